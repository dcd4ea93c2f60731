/**
 * `eval trace`: families, directions and degrees of reuse on three sets.
 *
 * - `levels`: newspaper texts rewritten twice for learners (OneStopEnglish, Vajjala and Lučić, BEA 2018): a real chain of
 *   rewrites. All texts as one pool: are the three of a text a family and no others, and which is the older text.
 * - `degrees`: short answers made from an encyclopedia's article by copying, light and heavy revision, or without it
 *   (Clough and Stevenson, "Developing a corpus of plagiarised short answers", LREV 2011).
 * - `apart`: local reports of different shootings (`stories-gva-dev.jsonl.gz`) as one pool: pairs told as kindred that
 *   are not about one incident. A hard subject; treat it with respect.
 *
 * Thresholds were chosen on the texts in even places of `levels` and the even incidents of `apart`; by default the odd
 * ones are reported. A file's form is told by what is in it.
 */
import { readTarGz } from './archive.ts'
import { sharedData } from './data.ts'
import type { Figures, Measure } from './measures.ts'
import { measureApart } from './trace-apart.ts'
import { hasAnswers, measureDegrees } from './trace-degrees.ts'
import { hasLevels, measureLevels } from './trace-levels.ts'

const LEVELS = sharedData('reuse-onestop-dev.tar.gz')
const DEGREES = sharedData('reuse-clough-stevenson.tar.gz')
const APART = sharedData('stories-gva-dev.jsonl.gz')

export const TRACE_MEASURE: Measure = {
  needs: [LEVELS, DEGREES, APART],
  async measure(data): Promise<Figures> {
    if (data === null) {
      return {
        levels: measureLevels(await readTarGz(LEVELS), (place) => place % 2 === 1),
        degrees: measureDegrees(await readTarGz(DEGREES), null),
        apart: await measureApart(APART, (incident) => incident % 2 === 1),
      }
    }
    if (/\.jsonl(?:\.gz)?$/.test(data)) return measureApart(data, () => true)
    const files = await readTarGz(data)
    if (hasAnswers(files)) return measureDegrees(files, await readTarGz(DEGREES))
    if (hasLevels(files)) return measureLevels(files, () => true)
    throw new Error(`Cannot read "${data}": wanted texts *-adv.txt, *-int.txt, *-ele.txt, or a file_information.csv`)
  },
}
