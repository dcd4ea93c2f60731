/** Reports and stories for tests and measures, made of the texts alone, and sayings pointed out by their words. */
import type { Attribution, Figure, Identities, Lineage, Link, Passage, Report, Span, StoryTexts } from '../src/model.ts'
import { analyseReport } from '../src/text/index.ts'

/** A report `r1` of that text in English, with nothing else known of it but what `known` says. */
export function reportOf(text: string, known: Partial<Report> = {}): Report {
  const id = known.id ?? 'r1'
  return {
    id,
    origin: { kind: 'file', location: `${id}.txt` },
    url: null,
    outlet: null,
    title: null,
    byline: null,
    publishedAt: null,
    updatedAt: null,
    versions: [],
    language: 'en',
    text,
    credits: [],
    furniture: [],
    truncated: null,
    ...known,
  }
}

/** A story of these reports in no episode; a text alone is report r1, r2, … by its place. */
export function storyOf(...told: readonly (string | Report)[]): StoryTexts {
  const reports = told.map((report, i) => (typeof report === 'string' ? reportOf(report, { id: `r${i + 1}` }) : report))
  return { id: 's1', title: '', idPrefix: '', texts: reports.map(analyseReport), episodes: [] }
}

/** A story that was not traced: no families, no links. */
export const UNTRACED: Lineage = { families: [], links: [], linksComplete: true, independent: { min: 0, max: 0 } }

/** `b` as a full paraphrase of `a`, but for what `known` says. */
export function linkOf(a: string, b: string, known: Partial<Link> = {}): Link {
  return {
    a,
    b,
    relation: 'paraphrase',
    direction: 'a>b',
    confidence: 1,
    verbatimShare: 0,
    alignedShare: 1,
    why: '',
    evidence: [],
    ...known,
  }
}

/** An exact count of `measure` at a passage, said by nobody in particular, but for what `known` says. */
export function figureOf(
  id: string,
  passage: Passage,
  measure: string,
  value: number,
  known: Partial<Figure> = {},
): Figure {
  return {
    id,
    passage,
    measure,
    low: value,
    high: value,
    unit: null,
    approximate: false,
    bound: 'exact',
    attributedTo: null,
    whose: null,
    where: null,
    asOf: null,
    running: false,
    claimed: false,
    ...known,
  }
}

/** An attribution of the first report whose source stands first in `clause`, with what is said. */
export function saying(story: StoryTexts, source: string, clause = source, content: string | null = null): Attribution {
  const { report } = story.texts[0] as StoryTexts['texts'][number]
  const at = spanOf(report.text, clause)
  const from = at.start + clause.indexOf(source)
  return {
    id: `${report.id}.${from}`,
    report: report.id,
    source: { start: from, end: from + source.length },
    cue: null,
    contents: content === null ? [] : [spanOf(report.text, content)],
    force: 'says',
    channel: null,
    saidOn: null,
    within: null,
    via: [],
  }
}

/** Names of the actors that words of the first report stand for, in order. */
export function meantBy(found: Identities, story: StoryTexts, words: string): (string | null)[] {
  const text = story.texts[0]?.report.text ?? ''
  return found.references
    .filter(({ report, start, end }) => report === 'r1' && text.slice(start, end) === words)
    .map(({ actor }) => found.actors.find(({ id }) => id === actor)?.name ?? null)
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`Cannot find words: wanted "${words}" in "${text}"`)
  return { start, end: start + words.length }
}
