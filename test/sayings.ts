/** For tests: sayings given by their words, and what a step makes of them. */
import { type Reading, readTokens, type Saying, type TokenRange } from '../src/attribute/reading.ts'
import { analyseReport } from '../src/text/index.ts'
import { reportOf } from './story.ts'

/** Source, cue and contents, each as written; the first place where the words stand is meant. */
export type Words = readonly [source: string | null, cue: string, ...contents: readonly string[]]

/** Source, cue and contents of what a step makes of these sayings, as written; a relay behind "<". */
export function madeOf(
  step: (reading: Reading, sayings: readonly Saying[]) => readonly Saying[],
  text: string,
  ...found: readonly Words[]
): (string | null)[][] {
  const reading = readTokens(analyseReport(reportOf(text)))
  const sayings = found.map(([source, cue, ...contents]) => ({
    source: source === null ? null : rangeOf(reading, source),
    cue: rangeOf(reading, cue),
    contents: contents.map((words) => rangeOf(reading, words)),
  }))
  const written = (range: TokenRange | null) =>
    range === null ? null : text.slice(reading.tokens[range.start]?.start, reading.tokens[range.end - 1]?.end)
  return step(reading, sayings).map(({ source, relay, cue, contents }) => [
    relay === undefined ? written(source) : `${written(source)} < ${written(relay)}`,
    written(cue),
    ...contents.map(written),
  ])
}

function rangeOf({ text, tokens }: Reading, words: string): TokenRange {
  const at = text.report.text.indexOf(words)
  const start = tokens.findIndex((token) => token.start >= at)
  return { start, end: tokens.findLastIndex((token) => token.end <= at + words.length) + 1 }
}
