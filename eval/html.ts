/**
 * `npm run eval -- html`: main text, title, author and date of web pages, with Readability and Defuddle beside in the same
 * run. How the figures are taken and what was found: html.md.
 */
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { type Draft, joinParagraphs } from '../src/read/draft.ts'
import { findFurniture } from '../src/read/furniture/index.ts'
import { parsePage } from '../src/read/page/index.ts'
import { sharedData } from './data.ts'
import { foldAuthor, sameDay, sameTitle } from './html-fields.ts'
import { type GoldPage, type PageSet, readPageSet } from './html-sets.ts'
import type { Figures, Measure } from './measures.ts'
import { f1Of, shingleOverlap, wordOverlap } from './text-overlap.ts'

interface Extracted {
  readonly text: string
  readonly title: string | null
  readonly author: string | null
  readonly date: string | null
}

type Extract = (page: GoldPage) => Extracted | Promise<Extracted>

const DEFAULT_SETS = { aeb: 'html-aeb.tar.gz', wcxb: 'html-wcxb-dev.tar.gz' }

export const HTML_MEASURE: Measure = {
  needs: Object.values(DEFAULT_SETS).map(sharedData),
  async measure(data) {
    if (data !== null) return measureSet(await readPageSet(data))
    const figures: Record<string, Figures> = {}
    for (const [name, file] of Object.entries(DEFAULT_SETS)) {
      figures[name] = await measureSet(await readPageSet(sharedData(file)))
    }
    return figures
  },
}

async function measureSet(set: PageSet): Promise<Figures> {
  // The first pages of a process pay for compiling; ours come first, so they are read twice.
  for (const page of set.pages.slice(0, 10)) ours(page)
  return {
    ...(await measureExtractor(set, 'stemma', ours)),
    readability: await measureExtractor(set, 'readability', byReadability),
    defuddle: await measureExtractor(set, 'defuddle', byDefuddle),
  }
}

async function measureExtractor(set: PageSet, name: string, extract: Extract): Promise<Figures> {
  const sums = { precision: 0, recall: 0, f1: 0, ms: 0 }
  const fields = { title: [0, 0], author: [0, 0], date: [0, 0] } satisfies Record<string, [number, number]>
  for (const [at, page] of set.pages.entries()) {
    const start = performance.now()
    const found = await extract(page)
    sums.ms += performance.now() - start
    const { precision, recall, f1 } = (set.form === 'aeb' ? shingleOverlap : wordOverlap)(page.text, found.text)
    sums.precision += precision
    sums.recall += recall
    sums.f1 += f1
    tally(fields.title, page.title, (gold) => sameTitle(gold, found.title))
    tally(fields.author, page.author, (gold) => found.author !== null && foldAuthor(gold) === foldAuthor(found.author))
    tally(fields.date, page.date, (gold) => sameDay(gold, found.date))
    if (at % 100 === 99) console.error(`${name}: ${at + 1} of ${set.pages.length} pages`)
  }
  const count = set.pages.length
  const [precision, recall] = [sums.precision / count, sums.recall / count]
  const figures: Record<string, number> = {
    f1: set.form === 'aeb' ? f1Of(precision, recall) : sums.f1 / count,
    precision,
    recall,
  }
  for (const [field, [right = 0, of = 0]] of Object.entries(fields)) if (of > 0) figures[field] = right / of
  return { ...figures, pagesPerSecond: count / (sums.ms / 1000) }
}

function tally(counts: number[], gold: string | null, isRight: (gold: string) => boolean): void {
  if (gold === null) return
  counts[1]!++
  if (isRight(gold)) counts[0]!++
}

export function ours({ html, url }: GoldPage): Extracted {
  const draft = parsePage(html, { kind: 'url', location: url }, 'page')
  if (draft === null) return { text: '', title: null, author: null, date: null }
  return { text: bodyOf(draft), title: draft.title, author: draft.byline, date: draft.publishedAt }
}

/** The text without title and furniture; subheads are content in both golds. */
function bodyOf({ text, title }: Draft): string {
  const { lines, labels, furniture } = findFurniture(text, title)
  const head = title !== null && lines[0] !== undefined && text.startsWith(joinParagraphs(title, [])) ? 1 : 0
  return lines
    .slice(head)
    .filter((_, at) => labels[at + head] === null || labels[at + head]?.kind === 'heading')
    .map((line) => {
      const part = furniture.find(
        ({ start, end, kind }) => kind !== 'heading' && start >= line.start && end <= line.end,
      )
      return part === undefined ? line.text : text.slice(line.start, part.start) + text.slice(part.end, line.end)
    })
    .join('\n')
}

function byReadability({ html }: GoldPage): Extracted {
  const found = new Readability(parseHTML(html).document as never).parse()
  return {
    text: found?.textContent ?? '',
    title: found?.title ?? null,
    author: found?.byline ?? null,
    date: found?.publishedTime ?? null,
  }
}

async function byDefuddle({ html: page, url }: GoldPage): Promise<Extracted> {
  try {
    const found = await quietly(() => Defuddle(parseHTML(page).document as never, url, { useAsync: false }))
    // A blank before each tag, or the words at the ends of two paragraphs become one.
    const html = found.content.replaceAll('<', ' <')
    const text = parseHTML(`<html><body>${html}</body></html>`).document.body.textContent ?? ''
    return { text, title: found.title || null, author: found.author || null, date: found.published || null }
  } catch (error) {
    console.error(`defuddle: ${url}: ${error instanceof Error ? error.message : error}`)
    return { text: '', title: null, author: null, date: null }
  }
}

/** Defuddle prints its own findings. */
async function quietly<T>(run: () => Promise<T>): Promise<T> {
  const { log, warn, error } = console
  Object.assign(console, { log: () => {}, warn: () => {}, error: () => {} })
  try {
    return await run()
  } finally {
    Object.assign(console, { log, warn, error })
  }
}
