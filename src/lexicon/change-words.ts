/**
 * Change words: verbs and nouns by which a quantity goes up or down. Class 45.6 of VerbNet 3.4 (calibratable change of
 * state) with its causatives of 45.4 that take an amount, and the nouns and adverbs made of them; base and inflected forms.
 */
export type Direction = 'up' | 'down'

const WORDS: Readonly<Record<Direction, string>> = {
  up: 'rise rises rose risen rising climb climbs climbed climbing increase increases increased increasing grow grows grew grown growing growth jump jumps jumped soar soars soared surge surges surged swell swells swelled mount mounts mounted raise raises raised raising boost boosts boosted double doubled triple tripled gain gains gained hike hikes hiked more higher bigger',
  down: 'fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased shrink shrinks shrank shrunk plunge plunges plunged plummet plummeted slump slumps slumped tumble tumbles tumbled dip dips dipped cut cuts cutting reduce reduces reduced reducing reduction lower lowers lowered lowering slash slashes slashed trim trims trimmed halve halves halved lose loses lost losing less fewer smaller',
}

/** "rose" → up. By the word in lower case. */
export const DIRECTIONS: ReadonlyMap<string, Direction> = new Map(
  Object.entries(WORDS).flatMap(([direction, words]) =>
    words.split(' ').map((word): [string, Direction] => [word, direction as Direction]),
  ),
)
