/**
 * PolNeAR (Newell, Margolin and Ruths, "An Attribution Relations Corpus for Political News", LREC 2018): reads its
 * articles and annotations, which are in brat standoff. The texts stay where they are.
 */
import type { Report, Span } from '../src/model.ts'
import { reportOf as plainReport } from '../test/story.ts'
import { decodeUtf8, readTarGz } from './archive.ts'

export interface GoldAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface Article {
  readonly name: string
  /** "train", "dev", "test"… */
  readonly part: string
  readonly text: string
  /** One list for each annotator. */
  readonly annotations: readonly (readonly GoldAttribution[])[]
}

/** Reads every article of an archive whose files lie in `…/PART/text/NAME.txt` and `…/PART/attributions/NAME_ANNOTATOR.ann`. */
export async function readPolnear(path: string): Promise<Article[]> {
  const files = await readTarGz(path)
  const annotations = new Map<string, GoldAttribution[][]>()
  for (const name of [...files.keys()].sort()) {
    const match = /(?<![^/])([^/]+)\/attributions\/([^/]+)_[^_/]+\.ann$/.exec(name)
    if (match === null) continue
    const key = `${match[1]}/${match[2]}`
    annotations.set(key, [...(annotations.get(key) ?? []), readStandoff(decodeUtf8(files.get(name)!))])
  }
  const articles: Article[] = []
  for (const name of [...files.keys()].sort()) {
    const match = /(?<![^/])([^/]+)\/text\/([^/]+)\.txt$/.exec(name)
    const key = match === null ? '' : `${match[1]}/${match[2]}`
    const gold = annotations.get(key)
    if (match === null || gold === undefined) continue
    articles.push({ name: match[2]!, part: match[1]!, text: decodeUtf8(files.get(name)!), annotations: gold })
  }
  return articles
}

/** An article as a report: the text as it is, nothing else known of it. */
export function reportOf(article: Article): Report {
  return plainReport(article.text, { id: article.name })
}

/** brat standoff: `T1<tab>Content 257 486;490 500<tab>text` and `E1<tab>Attribution:T4 Source:T3 Cue:T2 Content:T1`. */
function readStandoff(text: string): GoldAttribution[] {
  const spans = new Map<string, Span[]>()
  for (const match of text.matchAll(/^(T\d+)\t\w+ ([\d ;]+)\t/gm)) {
    spans.set(match[1]!, match[2]!.split(';').map(readSpan))
  }
  return [...text.matchAll(/^E\d+\t(.+)$/gm)].map((match) => {
    const parts: Record<'Source' | 'Cue' | 'Content', Span[]> = { Source: [], Cue: [], Content: [] }
    for (const [, role, id] of match[1]!.matchAll(/(Source|Cue|Content)\d*:(T\d+)/g)) {
      parts[role as keyof typeof parts].push(...(spans.get(id!) ?? []))
    }
    const inOrder = (list: Span[]) => list.sort((a, b) => a.start - b.start)
    return { source: inOrder(parts.Source), cue: inOrder(parts.Cue), content: inOrder(parts.Content) }
  })
}

function readSpan(range: string): Span {
  const [start, end] = range.trim().split(' ').map(Number)
  return { start: start!, end: end! }
}
