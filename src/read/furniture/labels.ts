/**
 * Labels: what a short line says it is by its own words, wherever it stands: an advertisement's mark, a link, a byline,
 * a stamp with the date, a notice. Reads one line, gives its kind and why; null for a line that only its place can tell.
 *
 * The wordings are those of newspaper pages in general; a line must match as a whole, so that a sentence that begins
 * like a label ("Read next to the minister's letter, the offer looks small.") is none.
 */
import type { Furniture } from '../../model.ts'
import { AGENCY_PATTERN } from '../agencies.ts'
import { findPrintedDate } from '../date-line.ts'
import type { Line } from './lines.ts'

export interface Label {
  readonly kind: Furniture['kind']
  readonly why: string
}

/** Most words of a line that is a label by its own words; a longer one is prose or an appeal. */
const MAX_LABEL_WORDS = 30

/** Most words of a line that asks for letters and tips. */
const MAX_ASKING_WORDS = 45

interface LabelRule extends Label {
  readonly pattern: RegExp
  /** Holds only near the beginning or end of a text: in the middle the words may tell. */
  readonly isEdge?: boolean
  /** Most words of a line that the rule is for. */
  readonly maxWords?: number
}

const RULES: readonly LabelRule[] = [
  {
    kind: 'advertisement',
    why: 'The line marks an advertisement.',
    maxWords: 8,
    pattern:
      /^[^\p{L}]*(?:adverts?|advertisements?|advertising|advertorial|advt|ads?|ad feedback|sponsored|promoted|promotion|paid (?:content|post|partnership|advertisement)|(?:sponsored|partner|branded|promoted) (?:content|post|stor(?:y|ies)|links?)|sponsored by|ads by|skip ad(?:vertisement)?|remove ads|(?:story|article|report) continues (?:below|after)|scroll (?:down )?to continue|continue reading below)(?:$|[^\p{L}'’].*$)/iu,
  },
  {
    kind: 'link',
    why: 'The line only links to other reports.',
    pattern:
      /^[^\p{L}]*(?:read (?:next|more|also|on|the full (?:story|article|report))|also read|(?:see|watch|listen|recommended|related|don['’]?t miss|must read|explained|more)(?= ?[:|])|(?:see (?:also|more|all)|watch (?:also|now|live|more|this|the video)|you (?:may|might|can) also (?:like|read|be interested in)|also in|also on|up next|next (?:article|story)|previous (?:article|story)|in case you missed it|explore more|find out more|(?:gift|print|save) this (?:article|story)|most (?:read|popular|viewed|shared|watched)|top stories|trending(?: now)?|recommended (?:stories|reading|for you)|related (?:articles?|stor(?:y|ies)|topics?|news|content|posts?|coverage|links?|reading|videos?)|more (?:from|on|stories|news|coverage|about|in)|editor['’]?s['’]? (?:picks?|choice)|latest (?:news|stories|updates)|full coverage|live updates|view (?:gallery|comments|all|more)|show more|load more|see all|table of contents|jump to|skip to|back to top|go to))\b/iu,
    maxWords: 20,
  },
  {
    kind: 'link',
    why: 'The line only names links or topics.',
    isEdge: true,
    pattern:
      /^[^\p{L}]*(?:related|recommended|trending|read next|share|shares|tweet|tweets|print|comments?|save|bookmark|follow|like this|copy link|e-?mail|facebook|whatsapp|telegram|twitter|x|linkedin|reddit|instagram|home|menu|search|log ?in|sign in|tags?|topics?|keywords?|categories|topics covered|in this (?:article|story|report|piece)|what we cover|contents|play|pause|mute|share article|add a comment|remind me later|maybe later|not now|no,? thanks)[^\p{L}]*$/iu,
    maxWords: 5,
  },
  {
    kind: 'link',
    why: 'The line asks to share, follow or subscribe.',
    pattern:
      /^[^\p{L}]*(?:share (?:this|on|via|the|it)|follow(?:ing)?(?: (?:us|topic|topics|this|the|our|@\w+)\b.*)?:?$|follow (?:us|our|@\w+)|follow topics?|find us on|like us on|join (?:us|our|the conversation)|follow .{2,40} on (?:x|twitter|facebook|instagram|telegram|threads|bluesky|mastodon|linkedin|youtube|tiktok|whatsapp)\b|sign up\b.*(?::|newsletter|inbox|alert|briefing|free|e-?mail)|sign up(?: now| here| today)?$|subscribe\b|get (?:the|our|your|all|more)\b.*(?:inbox|newsletter|briefing|alerts?|app|e-?mail)|(?:download|install|get) (?:the|our) .*\bapp\b|click (?:here|below|to|on)|tap (?:here|to)|swipe|add .* as a preferred source|make us your|stay (?:informed|updated|connected|tuned)|leave a (?:comment|reply)|post a comment|join (?:the )?discussion|enable notifications|turn on notifications|never miss|want more|continue reading|to read the full|to continue reading)/iu,
    maxWords: 24,
  },
  {
    kind: 'link',
    why: 'The line names tags or topics of the page.',
    pattern:
      /^[^\p{L}]*(?:tags?|topics?(?: covered)?|keywords?|filed under|categor(?:y|ies)|posted in|sections?|hashtags?) ?:/iu,
    maxWords: 24,
  },
  {
    kind: 'link',
    why: 'The line belongs to a player or says how long the report is.',
    pattern:
      /^[^\p{L}\d]*(?:(?:(?:listen|play|watch|reading time|read time|time to read|duration|audio|video)[^\p{L}\d]*)?(?:\d{1,3} ?(?:-|–)? ?(?:min(?:ute)?s?|s|sec(?:ond)?s?|h|hrs?|hours?)\b\W{0,5}){1,3}(?:read|listen|watch|long)?|listen(?: to (?:this|the) (?:article|story|report))?(?: ?\(?\d{1,3} ?min(?:utes?|s)?\)?)?|\d+ (?:hours?|minutes?|days?) ago)[^\p{L}\d]*$/iu,
    maxWords: 9,
  },
  {
    kind: 'notice',
    why: 'The line asks readers to send or tell something.',
    isEdge: true,
    pattern:
      /^[^\p{L}]*(?:(?:send|tell|email|message|show|share with) us\b|(?:share|submit|upload|send|post) your\b|have your say|(?:got|have|know) (?:a|any) (?:tip|story|news|question|correction)|do you (?:know|have) (?:more|a tip|a story)|let us know|what do you think|was (?:this|it) (?:article |story |page )?(?:useful|helpful)|rate this|report (?:an? )?(?:error|typo|mistake))/iu,
    maxWords: 16,
  },
  {
    kind: 'byline',
    why: 'The line says who wrote it and took the pictures.',
    pattern:
      /^(?:words?|text|story|report|photos?|photographs?|pictures?|video|graphics?)(?: ?(?:,|and|&|\+) ?(?:words?|text|story|report|photos?|photographs?|pictures?|video|graphics?)){1,2}(?: by\b| ?:)/iu,
    maxWords: 14,
  },
  {
    kind: 'link',
    why: 'The line is left over from a button or player of the page.',
    pattern: /^(?:like this: like loading|please (?:enable|turn on) java ?script\b|loading\b.{0,20}$)/iu,
    maxWords: 12,
  },
  {
    kind: 'link',
    why: 'The line offers news by e-mail.',
    isEdge: true,
    pattern: /^(?:get|receive) (?:updates|alerts|news|headlines|stories)\b.{0,60}\b(?:e-?mail|inbox|phone)\b/iu,
    maxWords: 16,
  },
  {
    kind: 'byline',
    why: 'The line names whose reports were used.',
    isEdge: true,
    pattern: /^With (?:\p{Lu}[\p{L}.'’-]{1,20}(?:,? (?:and )?)?){2,9}$/u,
    maxWords: 12,
  },
  {
    kind: 'byline',
    why: 'The line says what the report was made of.',
    isEdge: true,
    pattern:
      /^(?:by .{2,60}[.,;] )?(?:compiled|collated|assembled|put together|gathered) (?:from|by)\b.{0,20}\b(?:reports?|agenc(?:y|ies)|wires?|staff|desk|dispatches|sources)\b/iu,
    maxWords: 24,
  },
  {
    kind: 'heading',
    why: 'The line stands over a list of what matters.',
    isEdge: true,
    pattern:
      /^(?:(?:the )?(?:key|main) (?:points|facts|takeaways|developments|events)|at a glance|in brief|highlights|the (?:essentials|latest))[: ]*$/iu,
    maxWords: 4,
  },
  {
    kind: 'byline',
    why: 'The line credits a picture.',
    pattern:
      /^[^\p{L}]*(?:photo(?:graph(?:er|s|y)?|s)?|pictures?|images?|videos?|graphics?|illustrations?|photo credit|image credit|credit|file photo|file picture|file image|screengrab|screenshot)(?: ?: ?\S| by \p{Lu}| courtesy)/iu,
    maxWords: 14,
  },
  {
    kind: 'byline',
    why: 'The line says who reported, wrote or edited.',
    pattern:
      /^[([–—-]*\s*(?:(?:additional |further )?(?:reporting|writing|editing|research|translation|production|photography)(?: (?:and|&) (?:writing|editing|reporting|research))?(?: (?:by|from) |: )|(?:with|includes) (?:additional )?(?:inputs?|reporting|reports?|files|material|information|contributions?) (?:from|by)\b|(?:with|from) (?:agency|agencies|wire|pti|our) (?:inputs?|reports?|correspondents?)|(?:written|reported|compiled|edited|translated|posted|published|words|story|text|report|article|contributed|created) by:? |(?:author|authors|writer|writers|reporter|reporters|editor|editors|sources?|agency|agencies|via|contributors?)(?: ?: ?\S))/iu,
    maxWords: 30,
  },
  {
    kind: 'notice',
    why: 'The line is a notice of the publisher, not part of the report.',
    pattern:
      /^[([*_\s]*(?:©|\(c\)|copyright\b|all rights reserved|disclaimer\b|terms (?:of use|and conditions)|privacy policy|cookies? (?:policy|settings)|(?:editor|publisher)['’]?s['’]? note\b|(?:this|the) (?:story|article|report|copy|post|piece|content|material|version|translation|dispatch) (?:was|has been|is|has|first|originally|appeared|may)\b.{0,60}\b(?:published|edited|updated|corrected|amended|auto-?generated|syndicated|feed|produced|generated|translated|appeared|reproduced|republished|copyright|developing|breaking)\b|(?:except for|apart from) the headline|(?:the )?(?:views?|opinions?) expressed\b|originally published\b|first published\b|republished (?:with|from)\b|(?:a )?(?:correction|clarification)s? ?:)/iu,
    maxWords: 80,
  },
  {
    kind: 'notice',
    why: 'The line tells readers where else to find the publisher.',
    isEdge: true,
    maxWords: 24,
    pattern:
      /^[^\p{L}]*(?:(?:you can|you may|to) (?:also )?(?:hear|watch|listen|read|follow|find|catch|see|replay|reach|contact)\b.{0,60}\b(?:again|online|here|on|at|our|us|this)\b|(?:hear|watch|catch) (?:this|the) (?:bulletin|programme|program|episode|show|broadcast)\b|(?:our|this|the) (?:next )?(?:bulletin|programme|program|newsletter|broadcast|podcast) (?:is|goes|airs|comes|will)\b)/iu,
  },
  {
    kind: 'byline',
    why: 'The line says who wrote the report.',
    isEdge: true,
    maxWords: 9,
    pattern:
      /^(?:by |from )?our (?:[\p{L}-]+ ){0,3}(?:correspondents?|reporters?|staff|desk|newsroom)(?: in .{2,30})?$/iu,
  },
  {
    kind: 'notice',
    why: 'The line greets the readers of a newsletter.',
    isEdge: true,
    maxWords: 16,
    pattern: /^(?:good (?:morning|afternoon|evening|day)|hello|hi|welcome(?: back)?)\b[^"“]{0,90}:$/iu,
  },
  {
    kind: 'notice',
    why: 'The line marks the end of the report.',
    pattern: /^[\W_]*(?:ends?|\/?ends|the end|30|end of (?:article|story|text|report))[\W_]*$/iu,
    maxWords: 4,
  },
  {
    kind: 'notice',
    why: 'The line is left over from the page (the name of an icon).',
    pattern: /^[a-z]+(?:_[a-z]+)+$/u,
    maxWords: 1,
  },
]

/** Names what a line is by its own words; null where they do not tell. `isEdge`: near the beginning or end of the text. */
export function labelOf(line: Line, isEdge: boolean): Label | null {
  const rule = RULES.find(
    ({ pattern, maxWords = MAX_LABEL_WORDS, ...only }) =>
      (isEdge || only.isEdge !== true) && line.words <= maxWords && pattern.test(line.text),
  )
  if (rule !== undefined && !isSentenceAfterAll(rule, line)) return { kind: rule.kind, why: rule.why }
  if (!isEdge) return null
  if (line.words > MAX_LABEL_WORDS) return line.words > MAX_ASKING_WORDS ? null : askForText(line)
  if (isByline(line.text)) return { kind: 'byline', why: 'The line says who wrote the report.' }
  if (isStamp(line.text)) return { kind: 'byline', why: 'The line says when the report was published.' }
  if (isJoinedLabels(line.text)) return { kind: 'byline', why: 'Each part of the line is a stamp, a name or a link.' }
  if (isAgencyLine(line.text)) return { kind: 'byline', why: 'The line credits a news agency.' }
  return askForText(line)
}

/** "June 12, 2025 · Updated daily · Listen to this article": labels in a row, at least one of them no mere name. */
function isJoinedLabels(text: string): boolean {
  if (isDated(text)) return true
  const parts = text.split(/\s[|·•]\s/)
  if (parts.length < 2 || parts.length > 8) return false
  const isSure = (part: string) =>
    findPrintedDate(part) !== null || RULES.some(({ pattern }) => pattern.test(part)) || /^updated\b/i.test(part)
  return (
    parts.some(isSure) && parts.every((part) => isSure(part) || isNames(part) || isStampPart(part) || isByline(part))
  )
}

/** "Bread and butter | Friday, June 6, 2031", "Brief no. 8 / 6 June 2031": what comes out, a bar, and the day. */
function isDated(text: string): boolean {
  const parts = text.split(/\s[|·•/]\s/)
  if (parts.length < 2 || parts.length > 4 || /[.!?]$/.test(text)) return false
  return (
    parts.every((part) => part.split(/\s+/).length <= 8) &&
    parts.some((part) => findPrintedDate(part) !== null && isStamp(part))
  )
}

/** "Subscribe numbers fell." is a sentence; a link label that ends one is addressed to the reader. */
function isSentenceAfterAll(rule: LabelRule, line: Line): boolean {
  if (rule.kind !== 'link' || !line.isProse) return false
  return !/\b(?:you|your|our|us|here|inbox|newsletters?|app)\b|[:|]/i.test(line.text)
}

/** "Send letters to letters@example.org", "Submit your story to …": an address and an invitation. */
function askForText(line: Line): Label | null {
  const hasAddress = /[\w.+-]@[\w-]{1,64}\.\w|\bwww\.[\w-]|\bhttps?:\/\//i.test(line.text)
  const invites =
    /\b(?:submit|send|e-?mail|write to|contact|reach|contributions?|contribute|tips?|letters?|feedback|visit|report (?:it|errors?))\b/i
  const addresses = /\b(?:your?|us|our|we|please|newsroom|editors?|desk)\b/i
  if (!hasAddress || !invites.test(line.text) || !addresses.test(line.text) || /["“”«»]/.test(line.text)) return null
  return { kind: 'notice', why: 'The line asks readers to send something to the publisher.' }
}

const CAPITAL = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u
/** Lower-case words that stand inside names, bylines and names of desks. */
const NAME_JOINERS = new Set(
  'in and of the for at on from with to by de del della di da dos das du van von der den ter la le el al bin ibn bint y e & desk desks agencies agency edition staff reporter reporters correspondent correspondents bureau team editor editors writer writers foreign political diplomatic economics business news newsroom service special our web online'.split(
    ' ',
  ),
)

/** "Ines Odawa, transport correspondent": a name and what the writer is to the outlet. */
export const WRITER =
  /^[^,]{3,40},? (?:(?:our|the|its|chief|senior|staff|\p{L}{3,20}) ){0,3}(?:correspondent|reporter|editor|writer|columnist|bureau chief|photographer)s?(?: in \p{Lu}[^.]{2,30})?$/iu

/** All words are names or stand inside names: "Noor Ali in Geneva", "Foreign desk and agencies". */
export function isNames(text: string): boolean {
  const words = text.split(/[\s,/|·•—–]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length === 0 || words.length > 12 || !words.some((word) => CAPITAL.test(word))) return false
  return words.every((word) => CAPITAL.test(word) || NAME_JOINERS.has(word.toLowerCase().replace(/[^\p{L}&]/gu, '')))
}

/** "By Noor Ali and Jan Berg in Geneva": yes. "By Tuesday the port was shut": no. */
function isByline(text: string): boolean {
  const match = /^[\s*_–—-]*(?:by|from|words):? (\S.*)$/i.exec(text)
  const rest = match?.[1]
  if (rest === undefined) return WRITER.test(text) && isNames(text.split(',')[0] ?? '')
  return rest.split(/ ?[|·•—] ?|, /).every((part) => part === '' || isNames(part) || isStampPart(part))
}

/** A date of publication, perhaps with place, time, author, outlet and length: nothing that is told. */
function isStamp(text: string): boolean {
  const date = findPrintedDate(text) ?? findDayWithTime(text)
  if (date === null) {
    // "Updated 14:05 GMT", "Last updated: Tuesday"
    return /^(?:last |first )?(?:updated|published|posted|modified)\b[^.]{0,40}$/i.test(text) && /\d/.test(text)
  }
  const rest = `${text.slice(0, date.start)}|${text.slice(date.end)}`
  return rest.split(/[|·•—–;,()]| - |\. |: ?/).every((part) => isStampPart(part))
}

/** "Mon 3 March, updated 17:40": without a year it takes the time of day to tell a stamp from a subhead. */
export function findDayWithTime(text: string): { start: number; end: number } | null {
  if (!/\b\d{1,2}[:.]\d\d\b/.test(text)) return null
  const match =
    /\b(?:\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2})\b/i.exec(
      text,
    )
  return match === null ? null : { start: match.index, end: match.index + match[0].length }
}

/** Words of a stamp that are no name. */
export const STAMP_WORDS =
  /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|first|last|originally|published|updated|posted|modified|created|issued|date|dated|on|at|as of|hrs?|h|[ap]\.?m|ist|bst|cst|gmt|utc|est|edt|pst|pdt|cet|cest|local time|(?:\d+ )?min(?:ute)?s?(?: read)?|read|version|edition|\d{1,2}[:.]\d\d(?:[:.]\d\d)?)\b\.?/gi

function isStampPart(part: string): boolean {
  const rest = part.replace(STAMP_WORDS, ' ').trim()
  if (rest === '' || !/\p{L}/u.test(rest)) return true
  return rest.split(/\s+/).length <= 6 && (isNames(rest) || isByline(rest) || findPrintedDate(part) !== null)
}

const AGENCY_LINE = new RegExp(
  `^[\\s([–—-]*(?:${AGENCY_PATTERN})(?:[ /,&]+(?:and )?(?:${AGENCY_PATTERN}|agencies))?[\\s)\\].]*$`,
  'i',
)

/** A line of nothing but agencies' names: "REUTERS", "(AFP)", "AP/Reuters". */
function isAgencyLine(text: string): boolean {
  return text.length < 60 && AGENCY_LINE.test(text)
}
