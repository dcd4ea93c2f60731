/**
 * Modality: words that say how certain a thing is, or how binding, on three levels; words that turn a sentence into its
 * negation; nouns that make a thing less than a fact.
 *
 * Method: Saurí and Pustejovsky, "FactBank: a corpus annotated with event factuality", Language Resources and Evaluation
 * 43, 2009 (certain, probable, possible; each with polarity), as de Marneffe, Manning and Potts used it in "Did it
 * happen?", Computational Linguistics 38(2), 2012; Rubin, "Stating with certainty or stating with doubt", NAACL 2007.
 * One scale serves certainty and duty, as the same words carry both: Kratzer, "The notional category of modality", 1981.
 * Implicit negatives: Karttunen, "Implicative verbs", Language 47, 1971.
 */

/** 3 certain or binding, 2 probable or advised, 1 possible or allowed. */
export type Certainty = 1 | 2 | 3

const LEVELS: readonly (readonly [Certainty, string])[] = [
  [3, 'will shall must'],
  [2, 'should ought'],
  [1, 'may might could can'],
  [3, 'certainly definitely surely undoubtedly inevitably unquestionably certain sure bound inevitable'],
  [
    2,
    'probably likely presumably probable expected expects expect anticipated anticipates anticipate unlikely improbable doubtful seem seems seemed appear appears appeared',
  ],
  [1, 'possibly perhaps maybe potentially conceivably possible conceivable potential'],
]

/** By lower-case word. "would" is left out: it is "will" in reported speech as well as a condition. */
export const CERTAINTY: ReadonlyMap<string, Certainty> = new Map(
  LEVELS.flatMap(([level, words]) => words.split(' ').map((word): [string, Certainty] => [word, level])),
)

/**
 * Words that govern a verb and say that it is meant or arranged, which FactBank's guidelines call probable, or only wished
 * for, which they call possible: "is due to decide", "hope to bring". By lower-case word; they count only before "to".
 */
export const PROSPECTIVE: ReadonlyMap<string, Certainty> = new Map([
  ...'due set scheduled slated plan plans planned planning intend intends prepared ready willing'
    .split(' ')
    .map((word): [string, Certainty] => [word, 2]),
  ...'hope hopes hoped hoping aim aims aimed wish wishes want wants wanted'
    .split(' ')
    .map((word): [string, Certainty] => [word, 1]),
])

/** Of these, the words for what is arranged; "the talks are to resume" is too. News tells it as "will" as well. */
export const ARRANGED: ReadonlySet<string> = new Set('due set scheduled slated'.split(' '))

/** Words that say a thing is still to come: "is set to", "is due to", "plans to". */
export const PLANNED: ReadonlySet<string> = new Set(
  'will shall set due scheduled scheduling planned plan plans planning going intend intends'.split(' '),
)

/** Words that negate what they stand with, "seldom" as well as "never": Quirk et al., 1985, §10.59. */
export const NEGATORS: ReadonlySet<string> = new Set(
  "not n't never no nobody none neither nor nothing nowhere without cannot hardly scarcely barely rarely seldom".split(
    ' ',
  ),
)

/** Of these, the ones that stand with a verb: "took no questions" does not negate the taking. */
export const VERB_NEGATORS: ReadonlySet<string> = new Set(
  "not n't never cannot hardly scarcely barely rarely seldom neither nor".split(' '),
)

/** Verbs and adjectives that negate the verb they govern: "declined to sign", "is unlikely to sign". */
export const IMPLICIT_NEGATIVES: ReadonlySet<string> = new Set(
  'decline refuse fail neglect omit forbear refrain avoid deny reject prevent lack unable unlikely improbable impossible unwilling'.split(
    ' ',
  ),
)

/** Words that open a condition. */
export const CONDITIONALS: ReadonlySet<string> = new Set(
  'if unless provided providing should until once long condition conditional contingent conditioned depending assuming'.split(
    ' ',
  ),
)

/** Nouns that make of a thing something claimed, tried or intended: "a land grab" against "an attempt at annexation". */
export const NON_FACTS: ReadonlySet<string> = new Set(
  `claim allegation attempt effort bid try endeavour endeavor plan proposal suggestion idea possibility prospect chance
threat aim goal ambition intention hope promise risk potential`.split(/\s+/),
)
