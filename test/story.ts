/** Reports and stories for tests, made of the texts alone, and sayings pointed out by their words. */
import type { Attribution, Identities, Report, Span, StoryTexts } from '../src/model.ts'
import { analyseReport } from '../src/text/index.ts'

export function reportOf(text: string, id = 'r1'): Report {
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
  }
}

/** A story of reports r1, r2, … */
export function storyOf(...texts: readonly string[]): StoryTexts {
  const reports = texts.map((text, i) => reportOf(text, `r${i + 1}`))
  return { id: 's1', title: '', idPrefix: '', texts: reports.map(analyseReport), episodes: [] }
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
