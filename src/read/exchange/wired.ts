/** Wired reports: what an exchange format says of a report, before the report has its place in the input. */
import type { Problem } from '../../model.ts'
import { type Draft, draftOf, joinParagraphs } from '../draft.ts'
import { cannotRead } from '../problem.ts'

export type Wired = Partial<Omit<Draft, 'origin' | 'stem' | 'text' | 'isPlain' | 'removed'>> & {
  readonly id: string | null
  readonly paragraphs: readonly string[]
  /** Of IPTC's formats: `usable`, `withheld` or `canceled`. */
  readonly status?: string
}

/** The draft of a wired report; a problem where it was withdrawn or has no text. */
export function draftOfWired(wired: Wired, origin: Draft['origin'], stem: string): Draft | Problem {
  const { id, paragraphs, status = 'usable', ...fields } = wired
  if (/^(?:cancel|withh)/i.test(status)) {
    return cannotRead(origin, 'withdrawn', `its status is "${status}"`, 'an item that may be used')
  }
  if (paragraphs.length === 0) return cannotRead(origin, 'no-text', 'the item holds no text', 'an item with its text')
  const title = fields.title ?? null
  return {
    ...draftOf(origin, stemOf(id) ?? stem, joinParagraphs(title, paragraphs)),
    ...fields,
    isPlain: false,
  }
}

/** Longest end of an address or URN that is taken as an id, in UTF-16 units. */
const MAX_ID_UNITS = 60

/** "urn:newsml:ibp.example:20251014:talks-open:3" is known as "talks-open:3" enough; the whole where it is short. */
function stemOf(id: string | null): string | null {
  if (id === null || id.trim() === '') return null
  const bare = id.trim().replace(/(?<![/#])[/#]+$/, '')
  if (bare.length <= MAX_ID_UNITS && !bare.includes('/')) return bare
  return bare.split('/').at(-1)?.slice(-MAX_ID_UNITS) || null
}
