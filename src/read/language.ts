/**
 * Language of a text. A count of English function words settles most English texts at no cost; for the others the
 * detector (eld, loaded only then: 0.6 s) decides. A declared language is kept where detection agrees with it.
 *
 * The screen: function words make up 35–50 % of English prose (Biber et al., Longman Grammar, 1999, ch. 2); a text of
 * another language holds under 5 % of these ten.
 */

const ENGLISH_WORDS = new Set(['the', 'of', 'and', 'to', 'that', 'was', 'with', 'for', 'from', 'by'])
/** Share of the ten words that settles English. They make up 18–25 % of reports; another language has under 3 %. */
const MIN_ENGLISH_SHARE = 0.1
/** Fewest words for a verdict by share, and fewest for one by the detector. */
const MIN_SCREEN_WORDS = 40
const MIN_WORDS = 6
/** UTF-16 units read. */
const SEEN_UNITS = 8_000

/** The language as BCP 47; `und` where it cannot be told. */
export async function languageOf(text: string, declared: string | null): Promise<string> {
  const tag = declared === null ? null : canonical(declared)
  const seen = text.slice(0, SEEN_UNITS)
  const words = seen.toLowerCase().match(/\p{L}+/gu) ?? []
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length
  if (words.length >= MIN_SCREEN_WORDS && english >= words.length * MIN_ENGLISH_SHARE) return agreeing(tag, 'en')
  if (words.length < MIN_WORDS && !/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Hangul}/u.test(seen))
    return tag ?? 'und'
  const { eld } = await import('eld/medium')
  const found = eld.detect(seen)
  if (!found.isReliable() || found.language === '')
    return english > words.length * 0.05 ? agreeing(tag, 'en') : (tag ?? 'und')
  return agreeing(tag, found.language)
}

/** English by a language tag. */
export function isEnglish(language: string): boolean {
  return language === 'en' || language.startsWith('en-')
}

function agreeing(declared: string | null, found: string): string {
  return declared !== null && (declared === found || declared.startsWith(`${found}-`)) ? declared : found
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
