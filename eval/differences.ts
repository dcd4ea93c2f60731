/**
 * `eval differences`: what the compare stage raises on text not made for it. Microsoft Research Paraphrase Corpus (Dolan,
 * Quirk and Brockett, COLING 2004): pairs of news sentences, marked as the same in meaning or not. The mark is coarse
 * ("the same" may still differ in a number or a source), so shares are told, not precision; a read sample is in
 * eval/differences.md.
 *
 * `silent` of the same ones should be high, `raised` of the different ones as well.
 */
import type { Difference } from '../src/model.ts'
import { sharedData } from './data.ts'
import type { Figures, Measure } from './measures.ts'
import { readSentencePairs } from './paraphrase.ts'
import { differencesBetween } from './sentence-pairs.ts'

const DATA = sharedData('paraphrase-msrp-train.tar.gz')

export const DIFFERENCES_MEASURE: Measure = {
  needs: [DATA],
  async measure(data) {
    const pairs = (await readSentencePairs(data ?? DATA)).map(({ a, b, isSame }) => ({
      isSame,
      differences: differencesBetween(a, b).filter(({ grade }) => grade !== 'wording'),
    }))
    const same = pairs.filter(({ isSame }) => isSame).map(({ differences }) => differences)
    const different = pairs.filter(({ isSame }) => !isSame).map(({ differences }) => differences)
    return { same: shares(same), different: shares(different) }
  },
}

function shares(pairs: readonly (readonly Difference[])[]): Figures {
  const share = (test: (differences: readonly Difference[]) => boolean) => pairs.filter(test).length / pairs.length
  const has = (grade: Difference['grade']) => share((found) => found.some((one) => one.grade === grade))
  return {
    pairs: pairs.length,
    silent: share((found) => found.length === 0),
    substance: has('substance'),
    force: has('force'),
    differencesPer100: (100 * pairs.flat().length) / pairs.length,
  }
}
