/**
 * Casualty words: what happened to the people that a figure counts. Categories after the EM-DAT guidelines (deaths,
 * injured, missing, displaced) and PLOVER's `arrest`, `seize` and `protest` (of which a strike is a mode); stems are matched on lower-case words.
 */

export type Fate =
  | 'killed'
  | 'injured'
  | 'missing'
  | 'detained'
  | 'displaced'
  | 'shot'
  | 'rescued'
  | 'striking'
  | 'protesting'

const WORDS: Readonly<Record<Exclude<Fate, 'striking' | 'protesting'>, string>> = {
  killed:
    'kill kills killed killing dead die dies died dying death deaths fatality fatalities fatal fatally perished perish perishing slain slaying slayings deceased murdered murder drowned lifeless massacred executed bodies corpses',
  injured:
    'injure injures injured injuring injury injuries wound wounds wounded wounding hurt hurting maimed hospitalized hospitalised burned',
  missing: 'missing disappeared unaccounted',
  detained:
    'detained arrested captured imprisoned jailed held custody arrests detentions detain arrest abducted kidnapped seized',
  displaced: 'displaced evacuated homeless fled uprooted displacing evacuating',
  shot: 'shot gunned',
  rescued: 'rescued saved freed released survived',
}

/** "fatalities" → killed. By the word in lower case. */
export const FATES: ReadonlyMap<string, Fate> = new Map(
  Object.entries(WORDS).flatMap(([fate, words]) =>
    words.split(' ').map((word): [string, Fate] => [word, fate as Fate]),
  ),
)

/** Nouns that name the casualties themselves, so that a number alone before them is a toll: "eight fatalities". */
export const CASUALTY_NOUNS: ReadonlySet<string> = new Set(
  'death deaths fatality fatalities injury injuries casualty casualties dead wounded injured killed bodies'.split(' '),
)

/** Who bear arms: an army that lost some of them lost them dead. */
export const ARMED =
  /^(?:fighters?|soldiers?|troops|servicemen|servicemember|sailors?|airmen|marines?|combatants?|militants?|gunmen|paratroopers?|pilots?|policemen|men)$/

/** Words for people in general: figures over them are of one kind whatever the word. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'person people individual individuals man men woman women child children boy boys girl girls civilian civilians passenger passengers victim victims resident residents teen teens teenager teenagers adult adults youth youths worker workers soldier soldiers officer officers employee employees student students patient patients citizen citizens national nationals villager villagers protester protesters demonstrator demonstrators migrant migrants refugee refugees prisoner prisoners hostage hostages crew survivor survivors troops countryman countrymen other others them'.split(
    ' ',
  ),
)
