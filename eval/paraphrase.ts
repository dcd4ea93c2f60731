/**
 * `eval paraphrase`: whether two news sentences mean the same, from the compare stage's own signals. Microsoft Research
 * Paraphrase Corpus (Dolan, Quirk and Brockett, COLING 2004).
 *
 * Without `--data`: ten-fold cross-validation on the default file. With it: weights fitted on the default file, tested on
 * the given one. Nothing fitted here ships (the corpus is licensed for research only).
 */

import {
  alignedShare,
  bareSide,
  type Comparison,
  compareSides,
  type Side,
  turnRound,
} from '../src/compare/comparison.ts'
import { findChanges } from '../src/compare/grounds.ts'
import { isContentWord } from '../src/compare/word-alignment.ts'
import type { ReportText } from '../src/model.ts'
import { analyseReport } from '../src/text/index.ts'
import { reportOf } from '../test/story.ts'
import { decodeUtf8, readTarGz } from './archive.ts'
import { sharedData } from './data.ts'
import { type Example, fitLogistic, type Predictor } from './logistic.ts'
import type { Figures, Measure } from './measures.ts'

const DEFAULT_DATA = sharedData('paraphrase-msrp-train.tar.gz')
const FOLDS = 10

export const PARAPHRASE_MEASURE: Measure = {
  needs: [DEFAULT_DATA],
  async measure(data) {
    const training = await readPairs(DEFAULT_DATA)
    if (data === null) return crossValidate(training)
    return rate(await readPairs(data), fitLogistic(training))
  },
}

export interface SentencePair {
  readonly a: string
  readonly b: string
  readonly isSame: boolean
}

/** The pairs of a `msr_paraphrase_*.txt` in an archive: label, two ids, two sentences, parted by tabs, below a header. */
export async function readSentencePairs(path: string): Promise<SentencePair[]> {
  const files = await readTarGz(path)
  const name = [...files.keys()].find((file) => /msr_paraphrase_\w{1,20}\.txt$/.test(file))
  if (name === undefined) throw new Error(`Cannot read "${path}": wanted a file msr_paraphrase_*.txt in it`)
  const lines = decodeUtf8(files.get(name)!).split(/\r?\n/).slice(1)
  return lines.flatMap((line) => {
    const [label, , , a, b] = line.split('\t')
    return a === undefined || b === undefined ? [] : [{ a, b, isSame: label === '1' }]
  })
}

async function readPairs(path: string): Promise<Example[]> {
  return (await readSentencePairs(path)).map(({ a, b, isSame }) => ({
    features: signals(compareSides(sideOf(a), sideOf(b), null)),
    isPositive: isSame,
  }))
}

/** Every tenth pair is one fold: the corpus is in no order. */
function crossValidate(examples: readonly Example[]): Figures {
  const outcomes = Array.from({ length: FOLDS }, (_, fold) => {
    const held = examples.filter((__, i) => i % FOLDS === fold)
    return { held, predict: fitLogistic(examples.filter((__, i) => i % FOLDS !== fold)) }
  })
  return figures(outcomes.flatMap(({ held, predict }) => held.map((example) => outcome(example, predict))))
}

function rate(examples: readonly Example[], predict: Predictor): Figures {
  return figures(examples.map((example) => outcome(example, predict)))
}

interface Outcome {
  readonly isPositive: boolean
  readonly isFound: boolean
}

function outcome({ features, isPositive }: Example, predict: Predictor): Outcome {
  return { isPositive, isFound: predict(features) >= 0.5 }
}

function figures(outcomes: readonly Outcome[]): Figures {
  const count = (test: (one: Outcome) => boolean) => outcomes.filter(test).length
  const right = count((one) => one.isFound && one.isPositive)
  const precision = right / count((one) => one.isFound)
  const recall = right / count((one) => one.isPositive)
  return {
    f1: (2 * precision * recall) / (precision + recall),
    accuracy: count((one) => one.isFound === one.isPositive) / outcomes.length,
    precision,
    recall,
    pairs: outcomes.length,
  }
}

/** What the compare stage sees in two sentences, as numbers; each direction's least and greatest, so order is no matter. */
function signals(comparison: Comparison): number[] {
  const back = turnRound(comparison)
  const both = (measure: (one: Comparison) => number) => {
    const [x, y] = [measure(comparison), measure(back)]
    return [Math.min(x, y), Math.max(x, y)]
  }
  const changes = findChanges(comparison)
  const lengths = both(({ a }) => a.tokens.length)
  return [
    ...both(alignedShare),
    ...both((one) => share(one, () => true)),
    ...both((one) => share(one, ({ text }) => /^\p{Lu}/u.test(text))),
    ...both((one) => share(one, ({ pos }) => pos === 'VERB')),
    ...both((one) => share(one, ({ pos }) => pos === 'NOUN')),
    ...both((one) => left(one, ({ norm }) => /\d/.test(norm))),
    ...both((one) => left(one, ({ pos }) => pos === 'PROPN')),
    ...both((one) => left(one, isContentWord)),
    ...both((one) => left(one, ({ pos }) => pos === 'VERB')),
    ...both(longestRun),
    ...both((one) => identicalShare(one)),
    ...both((one) => orderShare(one)),
    ...ngramShares(comparison),
    Math.log(lengths[1]!),
    lengths[0]! / lengths[1]!,
    changes.filter(({ grade }) => grade === 'substance').length,
    changes.filter(({ grade }) => grade === 'force').length,
    changes.filter(({ kind }) => kind === 'figure').length,
    changes.filter(({ kind }) => kind === 'qualifier').length,
  ]
}

type Tokens = Comparison['a']['tokens']

function share({ a, toB }: Comparison, isMeant: (token: Tokens[number]) => boolean): number {
  const meant = a.tokens.flatMap((token, i) => (isMeant(token) ? [i] : []))
  return meant.length === 0 ? 1 : meant.filter((i) => toB[i]! >= 0).length / meant.length
}

function left({ a, toB }: Comparison, isMeant: (token: Tokens[number]) => boolean): number {
  return a.tokens.filter((token, i) => toB[i]! < 0 && isMeant(token)).length
}

/** The longest stretch of words without a partner. */
function longestRun({ toB }: Comparison): number {
  let longest = 0
  let run = 0
  for (const partner of toB) {
    run = partner < 0 ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

function identicalShare({ a, b, toB }: Comparison): number {
  const same = a.tokens.filter((token, i) => toB[i]! >= 0 && b.tokens[toB[i]!]!.norm === token.norm)
  return same.length / a.tokens.length
}

/** The share of words whose follower's partner follows their own. */
function orderShare({ toB }: Comparison): number {
  let kept = 0
  for (let i = 1; i < toB.length; i++) if (toB[i]! >= 0 && toB[i]! === toB[i - 1]! + 1) kept++
  return toB.length < 2 ? 1 : kept / (toB.length - 1)
}

/** Shared word n-grams, n = 1–3, and character 4-grams, over the shorter and the longer sentence. */
function ngramShares({ a, b }: Comparison): number[] {
  const words = [a, b].map(({ tokens }) => tokens.map(({ norm }) => norm)) as [string[], string[]]
  const letters = words.map((list) => [...list.join(' ')]) as [string[], string[]]
  return [...[1, 2, 3].flatMap((n) => gramShares(words[0], words[1], n)), ...gramShares(letters[0], letters[1], 4)]
}

function gramShares(a: readonly string[], b: readonly string[], n: number): number[] {
  const [inA, inB] = [grams(a, n), grams(b, n)]
  const shared = [...inA].filter((gram) => inB.has(gram)).length
  const [x, y] = [shared / Math.max(1, inA.size), shared / Math.max(1, inB.size)]
  return [Math.min(x, y), Math.max(x, y)]
}

function grams(items: readonly string[], n: number): Set<string> {
  return new Set(items.slice(0, Math.max(0, items.length - n + 1)).map((_, i) => items.slice(i, i + n).join(' ')))
}

function sideOf(sentence: string): Side {
  const text: ReportText = analyseReport(reportOf(sentence))
  return bareSide(text, text.tokens, () => false)
}
