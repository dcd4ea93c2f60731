/**
 * Degrees of reuse (Clough and Stevenson): copy, light revision, heavy revision or none, from what `trace/` measures of
 * an answer and its article; and whether the family rests on reuse alone.
 *
 * Method: one logistic regression a class over the shares of the pair, the likeliest class taken; ten-fold
 * cross-validation, or fitted on the default set where another is given.
 */
import { analyseReport } from '../src/text/index.ts'
import { isDerived } from '../src/trace/derivation.ts'
import { buildGramTables } from '../src/trace/grams.ts'
import { findUnits } from '../src/trace/units.ts'
import { pairWitnesses } from '../src/trace/witness-pair.ts'
import { reportOf } from '../test/story.ts'
import { decodeUtf8 } from './archive.ts'
import { fitLogistic } from './logistic.ts'
import type { Figures } from './measures.ts'

const TABLE = /(?:^|\/)file_information\.csv$/
const CLASSES = ['cut', 'light', 'heavy', 'non'] as const
const FOLDS = 10

type Degree = (typeof CLASSES)[number]

interface Answer {
  readonly degree: Degree
  readonly features: readonly number[]
  readonly isKin: boolean
}

export function hasAnswers(files: ReadonlyMap<string, Uint8Array>): boolean {
  return [...files.keys()].some((file) => TABLE.test(file))
}

/** `training`: null for cross-validation. */
export function measureDegrees(
  files: ReadonlyMap<string, Uint8Array>,
  training: ReadonlyMap<string, Uint8Array> | null,
): Figures {
  const answers = readAnswers(files)
  const told =
    training === null
      ? answers.map((answer, i) =>
          classify(
            answers.filter((_, k) => k % FOLDS !== i % FOLDS),
            answer,
          ),
        )
      : answers.map((answer) => classify(readAnswers(training), answer))
  const reused = answers.filter(({ degree }) => degree !== 'non')
  const kin = answers.filter(({ isKin }) => isKin)
  const right = kin.filter(({ degree }) => degree !== 'non').length
  return {
    answers: answers.length,
    accuracy: answers.filter(({ degree }, i) => told[i] === degree).length / answers.length,
    derived: { precision: right / kin.length, recall: right / reused.length },
  }
}

function classify(training: readonly Answer[], answer: Answer): Degree {
  const chances = CLASSES.map((degree) => {
    const examples = training.map((one) => ({ features: one.features, isPositive: one.degree === degree }))
    return fitLogistic(examples)(answer.features)
  })
  return CLASSES[chances.indexOf(Math.max(...chances))]!
}

/** Each task is a story of its own: the article with all answers to it. */
function readAnswers(files: ReadonlyMap<string, Uint8Array>): Answer[] {
  const table = [...files.keys()].find((file) => TABLE.test(file))!
  const folder = table.slice(0, table.length - 'file_information.csv'.length)
  const rows = decodeUtf8(files.get(table)!)
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.trim()))
    .filter(([file, , degree]) => degree !== undefined && files.has(`${folder}${file}`))
  const answers: Answer[] = []
  for (const task of new Set(rows.map(([, name]) => name))) {
    const mine = rows.filter(([, name]) => name === task)
    const article = mine.findIndex(([, , degree]) => degree === 'orig')
    if (article < 0) continue
    const texts = mine.map(([file]) =>
      analyseReport(reportOf(decodeUtf8(files.get(`${folder}${file}`)!), { id: file! })),
    )
    const tables = buildGramTables(texts.map(findUnits))
    mine.forEach(([, , degree], i) => {
      if (i === article) return
      const pair = pairWitnesses(tables, article, i)
      const { ofB, kept, untouched, inSequence } = pair
      const { verbatim, aligned, reused, covered } = ofB
      const wording = [kept, untouched, kept * aligned, untouched * aligned, inSequence]
      const features = [verbatim, aligned, reused, covered, ...wording]
      answers.push({ degree: degree as Degree, features, isKin: isDerived(pair, tables) })
    })
  }
  return answers
}
