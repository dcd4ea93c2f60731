/**
 * Mail: a message (RFC 5322, `.eml`) or a page saved as MHTML (RFC 2557) becomes a draft. postal-mime reads the parts; HTML
 * goes through the page parser. Of a newsletter the sender is the outlet, the subject the headline, the date its date; a
 * saved page says these things itself.
 */
import PostalMime, { type Email } from 'postal-mime'
import type { Origin, Problem } from '../../model.ts'
import { isoDate } from '../date-line.ts'
import { type Draft, draftOf, joinParagraphs } from '../draft.ts'
import { plainParagraphs } from '../exchange/body.ts'
import { parsePage } from '../page/index.ts'
import { cannotRead } from '../problem.ts'

/** Parts in parts; mail programs write four. */
const MAX_NESTING = 32
const WANTED = 'a message with its text'

/** Reads one message. Linear; its size is bounded by whoever gives it. */
export async function parseMail(bytes: Uint8Array, origin: Origin, stem: string): Promise<Draft | Problem> {
  let mail: Email
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: MAX_NESTING, maxRfc822NestingDepth: 2 })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return cannotRead(origin, 'broken-mail', `it is no readable message (${error.message})`, WANTED)
  }
  const saved = savedAddress(mail)
  if (saved !== null) {
    const page = parsePage(mail.html ?? '', origin, stem)
    if (page === null)
      return cannotRead(origin, 'no-text', 'no main text was found on the page', 'a page with a report')
    return { ...page, url: page.url ?? (saved || null) }
  }
  const sender = mail.from?.name?.trim() || mail.from?.address?.split('@')[1] || null
  const known = {
    title: mail.subject?.trim() || null,
    outlet: sender,
    publishedAt: isoDate(mail.date),
    url: archiveAddress(mail),
  }
  const page = mail.html === undefined ? null : parsePage(mail.html, origin, stem, known)
  const plain = plainParagraphs(mail.text ?? '')
  // Newsletters send "See this in your browser" as the plain part; the longer part is the letter.
  if (page !== null && page.text.length >= plain.join('\n\n').length * MIN_PAGE_SHARE) return page
  if (plain.length === 0) return page ?? cannotRead(origin, 'no-text', 'the message holds no text', WANTED)
  return { ...draftOf(origin, stem, joinParagraphs(known.title, plain)), ...known, isPlain: false }
}

/** Share of the plain part's length below which the page parser has missed the letter. */
const MIN_PAGE_SHARE = 0.5

/** The address a saved page came from, '' where it does not say; null for a message that is mail. */
function savedAddress(mail: Email): string | null {
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? null
  const location = header('snapshot-content-location') ?? header('content-location')
  if (location !== null) return location.trim()
  const sender = `${mail.from?.name ?? ''} ${mail.from?.address ?? ''} ${header('from') ?? ''}`
  return /\bsaved by\b/i.test(sender) ? '' : null
}

/** "View in browser": RFC 5064 has a header for it. */
function archiveAddress(mail: Email): string | null {
  const archived = mail.headers.find(({ key }) => key === 'archived-at')?.value
  return archived === undefined ? null : (/https?:[^\s<>]{1,2000}/.exec(archived)?.[0] ?? null)
}
