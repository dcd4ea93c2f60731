/**
 * Sign-offs: the newsroom's own last lines, under the report: who reported from where, initials, thanks to those who
 * followed, what may not be copied, where the rest of the paper stands. Reads lines and labels, labels what it settles.
 *
 * Own rule: walks up from the last line and stops at the first that is the report's, so that a sentence of the same words
 * higher up ("Berg reported from the front for 30 years.") is content. Closed classes of wordings, not of names.
 */
import { isNames, type Label } from './labels.ts'
import type { Line } from './lines.ts'

/** Most lines that a foot has. */
const MAX_FOOT_LINES = 12
/** Most words of a sign-off. */
const MAX_WORDS = 40

const RULES: readonly (Label & { readonly pattern: RegExp; readonly maxWords?: number })[] = [
  {
    kind: 'notice',
    why: 'The line at the foot ends a live report or thanks its readers.',
    pattern:
      /^(?:and )?(?:(?:that['’]s|that is|this is) (?:all|it|where we)\b.{0,60}\b(?:today|now|tonight|week|blog|coverage)\b|that concludes\b|(?:many )?thank(?:s| you)(?: \w+){0,3} for (?:following|reading|joining|watching|listening|your)\b|(?:we(?:['’]re| are)|(?:our|this|the) (?:live )?(?:blog|page|coverage) (?:is|has)) (?:now )?(?:closing|closed|wrapping|pausing|paused|ending|ended|over)\b|more (?:to follow|follows)\b|(?:further )?updates (?:to|will) follow\b|next (?:bulletin|update|edition|briefing)\b)/iu,
  },
  {
    kind: 'notice',
    why: 'The line at the foot takes leave.',
    maxWords: 12,
    pattern:
      /^(?:good ?(?:night|bye)\b|see you (?:tomorrow|next|on|again|then)\b|back (?:tomorrow|next|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|until (?:tomorrow|next)\b|we(?:['’]ll| will) be back\b)/iu,
  },
  {
    kind: 'notice',
    why: 'The line marks the end of a transcript or bulletin.',
    maxWords: 5,
    pattern:
      /^[[(]?(?:(?:the )?(?:transcript|bulletin|programme|program|recording|audio|interview|broadcast|report) ends|end of (?:the )?(?:transcript|bulletin|programme|program|recording|interview|broadcast|dispatch|briefing))[\])]?\.?$/iu,
  },
  {
    kind: 'notice',
    why: 'The line at the foot says how the text came about.',
    pattern:
      /^(?:(?:this|the) (?:\w+ )?(?:transcript|transcription|summary|text|story|article|report|translation|brief|briefing|newsletter|digest|dispatch|interview|conversation|press review|round-?up|live blog)s? (?:was|is|has been|have been|may|might|can|will)\b.{0,80}\b(?:errors?|AI|artificial|automatic(?:ally)?|automated|machine|software|edited|checked|reviewed|typed|transcribed|condensed|compiled|subscribers|members|permission|authoritative|updated)\b|this is an? (?:developing|breaking)\b|AI[- ](?:generated|assisted)\b|(?:generated|written|produced|created|translated|summari[sz]ed|compiled) (?:by|with|using)\b.{0,40}\b(?:AI|artificial intelligence|machine|software)\b|an earlier version of this\b|(?:correction|clarification)s?[,:(])/iu,
  },
  {
    kind: 'notice',
    why: 'The line at the foot says who may read or copy the text.',
    pattern:
      /(?:\b(?:may|must|can) ?not be (?:\w+(?:, | or )){0,4}(?:quoted|published|reproduced|copied|redistributed|republished|rewritten|broadcast|used|shared)\b.{0,60}\b(?:permission|consent|licen[cs]e|whole|part|redistributed)\b|^(?:this|the) (?:article|story|report|content|text|edition|page)s? (?:is|are) (?:only |exclusively )?(?:for|available (?:only )?to|reserved for|exclusive to|free (?:for|to)) .{0,30}\b(?:subscribers?|members?|readers?|customers?)\b|^(?:no part of this|(?:any )?(?:reuse|reproduction|copying|republication|redistribution) )|\bprotected by copyright\b)/iu,
  },
  {
    kind: 'notice',
    why: 'The line at the foot tells where the publisher can be heard or read.',
    pattern:
      /(?:^|[.!?] )(?:hear|watch|catch|find|listen to|read|get|follow) (?:it|us|them|this|more) (?:on|at|in|via) \w/iu,
  },
  {
    kind: 'notice',
    why: 'The line at the foot speaks to the reader of the letter or page.',
    maxWords: 24,
    pattern:
      /^(?:you(?:['’]re| are) receiving\b|to (?:receive|get|unsubscribe)\b|if you (?:have been|are|were) affected\b|want (?:to know |to read |to hear )?more\b|(?:view|read|open) (?:this )?(?:online|in (?:your |the )?(?:browser|app))|.{3,40} is supported by (?:its|our) (?:readers|listeners|viewers|members))/iu,
  },
  {
    kind: 'link',
    why: 'The line at the foot leads to more.',
    maxWords: 14,
    pattern:
      /^(?:(?:listen to|read|watch|see|hear|view|browse|explore|discover|register|download|buy|order|get) (?:the|our|your|all|more|full)\b|(?:photo gallery|gallery|in pictures|map|timeline|infographic|quiz|poll|podcast|explainer|opinion|analysis|comment|editorial|inside|weather|fact ?box) ?: \S)/iu,
  },
  {
    kind: 'byline',
    why: 'The line at the foot says who reported.',
    pattern:
      /(?:\b(?:contributed (?:reporting\b|to (?:this|the) (?:report|story|article|dispatch)\b)|contributed from )|^\p{Lu}\S+ \p{Lu}.{0,160} contributed\.?$|^(?:for .{3,40}, )?this is \p{Lu}\S+ \p{Lu}\S+ (?:reporting )?(?:in|from|for|at) )/iu,
  },
  {
    kind: 'byline',
    why: 'The line at the foot names whose reports were used.',
    maxWords: 8,
    pattern: /^\p{Lu}.{1,50}(?:\band|[,&]) (?:staff|wire|agency|news) ?(?:reports?|agencies|services?)?$/u,
  },
  {
    kind: 'byline',
    why: 'The line at the foot says who the author is.',
    pattern:
      /^(?:(?:the|our) )?(?:writer|author|reporter|columnist|correspondent)s? (?:is|are|was|can be|covers?|reports?) /iu,
  },
]

/** "Berg reported from Lindqvist.", "Lunt and Berg reported from Lindqvist, Mori from Vale": names on either side. */
const REPORTED_FROM = /^(.{2,60}?) (?:also )?(?:reported|reports|wrote|was reporting) from (.{2,80})$/u
/** "abc/de", "ab-cde/fg", "XYZ/Vale News": initials and names with a stroke between, and nothing else. */
const INITIALS =
  /^[(–—-]*(?:\p{L}{2,4}(?:-\p{L}{2,4})?(?:\/\p{L}{2,4}(?:-\p{L}{2,4})?){1,3}|\p{L}{2,12}\/\p{Lu}\p{L}{1,12}(?: \p{Lu}\p{L}{1,12}){0,2})\)?$/u
/** "Letters: page 22. Crossword: page 31." */
const PAGES = /^(?:[\p{L}’' &-]{2,30}[:,–—-]? ?(?:see |on )?(?:page|p\.) ?[A-Z]?\d{1,3}(?:[.,;|]? *$|[.,;|] *)){1,6}$/iu

/** "mo", "ab (cd, ef)". */
const BARE_INITIALS = /^\p{Ll}{2,4}(?: \(\p{Ll}{2,4}(?:, ?\p{Ll}{2,4}){0,3}\))?$/u
/** "(Nordwire)", "[Music]", "(Applause)"; "(more)" says that the text goes on. */
const BRACKETED = /^[([](?!more[)\]])[^()[\].!?…]{2,60}[)\]]$/iu
/** "Camera: Jo Berg", "Interview: Jo Berg". */
const ROLE =
  /^(?:interview(?:er)?|camera|translat(?:ion|or)|research|produc(?:tion|er)|contributing|contributors?|text|voice|moderat(?:ion|or)|sub-?editing|layout|data|questions|host|presenter|correspondent)s?: (\p{Lu}\S* \p{Lu}.{1,60})$/iu
/** "ada@vale.example", "@ada", "valeradio.example". */
const ADDRESS =
  /(?:^|[\s(])(?:@\w{2,}|[\w.+-]{1,64}@[\w-]{1,64}\.\w|www\.\w|https?:\/\/|[\w-]{2,64}\.(?:com|org|net|info|example)\b)/i
/** Most words of a line that is there for its address. */
const MAX_ADDRESS_WORDS = 8
/** "flour, bakers, strikes, Lindqvist", "#flour #bakers": fewest and longest parts of a row of tags. */
const MIN_TAGS = 4
const MAX_TAG_WORDS = 3

/** Labels the sign-offs at the foot of a text. */
export function readSignOffs(lines: readonly Line[], labels: (Label | null)[]): void {
  const from = Math.max(1, lines.length - MAX_FOOT_LINES)
  const authors = lines.filter((_, at) => labels[at]?.kind === 'byline').map(({ text }) => text.toLowerCase())
  for (let at = lines.length - 1; at >= from; at--) {
    if (labels[at] !== null) continue
    const label = signOff(lines[at] as Line, authors)
    if (label === null) return
    labels[at] = label
  }
}

function signOff({ text, words, isEnded }: Line, authors: readonly string[]): Label | null {
  if (words > MAX_WORDS || /["“”«»]/.test(text)) return null
  if (words === 0) return { kind: 'notice', why: 'The line at the foot parts the report from what is not of it.' }
  if (INITIALS.test(text) || BARE_INITIALS.test(text)) {
    return { kind: 'byline', why: 'The line at the foot has the initials of writer and editor.' }
  }
  if (PAGES.test(text)) return { kind: 'link', why: 'The line at the foot names other pages.' }
  if (BRACKETED.test(text)) {
    const kind = isNames(text) ? 'byline' : 'notice'
    return { kind, why: 'The line at the foot is a mark in brackets.' }
  }
  if (isReporter(text, authors)) return { kind: 'byline', why: 'The line at the foot says who reported.' }
  if (isRights(text)) return { kind: 'notice', why: 'The line at the foot names the owner and the year.' }
  if (words <= MAX_ADDRESS_WORDS && !isEnded && ADDRESS.test(text)) {
    return { kind: 'link', why: 'The line at the foot gives an address.' }
  }
  const rule = RULES.find(({ pattern, maxWords = MAX_WORDS }) => words <= maxWords && pattern.test(text))
  if (rule !== undefined) return { kind: rule.kind, why: rule.why }
  return !isEnded && isTags(text) ? { kind: 'link', why: 'The line at the foot is a row of tags.' } : null
}

/** Reported from a place, in a role, with a place and an outlet; or a sentence on the author whom a byline names. */
function isReporter(text: string, authors: readonly string[]): boolean {
  const [, who, where] = REPORTED_FROM.exec(text) ?? []
  if (who !== undefined && where !== undefined && isNames(who) && isNames(where.replace(/[.;]/g, ''))) return true
  const role = ROLE.exec(text)?.[1]
  if (role !== undefined && isNames(role)) return true
  // "Ada Lunt, Radio Vale, Lindqvist."
  if (/^\p{Lu}\S* \p{Lu}[^,.]{0,30}(?:, \p{Lu}[^,.]{1,30}){1,3}\.$/u.test(text) && isNames(text.slice(0, -1)))
    return true
  const name = /^(\p{Lu}\S* \p{Lu}\S*) (?:is|covers|reports|writes|can be|has covered)\b/u
    .exec(text)?.[1]
    ?.toLowerCase()
  return name !== undefined && authors.some((author) => author.includes(name))
}

/** "Nordwire 2031", "Vale Herald, 2031". */
function isRights(text: string): boolean {
  const owner = /^(.{3,40}?),? (?:19|20)\d\d\.?$/.exec(text)?.[1]
  return owner !== undefined && isNames(owner) && !/\d/.test(owner)
}

function isTags(text: string): boolean {
  if (text.split(' ').every((word) => /^#\p{L}{2,}/u.test(word))) return true
  const parts = text.split(', ')
  return (
    parts.length >= MIN_TAGS && parts.every((part) => !/^and\b/.test(part) && part.split(' ').length <= MAX_TAG_WORDS)
  )
}
