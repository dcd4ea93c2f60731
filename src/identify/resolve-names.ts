/**
 * Names in the order of reading: a name that several bear goes to the one in play.
 */
import type { Span } from '../model.ts'
import type { Draft } from './cast.ts'
import type { Named } from './names.ts'
import type { Play } from './play.ts'

/** Resolves a name, its role, and the words that make a whole with it. */
export function resolveName(one: Named, play: Play): void {
  const { mention, sentence } = one
  const drafts = play.draftsOf(one)
  if (drafts.length === 0) return
  const draft = drafts.length === 1 ? (drafts[0] as Draft) : latest(drafts, play)
  play.point(mention, { form: 'name', isAlias: true, draft, candidates: draft === null ? drafts : [] })
  if (draft === null) return
  if (mention.start < mention.name.start) play.point(mention.name, { form: 'name', isAlias: true, draft })
  if (mention.role !== null && !holds(mention, mention.role)) {
    play.point(mention.role, { form: 'role', isAlias: false, draft })
  }
  pointAround(mention, draft, play)
  play.refer(draft, mention, sentence, mention.role)
}

/** The one of several bearers of a name that was in play last; null before any was. */
function latest(drafts: readonly Draft[], play: Play): Draft | null {
  return play.lastSeen((draft) => drafts.includes(draft))
}

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
