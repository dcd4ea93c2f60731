/** Quotations that differ between reports: the words to print, each version with its differing words marked. */
import { diffWordsWithSpace } from 'diff'
import type { Quote, Story, Utterance } from '../../model.ts'
import { type Block, citations, type Inline, type Line, paragraph, quiet, section, strong } from '../blocks.ts'
import { labelOf, namesIn } from '../names.ts'

/** Altered quotations first, then those cut short. */
export function quotationsSection(story: Story): Block[] {
  const quotes = new Map(story.quotes.map((quote) => [quote.id, quote]))
  const differing = ['altered', 'trimmed'].flatMap((verdict) => story.utterances.filter((u) => u.verdict === verdict))
  return section(
    2,
    'Quotations that differ',
    differing.flatMap((utterance) => versions(story, utterance, quotes)),
  )
}

function versions(story: Story, utterance: Utterance, quotes: ReadonlyMap<string, Quote>): Block[] {
  const best = quotes.get(utterance.best)
  if (best === undefined) return []
  // Versions of one wording stand in one row.
  const readings = new Map<string, Quote[]>()
  for (const id of utterance.quotes) {
    const quote = quotes.get(id)
    if (quote === undefined) continue
    const words = wordsOf(quote)
    readings.set(words, [...(readings.get(words) ?? []), quote])
  }
  const rows = [...readings].map(([words, same]) => ({
    label: labelOf(same.map((quote) => quote.passage.report)),
    line: [
      ...(same.includes(best) ? [`“${words}”`] : marked(wordsOf(best), words)),
      ...citations(same.map((q) => q.passage)),
    ],
    isBest: same.includes(best),
  }))
  const ordered = [...rows.filter((row) => row.isBest), ...rows.filter((row) => !row.isBest)]
  return [
    paragraph(
      strong(namesIn(story)(utterance.speaker)),
      `, ${utterance.verdict}. `,
      quiet(`Print ${best.passage.report}: ${utterance.bestWhy}`),
    ),
    { kind: 'versions', rows: ordered.map(({ label, line }) => ({ label, line })) },
  ]
}

/** What is missing at either end was left out, not changed: an ellipsis. */
function marked(best: string, words: string): Line {
  const changes = changesBetween(best, words)
  const parts = changes.flatMap(({ kept, removed, added }, i): Inline[] => {
    if (removed === '' && added === '') return [kept]
    const isEnd = i === 0 || (i === changes.length - 1 && kept === '')
    if (added.trim() === '' && isEnd) return [quiet('…'), kept]
    // The blanks about a word that came or went are no part of the change.
    const [before, behind] = [/^\s/.test(removed || added) ? ' ' : '', /\s$/.test(removed + added) ? ' ' : '']
    return [
      before,
      ...(removed.trim() === '' ? [] : [{ mark: 'removed', text: removed.trim() } as const]),
      ...(added.trim() === '' ? [] : [{ mark: 'added', text: added.trim() } as const]),
      `${behind}${kept}`,
    ]
  })
  return ['“', ...parts, '”']
}

/** What was taken out and put in, then what stayed. */
interface Change {
  kept: string
  removed: string
  added: string
}

/** Word by word, a capital at the head of a sentence being none's own; changes with nothing but a blank between them are one: "conducts his" became "has conducted". */
function changesBetween(best: string, words: string): Change[] {
  const changes: Change[] = []
  for (const { added, removed, value } of diffWordsWithSpace(best, words, { ignoreCase: true })) {
    const last = changes.at(-1)
    const isOpen = last !== undefined && last.kept === ''
    if (!added && !removed) {
      if (isOpen) last.kept = value
      else changes.push({ kept: value, removed: '', added: '' })
      continue
    }
    const isBeside = last !== undefined && (isOpen || (last.kept.trim() === '' && last.removed + last.added !== ''))
    if (!isBeside) changes.push({ kept: '', removed: '', added: '' })
    const change = changes.at(-1) as Change
    if (change.kept !== '') {
      change.removed += change.kept
      change.added += change.kept
      change.kept = ''
    }
    if (added) change.added += value
    else change.removed += value
  }
  return changes
}

/** A quotation's words without its marks and the comma or stop before the last; apostrophes and marks inside it in one form, the house's. */
function wordsOf(quote: Quote): string {
  return quote.passage.text
    .replace(/\s+/g, ' ')
    .replace(/["“”„«»‹›‚`'‘]/g, '’')
    .replace(/(?<=^|[\s([—–])’/g, '‘')
    .replace(/^[\s"'“”„«»‹›‘’]+/, '')
    .replace(/(?<![\s"'“”„«»‹›‘’,.])[\s"'“”„«»‹›‘’,.]+$/, '')
}
