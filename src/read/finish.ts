/**
 * Finishing: a draft becomes a report. Finds its furniture, credits, headline, imprint, language and whether it was cut off.
 */
import type { Passage, Report, Span } from '../model.ts'
import { findCredits } from './credits.ts'
import type { Draft } from './draft.ts'
import { absolute } from './feed/link.ts'
import { findFurniture } from './furniture/index.ts'
import { readImprint } from './imprint.ts'
import { languageOf } from './language.ts'
import { findTruncation } from './truncation.ts'

/** Makes the report of a draft. Linear in its text. */
export async function finishReport(id: string, draft: Draft): Promise<Report> {
  // Half a character, as JSON may write one, is none in any encoding; its place is kept.
  const text = draft.text.toWellFormed()
  const layout = findFurniture(text, draft.title)
  const imprint = readImprint(layout)
  const passage = ({ start, end }: Span): Passage => ({ report: id, start, end, text: text.slice(start, end) })
  const cut = findTruncation(layout, draft.stub)
  return {
    id,
    origin: draft.origin,
    url: absolute(draft.url, null),
    outlet: draft.outlet ?? imprint.outlet ?? draft.feed ?? null,
    title: draft.title ?? (layout.title === null ? null : (layout.lines[layout.title]?.text ?? null)),
    byline: draft.byline ?? imprint.byline,
    publishedAt: draft.publishedAt ?? imprint.publishedAt,
    updatedAt: draft.updatedAt ?? imprint.updatedAt,
    versions: [],
    language: await languageOf(text, draft.language),
    text,
    credits: findCredits(id, text, layout),
    furniture: layout.furniture.map(({ kind, why, ...span }) => ({ passage: passage(span), kind, why })),
    truncated: cut === null ? null : { passage: passage(cut), why: cut.why },
    ...(draft.rights === undefined ? {} : { rights: draft.rights }),
    ...(draft.embargoedUntil === undefined ? {} : { embargoedUntil: draft.embargoedUntil }),
  }
}
