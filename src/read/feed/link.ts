/** Links: reports that a feed or list names and does not hold. */
import { isoDate } from '../date-line.ts'

export interface Link {
  readonly url: string
  /** What the list says of the report; null where it says nothing. */
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly publishedAt: string | null
  readonly language: string | null
}

/** A link of a list: its address made whole; null for one that leads to no page. */
export function linkTo(address: string | null | undefined, base: string | null, said: Partial<Link> = {}): Link | null {
  const url = absolute(address, base)
  if (url === null) return null
  return {
    title: null,
    outlet: null,
    byline: null,
    language: null,
    ...said,
    publishedAt: isoDate(said.publishedAt),
    url,
  }
}

/** An http or https address, made whole against that of its list; null for anything else. */
export function absolute(address: string | null | undefined, base: string | null): string | null {
  if (address === null || address === undefined || address.trim() === '') return null
  const url = URL.parse(address.trim(), base ?? undefined)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null
}
