/**
 * Measures time expressions on TIMEX3 gold: `.tml` (TempEval-3, WikiWars) and key-inline `.sgml`/`.xml`.
 *
 * Counting as in UzZaman et al., "SemEval-2013 Task 1: TempEval-3": strict = same extent, relaxed = overlap, paired one
 * to one; with value where the gold value is given equal as well. Expressions inside the text alone count.
 */

import { findTimes } from '../src/measure/times/find-times.ts'
import { analyseReport } from '../src/text/index.ts'
import { reportOf } from '../test/story.ts'
import { decodeUtf8, readTarGz } from './archive.ts'
import { sharedData } from './data.ts'
import type { Figures, Measure } from './measures.ts'

const DEFAULT = sharedData('timex-wikiwars-dev.tar.gz')

/** Narratives that rules were written on; the others are reported. See eval/dates.md. */
const isDevelopment = (name: string) => Number(/(?<!\d)(\d+)_/.exec(name)?.[1] ?? 0) % 2 === 1

export interface GoldTime {
  readonly start: number
  readonly end: number
  readonly value: string
}

export interface GoldText {
  readonly name: string
  readonly published: string | null
  readonly text: string
  readonly times: readonly GoldTime[]
}

export const DATES_MEASURE: Measure = {
  needs: [DEFAULT],
  async measure(data) {
    const texts = await readTimex(data ?? DEFAULT)
    return scoreTimes(data === null ? texts.filter((text) => !isDevelopment(text.name)) : texts)
  },
}

/** Reads the annotated texts of an archive, by name. Where one text lies there in two forms, `.tml` is taken. */
async function readTimex(path: string): Promise<GoldText[]> {
  const files = [...(await readTarGz(path))].filter(
    ([name]) => /\.(?:tml|sgml?|xml)$/i.test(name) && !/(?:^|\/)\._/.test(name),
  )
  const tml = files.filter(([name]) => /\.tml$/i.test(name))
  const read = (tml.length > 0 ? tml : files).map(([name, bytes]) => parseTimex(name, decodeUtf8(bytes)))
  // An article without an expression still counts what is found in it; another file of an archive may be no text at all.
  return tml.length > 0 ? read : read.filter((text) => text.times.length > 0)
}

/** Parts the marks from the text: TIMEX3 or TIMEX2, `value` or `val`; nested ones count each. */
export function parseTimex(name: string, marked: string): GoldText {
  const tags = marked.match(/<TIMEX[23]\b[^<>]*>/g) ?? []
  const created = tags.find((tag) => tag.includes('functionInDocument="CREATION_TIME"')) ?? ''
  const published = /\bval(?:ue)?="(\d{4}-\d\d-\d\d[^"]*)"/.exec(created)?.[1] ?? null
  const body = /<TEXT[^<>]*>([\s\S]*)/.exec(marked)?.[1]?.split('</TEXT>', 1)[0] ?? marked
  const times: GoldTime[] = []
  const open: { start: number; value: string }[] = []
  let text = ''
  let at = 0
  for (const tag of body.matchAll(/<[^<>]*>/g)) {
    text += decode(body.slice(at, tag.index))
    at = tag.index + tag[0].length
    // `<TIMEX3 …/>` stands for a time that no word tells.
    if (/^<TIMEX[23]\b/.test(tag[0]) && !tag[0].endsWith('/>'))
      open.push({ start: text.length, value: /\bval(?:ue)?="([^"]*)"/i.exec(tag[0])?.[1] ?? '' })
    if (/^<\/TIMEX[23]/.test(tag[0])) {
      const begun = open.pop()
      if (begun !== undefined && text.length > begun.start) times.push({ ...begun, end: text.length })
    }
  }
  text += decode(body.slice(at))
  return { name, published, text, times: times.sort((a, b) => a.start - b.start) }
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

/** Precision, recall and F1 of each way of counting. */
export function scoreTimes(texts: readonly GoldText[]): Figures {
  const right = { strict: 0, relaxed: 0, strictValue: 0, relaxedValue: 0 }
  let gold = 0
  let given = 0
  for (const text of texts) {
    const found = findTimes(analyseReport(reportOf(text.text, { publishedAt: text.published })))
    gold += text.times.length
    given += found.length
    const taken = new Set<number>()
    for (const time of text.times) {
      const exact = found.findIndex((f, i) => !taken.has(i) && f.start === time.start && f.end === time.end)
      const any =
        exact >= 0 ? exact : found.findIndex((f, i) => !taken.has(i) && f.start < time.end && f.end > time.start)
      if (any < 0) continue
      taken.add(any)
      const sameValue = (found[any]?.value ?? 'null') === time.value
      right.relaxed++
      if (exact >= 0) right.strict++
      if (sameValue) right.relaxedValue++
      if (sameValue && exact >= 0) right.strictValue++
    }
  }
  const rates = (count: number) => {
    const [precision, recall] = [given === 0 ? 0 : count / given, gold === 0 ? 0 : count / gold]
    return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
  }
  return {
    strict: rates(right.strict),
    relaxed: rates(right.relaxed),
    strictValue: rates(right.strictValue),
    relaxedValue: rates(right.relaxedValue),
    gold,
    given,
  }
}
