/**
 * Names in the order of reading: a name that several bear goes to the one in play.
 */
import { COURTESY_TITLES } from '../lexicon/name-words.ts'
import type { Span } from '../model.ts'
import type { Draft } from './cast.ts'
import { noteAuthor } from './documents.ts'
import type { Named } from './names.ts'
import type { Play } from './play.ts'

/** Resolves a name, its role, and the words that make a whole with it. */
export function resolveName(one: Named, play: Play): void {
  const { mention, sentence } = one
  const drafts = play.draftsOf(one)
  if (drafts.length === 0) return
  const draft = drafts.length === 1 ? (drafts[0] as Draft) : bearerOf(one, drafts, play)
  play.point(mention, { form: 'name', isAlias: true, draft, candidates: draft === null ? drafts : [] })
  if (draft === null) return
  if (mention.start < mention.name.start) play.point(mention.name, { form: 'name', isAlias: true, draft })
  if (mention.role !== null && !holds(mention, mention.role)) {
    play.point(mention.role, { form: 'role', isAlias: false, draft })
  }
  pointAround(mention, draft, play)
  play.refer(draft, mention, sentence, mention.role)
  if (play.documents.size > 0) noteAuthor(draft, mention.start, sentence, play)
}

/** How many times as often as any other a bearer of a surname must be named to be meant by it anywhere. */
const DOMINANT = 2

/**
 * The one of several bearers of a name: by the title's gender, then whom alone this sentence or the one before named, then
 * whom the story names far more often, as reports name the other in full; null where none is.
 */
function bearerOf(one: Named, drafts: readonly Draft[], play: Play): Draft | null {
  const title = one.mention.role === null ? undefined : COURTESY_TITLES.get(titleOf(one))
  const fitting = drafts.filter(
    ({ gender, likelyGender }) => title == null || (gender ?? likelyGender ?? title) === title,
  )
  if (fitting.length === 1) return fitting[0] as Draft
  const since = play.text.sentences[one.sentence - 1]?.start ?? 0
  const [recent, other] = fitting.filter((draft) => (play.seen.get(draft) ?? -1) >= since)
  if (recent !== undefined && other === undefined) return recent
  const count = (draft: Draft) => play.story.mentionCounts.get(draft) ?? 0
  const [first, second] = [...fitting].sort((a, b) => count(b) - count(a))
  if (first !== undefined && second !== undefined && count(first) >= DOMINANT * count(second)) return first
  return recent === undefined ? play.lastSeen((draft) => fitting.includes(draft)) : null
}

const titleOf = ({ text, mention: { role } }: Named) =>
  role === null ? '' : text.report.text.slice(role.start, role.end).toLowerCase().replace(/\.$/, '')

/** "Lundia's Ministry of Health", "Iceland's Ada Moss", "Ada Moss of the Port Council": the whole stands for its head. */
function pointAround(mention: Span, draft: Draft, play: Play): void {
  const before = play.lastBefore(mention.start)
  if (before === null || before.draft === null) return
  const whole = { ...before, end: mention.end }
  const link = play.textAt({ start: before.end, end: mention.start })
  if (/^['’]s $/.test(link) && before.draft.kind !== 'person' && draft.kind !== 'place') {
    const isBody = draft.kind === 'organisation'
    if (isBody) draft.party ??= before.draft
    play.pointers.push({ ...whole, form: 'name', draft, candidates: [], isAlias: isBody })
  } else if (/^ of (?:the )?$/.test(link) && before.draft.kind === 'person' && draft.kind !== 'person') {
    play.pointers.push({ ...whole, form: 'name', candidates: [], isAlias: false })
  }
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end
