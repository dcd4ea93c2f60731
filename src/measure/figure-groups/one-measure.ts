/**
 * How likely two different numbers are counts of one measure. Reads two clusters with what their story says of both,
 * gives a probability with the two figures that speak most for it.
 *
 * Method: logistic regression over signals that hold for any subject: what is counted and what came to it, the words
 * around, how near the numbers lie and whether either report has a nearer one, who counts, and where one report tells
 * both. Weights fitted by `npm run train -- figures` on annotated stories; eval/figures.md has what it gives left-out ones.
 */
import { PEOPLE } from '../../lexicon/casualty-words.ts'
import { isPeople } from '../figures/people.ts'
import type { Cluster } from './cluster.ts'
import { type FigureInContext, stem } from './context.ts'
import { cosine, countsOther, isCompatible, nounRelation } from './same-measure.ts'
import { isApart, isOtherTime, isPartOnly } from './scope.ts'
import type { Told } from './side-by-side.ts'
import { CONVERTED, isRounded, isVague } from './verdict.ts'
import WEIGHTS from './weights.json' with { type: 'json' }

/** What tells for or against one measure; 0 or 1 where nothing else is said. */
export interface Signals {
  /** Cosine of the words around both. */
  readonly words: number
  readonly aligned: number
  /** The same came to the people counted. */
  readonly sameFate: number
  /** A fate of which a story mostly has one count. */
  readonly headcount: number
  /** Nouns counted or valued: one, or of one meaning; two for people; two of other meanings. */
  readonly sameNoun: number
  readonly people: number
  readonly otherNoun: number
  /** Natural logarithm of the larger over the smaller number, at most 3; "scores" and "thousands" have no size. */
  readonly ratio: number
  /** Less than 1.5 times apart: the decimal places of the smaller, at most 4. Large numbers seldom lie so near by chance. */
  readonly near: number
  /** The one is the other rounded, or in another unit. */
  readonly rounded: number
  /** Neither report has a nearer number of the unit. */
  readonly mutual: number
  /** Natural logarithm of how many figures of the unit both reports have. */
  readonly rivals: number
  readonly sameDirection: number
  /** One is told as a change of an earlier number. */
  readonly changed: number
  /** Fighters and others, claimed and confirmed. */
  readonly apart: number
  /** One report has both: as the counts of two, or near each other. */
  readonly claims: number
  readonly inPassage: number
}

/** What a story says of two clusters beside their figures. */
export interface StorySays {
  /** How one report tells both numbers. */
  readonly told: Told
  /** Rarity of words among the story's figures. */
  readonly rarity: ReadonlyMap<string, number>
  /** The numbers that the figure's report has of its unit and fate. */
  readonly numbersOf: (figure: FigureInContext) => readonly number[]
}

/** The two figures that speak most for one measure, and how much, 0–1. */
export interface Likeliest {
  readonly a: FigureInContext
  readonly b: FigureInContext
  readonly probability: number
}

/** The likeliest two figures of two clusters; null where none can be of one measure. */
export function likeliest(left: Cluster, right: Cluster, story: StorySays): Likeliest | null {
  let best: Likeliest | null = null
  for (const [a, b] of pairsOf(left, right)) {
    // "from 5.5 to 7 per cent" says so itself.
    const probability = story.told === 'as a change' ? 1 : probabilityOf(signalsOf(a, b, story))
    if (best === null || probability > best.probability) best = { a, b, probability }
  }
  return best
}

/** Of each cluster so many figures are held against each other: the first tell what the others repeat. */
const HELD = 4

/** Each two figures of two clusters that can be of one measure. */
export function pairsOf(left: Cluster, right: Cluster): [FigureInContext, FigureInContext][] {
  const [mine, theirs] = [left, right].map(({ figures }) => figures.filter((figure) => !isPartOnly(figure)))
  return (mine ?? [])
    .slice(0, HELD)
    .flatMap((a) =>
      (theirs ?? [])
        .slice(0, HELD)
        .flatMap((b): [FigureInContext, FigureInContext][] =>
          isCompatible(a, b) && !countsOther(a, b) && !isOtherTime(a, b) ? [[a, b]] : [],
        ),
    )
}

/** Numbers this many times apart are as far as any. */
const FARTHEST = Math.log(20)
const NEAR = Math.log(1.5)
const MOST_PLACES = 4

/** What two figures of different numbers say for and against one measure. */
export function signalsOf(a: FigureInContext, b: FigureInContext, { told, rarity, numbersOf }: StorySays): Signals {
  const [left, right] = [a.found, b.found]
  const isSameFate = left.fate !== null && left.fate === right.fate
  const ratio = Math.abs(Math.log(a.value / b.value))
  const places = Math.log10(Math.min(a.value / a.range.factor, b.value / b.range.factor))
  const [mine, theirs] = [numbersOf(a), numbersOf(b)]
  const isNearest = (number: number, among: readonly number[]) =>
    among.every((other) => Math.abs(Math.log(other / number)) >= ratio - Number.EPSILON * 8)
  return {
    words: cosine(a.words, b.words, rarity),
    aligned: one(a.rows.some((row) => b.rows.includes(row))),
    sameFate: one(isSameFate),
    headcount: one(isSameFate && HEADCOUNTS.test(left.fate ?? '')),
    ...nounSignals(a, b, rarity),
    ratio: isVague(a.range) && isVague(b.range) ? 0 : Math.min(ratio, FARTHEST),
    near: ratio < NEAR ? Math.min(Math.max(places, 0), MOST_PLACES) : 0,
    rounded: one(isConverted(a, b) || isRounded(a.range, b.range) || isRounded(b.range, a.range)),
    mutual: one(isNearest(a.value, theirs) && isNearest(b.value, mine)),
    rivals: Math.log(mine.length + theirs.length),
    sameDirection: one(left.direction !== null && left.direction === right.direction),
    changed: one(left.changed || right.changed),
    apart: one(isApart(a, b)),
    claims: one(told === 'as claims'),
    inPassage: one(told === 'in a passage'),
  }
}

/** Fates of which a story mostly has one count; prisoners and hostages are of several. */
const HEADCOUNTS = /^(?:killed|injured|striking|protesting|displaced)$/
/** Rarity of a noun that few figures have. */
const RARE = 3

/** One noun tells the more the fewer of the story's figures have it; "people" tells nothing. */
function nounSignals(
  a: FigureInContext,
  b: FigureInContext,
  rarity: ReadonlyMap<string, number>,
): Pick<Signals, 'sameNoun' | 'people' | 'otherNoun'> {
  const [left, right] = [a.found.head || a.found.topic, b.found.head || b.found.topic]
  const signals = { sameNoun: 0, people: 0, otherNoun: 0 }
  if (left === '' || right === '' || PEOPLE.has(left) || PEOPLE.has(right)) return signals
  if (stem(left) === stem(right) || /^(?:same|synonym|near)$/.test(nounRelation(left, right)))
    return { ...signals, sameNoun: Math.min(1, (rarity.get(stem(left)) ?? RARE) / RARE) }
  return isPeople(left) && isPeople(right) ? { ...signals, people: 1 } : { ...signals, otherNoun: 1 }
}

/** "30 days" and "a month" */
function isConverted(a: FigureInContext, b: FigureInContext): boolean {
  return a.range.factor !== b.range.factor && Math.abs(a.value - b.value) <= CONVERTED * Math.max(a.value, b.value)
}

export function probabilityOf(signals: Signals): number {
  let sum = WEIGHTS.bias
  for (const name of NAMES) sum += WEIGHTS[name] * signals[name]
  return 1 / (1 + Math.exp(-sum))
}

const NAMES = Object.keys(WEIGHTS).filter((name) => name !== 'bias') as (keyof Signals)[]

function one(is: boolean): number {
  return is ? 1 : 0
}
