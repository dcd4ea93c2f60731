/**
 * Paywalls: whether a page shows only the beginning of its report. Reads what the page says of itself and, where the text is
 * short, the notices on it; gives the reason, null where nothing speaks for it. Many pages carry such a notice beside
 * their whole text, so beside a long one it says nothing.
 */

/** UTF-16 units of text beside which a notice is believed: stubs have two or three paragraphs. */
const MAX_STUB_UNITS = 1500
/**
 * Units beside which a page is believed that says it is not free: of 13 such pages of the measuring data 9 have more, and the
 * whole text, for they show it to machines and to guests.
 */
const MAX_TOLD_STUB_UNITS = 3500

/** "Subscribe to continue reading", "This article is for subscribers only", "Sign in to read the full story". */
const NOTICE =
  /\b(?:subscribe|sign in|sign up|log in|register|join)\b[^.!?]{0,60}\bto (?:continue|keep|read|unlock|finish|access|view)\b|\bto (?:continue|keep) reading\b[^.!?]{0,60}\b(?:subscribe|sign|log|register|join|account)\b|\b(?:article|story|content|report)s? (?:is|are) (?:only )?(?:available )?(?:exclusively )?(?:for|to) (?:our )?(?:paying )?(?:subscribers|members|registered)\b|\b(?:subscribers?|members?)[ -]only (?:article|story|content)\b|\balready a (?:subscriber|member)\b/i

export interface Shown {
  /** What the page says in its metadata. */
  readonly isFree: boolean
  /** Facebook's `article:content_tier`: free, metered or locked. */
  readonly tier: string | null
  /** Texts on the page that are no part of the report. */
  readonly notices: readonly string[]
  readonly textUnits: number
}

/** Why a page's text is not the whole report. */
export function stubReason({ isFree, tier, notices, textUnits }: Shown): string | null {
  if ((!isFree || tier === 'locked') && textUnits <= MAX_TOLD_STUB_UNITS)
    return 'The page says that it is not free to read, and the text may be cut.'
  if (textUnits > MAX_STUB_UNITS) return null
  const notice = notices.find((text) => NOTICE.test(text))
  return notice === undefined
    ? null
    : `The page asks to sign in or subscribe to read on: “${notice.slice(0, 80).trim()}”.`
}
