/**
 * Finishing: a draft becomes a report. Finds its furniture, credits, headline, imprint, language and whether it was cut off.
 */
import type { Passage, Report, Span } from '../model.ts'
import { cleanText } from './clean-text.ts'
import { findCredits } from './credits.ts'
import { findPrintedDay } from './day-line.ts'
import type { Draft } from './draft.ts'
import { absolute } from './feed/link.ts'
import { findFurniture } from './furniture/index.ts'
import { readImprint } from './imprint.ts'
import { languageOf } from './language.ts'
import { findTruncation } from './truncation.ts'

/** Makes the report of a draft. Linear in its text. */
export async function finishReport(id: string, draft: Draft): Promise<Report> {
  // A plain file's text stays as it is, so that places in it are places in the file; only half a character is none.
  const clean = draft.isPlain ? (text: string) => text.toWellFormed() : cleanText
  const [title, outlet, byline] = [draft.title, draft.outlet, draft.byline].map((part) => part && clean(part))
  const text = clean(draft.text)
  const layout = findFurniture(text, title ?? null)
  const imprint = readImprint(layout)
  const passage = ({ start, end }: Span): Passage => ({ report: id, start, end, text: text.slice(start, end) })
  const cut = findTruncation(layout, draft.stub)
  const publishedAt = draft.publishedAt ?? imprint.publishedAt
  const printed = publishedAt === null ? findPrintedDay(layout) : null
  return {
    id,
    origin: draft.origin,
    url: absolute(draft.url, null),
    outlet: outlet ?? imprint.outlet ?? (draft.feed ? clean(draft.feed) : null),
    title: title ?? (layout.title === null ? null : withoutMarks(layout.lines[layout.title]?.text ?? '')),
    byline: byline ?? imprint.byline,
    publishedAt,
    updatedAt: draft.updatedAt ?? imprint.updatedAt,
    versions: [],
    language: await languageOf(text, draft.language),
    text,
    credits: findCredits(id, text, layout),
    furniture: layout.furniture.map(({ kind, why, ...span }) => ({ passage: passage(span), kind, why })),
    truncated: cut === null ? null : { passage: passage(cut), why: cut.why },
    ...(draft.rights === undefined ? {} : { rights: draft.rights }),
    ...(draft.embargoedUntil === undefined ? {} : { embargoedUntil: draft.embargoedUntil }),
    ...(printed === null
      ? {}
      : {
          printedDay: { passage: passage(printed), month: printed.month, day: printed.day, weekday: printed.weekday },
        }),
  }
}

/** "# Bakers shut shops ##": the marks of a heading in Markdown are no words of it. */
function withoutMarks(title: string): string {
  return title
    .replace(/^#{1,6} /, '')
    .replace(/ #{1,6}$/, '')
    .trim()
}
