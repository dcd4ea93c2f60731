/**
 * Word classes around names: personal titles, particles of family names, and nouns whose meaning says what a name beside
 * them names ("the envoy X" is a person, "the X Commission" an organisation, "the Strait of X" a place).
 *
 * Titles and particles are closed classes (AP Stylebook, "courtesy titles", "military titles"; The Chicago Manual of
 * Style, 8.5–8.18, on particles). Nouns are classed by WordNet's hierarchy, not by a list.
 */
import { answeredOnce } from './answered-once.ts'
import { baseForm, hasLemma, hypernyms, isA, lexicographerFile, related, type Synset, synsets } from './wordnet.ts'

const set = (words: string) => new Set(words.split(' '))

/** Courtesy titles with the gender they give. Lower case, without a stop. */
export const COURTESY_TITLES: ReadonlyMap<string, 'male' | 'female' | null> = new Map([
  ...['mr', 'sir', 'lord', 'herr', 'monsieur', 'señor', 'sr', 'fr', 'king', 'prince', 'sheikh', 'don'].map(
    (word) => [word, 'male'] as const,
  ),
  ...[
    'mrs',
    'ms',
    'miss',
    'madam',
    'madame',
    'mme',
    'lady',
    'dame',
    'frau',
    'señora',
    'queen',
    'princess',
    'sister',
  ].map((word) => [word, 'female'] as const),
  ...[
    'mx',
    'sens',
    'reps',
    'govs',
    'gens',
    'profs',
    'drs',
    'dr',
    'prof',
    'rev',
    'hon',
    'gen',
    'lt',
    'col',
    'maj',
    'capt',
    'cmdr',
    'adm',
    'sgt',
    'cpl',
    'pvt',
    'brig',
    'sen',
    'rep',
    'gov',
    'pres',
    'amb',
    'msgr',
    'supt',
    'insp',
    'det',
    'cllr',
    'ald',
    'justice',
    'pope',
    'ayatollah',
    'emir',
    'saint',
  ].map((word) => [word, null] as const),
])

/** Offices that are written as abbreviations and stand before or after a name. */
const OFFICE_ABBREVIATIONS: ReadonlySet<string> = set('PM FM CEO CFO COO CTO MP MEP MSP VP EVP SVP GP QC KC DA AG')

/** Small words inside family names. */
export const PARTICLES: ReadonlySet<string> = set(
  'van von de der den del della da di dos das du la le el al bin ibn bint ben abu ter ten zu zur y e af av',
)

/** Before a name without a space: al-Sharaa, d'Estaing. */
export const PREFIXED_NAME = /^(?:al|el|as|ash|an|ar|az|ad|bin|ibn|ben|abu|d|l|de|la|le|van|von|mc|mac|o)[-’']\p{Lu}/u

export const GENERATIONS: ReadonlySet<string> = set('jr sr ii iii iv')

/** Titles that begin an office rather than being one: "Deputy First PM", "Vice President". */
export const OFFICE_MODIFIERS: ReadonlySet<string> = set(
  'deputy vice first second senior junior chief lead acting interim former ex- ex then outgoing incoming prime foreign special ' +
    'general assistant principal permanent presidential national state federal executive managing top late longtime',
)

/** Hypernyms whose nouns stand as titles before a name in capitals; "baker", "miller", "smith" are under none of them. */
const OFFICE_KINDS = [
  'leader',
  'official',
  'representative',
  'spokesperson',
  'negotiator',
  'adviser',
  'judge',
  'lawyer',
  'military officer',
  'serviceman',
  'clergyman',
  'ruler',
  'politician',
  'diplomat',
  'executive',
  'administrator',
  'scholar',
  'policeman',
  'educator',
  'doctor',
  'head of state',
]

/** Whether a noun is an office or rank that stands before a name in capitals: "Minister", "General". Singular. */
export const isOfficeNoun = answeredOnce((word) => {
  if (OFFICE_ABBREVIATIONS.has(word)) return true
  const lemma = headOf(word.toLowerCase())
  if (COURTESY_TITLES.has(lemma.replace(/\.$/, '')) || CHIEFS.has(lemma)) return true
  return synsets(lemma, 'noun')
    .slice(0, 4)
    .filter((synset) => synset.file === 'noun.person' && related(synset, '@i').length === 0)
    .some((synset) =>
      [synset, ...hypernyms(synset)].some((one) => one.words.some((text) => OFFICE_KINDS.includes(text))),
    )
})

/** Hypernyms of ranks: who bears one is addressed by it. */
const RANKS = ['military officer', 'judge', 'serviceman', 'policeman', 'clergyman', 'doctor', 'professor']

/** Whether a noun is a rank that stands as a form of address before a name: "General", "Judge", "Professor". */
export function isRank(word: string): boolean {
  return synsets(word.toLowerCase(), 'noun')
    .slice(0, 2)
    .some((synset) => [synset, ...hypernyms(synset)].some((one) => one.words.some((text) => RANKS.includes(text))))
}

/** Nouns for those who lead, whose first meaning is another (a head, a chair). */
const CHIEFS: ReadonlySet<string> = set(
  'head chair chief president premier chancellor speaker leader boss captain skipper general secretary-general chairperson ' +
    'co-chair co-leader whip treasurer envoy ombudsman',
)

/** Whether a noun, singular, names a person in one of its first three meanings: "envoy", "son-in-law", "deckhand". */
export const isPersonNoun = answeredOnce((word) => {
  const lower = word.toLowerCase()
  const lemma = headOf(lower)
  if (CHIEFS.has(lower) || CHIEFS.has(lemma) || OFFICE_ABBREVIATIONS.has(word)) return true
  if (NOT_PERSONS.has(lemma) || !isA(lemma, 'noun', 'noun.person', 3)) return false
  // The trawler Anna Vey, the liner, the cruiser: more often the vehicle than the man.
  return !isA(lemma, 'noun', 'vehicle', 3)
})

/** Nouns with a person among their first meanings that mean something else in news. */
const NOT_PERSONS: ReadonlySet<string> = set(
  'party side country power face body state nation force hand market public voice vessel ship study case number others ' +
    'sort type thing game house home mouth middle self best top front pair match deal source light figure heel min lot',
)

/** The singular of a plural noun for persons: "officials" is "official"; null for anything else. */
export const singularOfPersons = answeredOnce((word): string | null => {
  const lower = word.toLowerCase()
  // Some plurals are words of their own: "aides", "arms".
  const own = /s$|men$|people$/.test(lower) ? baseForm(lower, 'noun') : null
  const base = own === lower ? baseForm(lower.replace(/s$/, ''), 'noun') : own
  // Only by the first meaning: a "heel" or a "min" is seldom a person.
  const isPerson =
    base !== null && (INFORMANTS.has(base) || CHIEFS.has(base) || lexicographerFile(base, 'noun') === 'noun.person')
  return isPerson && base !== lower && !NOT_PERSONS.has(base) ? base : null
})

/** Those whom reporters quote without a name. */
const INFORMANTS: ReadonlySet<string> = set('source insider informant official aide')

/** The noun that carries the meaning: "vice-president" and "co-chair" end in it, where WordNet lacks the compound. */
function headOf(word: string): string {
  const lower = word.replace(/-(?:elect|designate|general|in-chief)$/, '')
  if (hasLemma(lower, 'noun') || !lower.includes('-')) return lower
  const compound = lower.replaceAll('-', ' ')
  return hasLemma(compound, 'noun') ? compound : lower.slice(lower.lastIndexOf('-') + 1)
}

/** Whether a noun names a kind of organisation: "ministry", "union", "hospital". Singular, as a name's last word. */
export const isInstitutionNoun = answeredOnce((word) => {
  const lower = word.toLowerCase()
  if (NOT_INSTITUTIONS.has(lower)) return false
  if (INSTITUTIONS.has(lower)) return true
  const senses = synsets(lower, 'noun')
  if (senses.some((synset) => related(synset, '@i').length > 0)) return false
  return senses
    .slice(0, 3)
    .some((synset) => [synset, ...hypernyms(synset)].some((one) => one.words.some((text) => ORGANISED.has(text))))
})

/** Whether a noun without capitals names an organisation: "ministry", "shipowners' association"; not "post", "bus". */
export const isBodyNoun = answeredOnce((word) => {
  const lower = word.toLowerCase()
  if (NOT_INSTITUTIONS.has(lower)) return false
  if (BODIES.has(lower)) return true
  const first = synsets(lower, 'noun')[0]
  return (
    first !== undefined && [first, ...hypernyms(first)].some((one) => one.words.some((text) => ORGANISED.has(text)))
  )
})

/** Organisations in lower case that WordNet has under buildings, acts or meetings first. */
const BODIES: ReadonlySet<string> = set(
  'office hospital council court tribunal parliament senate police agency authority embassy consulate secretariat ' +
    'committee commission union association company federation ministry department navy army military cabinet',
)

/** WordNet's organisations; a "social group" would let in any crowd. */
const ORGANISED: ReadonlySet<string> = new Set([
  'organization',
  'institution',
  'administrative unit',
  'news agency',
  'medical institution',
  'medical building',
])

/** Organisations that WordNet has under buildings, acts or meetings only. */
const INSTITUTIONS: ReadonlySet<string> = set(
  'office hospital university college parliament congress senate assembly council court tribunal forum summit service ' +
    'services co company institute institution organisation organization ltd inc corp llc plc gmbh group holdings industries ' +
    'airlines railways media press times post journal review news radio television tv gazette herald tribune guardian ' +
    'bank fund trust foundation league federation confederation alliance coalition movement front brigade army navy ' +
    'police guard guards command directorate secretariat bureau authority registry centre center society club ' +
    'chamber commission committee board panel agency ministry department cabinet union guild party association network ' +
    'consortium partnership taskforce garrison battalion regiment broadcaster newspaper daily charity watchdog',
)

const NOT_INSTITUTIONS: ReadonlySet<string> = set(
  'state side rank house home line unit one system deal plan section school branch hand face field bar ring wing arm ' +
    'world staff body government administration delegation team country nation set pool base office-holder force',
)

/** Whether a noun names a kind of place: "strait", "sea", "province". */
export const isPlaceNoun = answeredOnce((word) => {
  const first = synsets(word.toLowerCase(), 'noun').filter((synset) => related(synset, '@i').length === 0)[0]
  return (
    PLACES.has(word.toLowerCase()) ||
    (first !== undefined && first.file === 'noun.location') ||
    (first?.file === 'noun.object' && [first, ...hypernyms(first)].some((one) => GEOGRAPHIC.has(one.words[0] ?? '')))
  )
})

const PLACES: ReadonlySet<string> = set(
  'street avenue road square bridge airport port harbour harbor hotel palace park stadium camp crossing peninsula ' +
    'canal dam oblast raion governorate prefecture canton heights east west north south ' +
    'republic kingdom emirate sultanate principality commonwealth duchy',
)
const GEOGRAPHIC: ReadonlySet<string> = new Set(['geological formation', 'body of water', 'land'])

/** Whether a word, lower case, is in the dictionary as more than a name: then a capital at a sentence's start says little. */
export const isOrdinaryWord = answeredOnce((word) => {
  const lower = word.toLowerCase()
  for (const wordClass of ['adj', 'adv', 'verb'] as const) if (baseForm(lower, wordClass) !== null) return true
  const noun = baseForm(lower, 'noun')
  return noun !== null && synsets(noun, 'noun').some((synset) => related(synset, '@i').length === 0)
})

export type NamedKind = 'person' | 'organisation' | 'place'

/** What the name's most frequent meaning in WordNet is, if that is a place, body or person the world knows; else null. */
export const kindOfKnownName = answeredOnce((name): NamedKind | null => {
  const [first] = synsets(name.toLowerCase(), 'noun')
  return first === undefined ? null : kindOfSynset(first)
})

function kindOfSynset(synset: Synset): NamedKind | null {
  // WordNet marks few bodies as instances; one of a kind has no kinds below it.
  const isOne = synset.pointers.every(({ symbol }) => symbol !== '~')
  if (synset.file === 'noun.group' && isOne) return 'organisation'
  if (related(synset, '@i').length === 0) return null
  if (synset.file === 'noun.person') return 'person'
  return synset.file === 'noun.location' || synset.file === 'noun.object' ? 'place' : null
}
