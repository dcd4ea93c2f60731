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

const RULES: readonly (Label & { readonly pattern: RegExp })[] = [
  {
    kind: 'notice',
    why: 'The line at the foot ends a live report or thanks its readers.',
    pattern:
      /^(?:and )?(?:(?:that['’]s|that is|this is) (?:all|it|where we)\b.{0,60}\b(?:today|now|tonight|week|blog|coverage)\b|(?:many )?thank(?:s| you)(?: \w+){0,3} for (?:following|reading|joining|watching|listening|your)\b|(?:we(?:['’]re| are)|(?:our|this) (?:live )?(?:blog|coverage) is) (?:now )?(?:closing|closed|wrapping|pausing|paused|ending)\b|more (?:to follow|follows)\b)/iu,
  },
  {
    kind: 'notice',
    why: 'The line at the foot says how the text came about.',
    pattern:
      /^(?:this|the) (?:\w+ )?(?:transcript|transcription|summary|text|story|article|report|translation|brief|briefing|newsletter|digest|dispatch|interview|conversation|press review|round-?up|live blog)s? (?:was|is|has been|have been|may|might|can)\b.{0,80}\b(?:errors?|AI|artificial|automatic(?:ally)?|automated|machine|software|edited|checked|reviewed|typed|transcribed|condensed|compiled|subscribers|members|permission|authoritative)\b/iu,
  },
  {
    kind: 'notice',
    why: 'The line at the foot says who may read or copy the text.',
    pattern:
      /(?:\b(?:may|must|can) ?not be (?:\w+(?:, | or )){0,4}(?:quoted|published|reproduced|copied|redistributed|republished|rewritten|broadcast|used|shared)\b.{0,60}\b(?:permission|consent|licen[cs]e|whole|part|redistributed)\b|^(?:this|the) (?:article|story|report|content|text|edition|page)s? (?:is|are) (?:only |exclusively )?(?:for|available (?:only )?to|reserved for|exclusive to|free (?:for|to)) .{0,30}\b(?:subscribers?|members?|readers?|customers?)\b)/iu,
  },
  {
    kind: 'notice',
    why: 'The line at the foot tells where the publisher can be heard or read.',
    pattern:
      /(?:^|[.!?] )(?:hear|watch|catch|find|listen to|read|get|follow) (?:it|us|them|this|more) (?:on|at|in|via) \w/iu,
  },
  {
    kind: 'byline',
    why: 'The line at the foot says who reported.',
    pattern:
      /\b(?:contributed (?:reporting\b|to (?:this|the) (?:report|story|article|dispatch)\b)|contributed from )/iu,
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

/** Labels the sign-offs at the foot of a text. */
export function readSignOffs(lines: readonly Line[], labels: (Label | null)[]): void {
  const from = Math.max(1, lines.length - MAX_FOOT_LINES)
  for (let at = lines.length - 1; at >= from; at--) {
    if (labels[at] !== null) continue
    const label = signOff(lines[at] as Line)
    if (label === null) return
    labels[at] = label
  }
}

function signOff({ text, words }: Line): Label | null {
  if (words > MAX_WORDS || /["“”«»]/.test(text)) return null
  if (words === 0) return { kind: 'notice', why: 'The line at the foot parts the report from what is not of it.' }
  if (INITIALS.test(text)) return { kind: 'byline', why: 'The line at the foot has the initials of writer and editor.' }
  if (PAGES.test(text)) return { kind: 'link', why: 'The line at the foot names other pages.' }
  const [, who, where] = REPORTED_FROM.exec(text) ?? []
  if (who !== undefined && where !== undefined && isNames(who) && isNames(where.replace(/[.;]/g, ''))) {
    return { kind: 'byline', why: 'The line at the foot says who reported from where.' }
  }
  const rule = RULES.find(({ pattern }) => pattern.test(text))
  return rule === undefined ? null : { kind: rule.kind, why: rule.why }
}
