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

/** "Subscribe to continue reading", "Sign in or create an account to read the full story": both in one sentence. */
const ASKS = /\b(?:subscribe|sign in|sign up|log in|register|join)\b/i
const TO_READ = /\bto (?:continue|keep|read|unlock|finish|access|view)\b/i
/** "This article is for subscribers only", "Already a member?". */
const FOR_SUBSCRIBERS =
  /\b(?:article|story|content|report) is (?:only )?(?:available )?(?:exclusively )?(?:for|to) (?:our )?(?:paying )?(?:subscribers|members)\b|\b(?:subscriber|member)s?[ -]only (?:article|story|content)\b|\balready a (?:subscriber|member)\b/i
/** Units of a sentence that is a notice. */
const MAX_NOTICE_UNITS = 120

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
  const notice = notices.find(isNotice)
  return notice === undefined
    ? null
    : `The page asks to sign in or subscribe to read on: “${notice.slice(0, 80).trim()}”.`
}

function isNotice(text: string): boolean {
  const sentences = text.split(/[.!?]/).filter((sentence) => sentence.length <= MAX_NOTICE_UNITS)
  return sentences.some((sentence) => FOR_SUBSCRIBERS.test(sentence) || (ASKS.test(sentence) && TO_READ.test(sentence)))
}
