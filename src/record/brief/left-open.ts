/**
 * What the reports leave open: whether a rule is met, who has not answered a proposal, what nobody verifies. Reads the record,
 * gives at most four lines, or how many facts one family alone tells.
 */
import type { BriefLine, NegotiationRecord, Passage } from '../../model.ts'
import type { Directory } from '../who.ts'
import type { Sheet } from './draft.ts'
import { inner } from './line-wording.ts'
import type { Printed } from './stand-alone.ts'
import type { FactAt } from './who-tells.ts'

/** Cost from which words lean too much on others to stand between quotation marks. */
const LEANING = 50

/** Characters at the head of a line from which two say the same. */
const SAME_HEAD = 28

/** Characters of a sentence that is given whole where it tells a claim. */
const LONGEST_CLAIM = 240

/** What the reports leave open: whether a rule is met, whose proposal it is, whether anybody confirms a claim. */
export function unknownLines(
  { record, facts, derived }: Pick<Sheet, 'facts' | 'record' | 'derived'>,
  factAt: FactAt,
  print: (passage: Passage) => Printed,
  directory: Directory,
): BriefLine[] {
  const lines: BriefLine[] = []
  const say = (before: string, passages: readonly Passage[]) => {
    const cited = [...new Set(passages.flatMap((passage) => factAt(passage)?.id ?? []))]
    const [passage] = passages
    if (passage === undefined || cited.length === 0) return
    const { text, cost } = print(passage)
    const words = inner(text.replace(/^(?:while|although|though) /i, ''))
    const isSaid = lines.some((line) => line.text.includes(words.slice(0, SAME_HEAD)))
    if (cost < LEANING && !isSaid) lines.push({ text: `${before}: “${words}”.`, facts: cited })
  }
  for (const { passages } of unmetRules(record, factAt))
    if (lines.length < 2) say('No report says whether this is met', passages)
  const open = unansweredProposal(record, directory)
  if (open !== null && lines.length < 3)
    say(`No report has an answer by ${open.silent} to this`, open.proposal.passages.slice(-1))
  for (const passage of unverifiedClaims(record, derived, factAt))
    if (lines.length < 4) say('A claim that no report verifies', [passage])
  const single = facts.filter(({ status }) => status === 'single')
  const [one] = single
  if (lines.length === 0 && one !== undefined) {
    lines.push({
      text: `Not confirmed by a second family of reports: ${single.length} of ${facts.length} facts.`,
      facts: single.slice(0, 5).map(({ id }) => id),
    })
  }
  return lines
}

/** Rules of which no report says whether they are met, the latest first: what was asked last is open longest. */
function unmetRules({ rules }: NegotiationRecord, factAt: FactAt): NegotiationRecord['rules'] {
  const dayOf = ({ passages }: NegotiationRecord['rules'][number]) =>
    passages
      .flatMap((passage) => factAt(passage)?.firstPublishedAt?.slice(0, 10) ?? [])
      .sort()
      .at(-1) ?? ''
  const dated = rules.filter(({ met }) => met === 'unrecorded').map((rule) => ({ rule, day: dayOf(rule) }))
  return dated.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).map(({ rule }) => rule)
}

/** Passages that claim violence which nobody verifies, each with its sentence where that is short. */
function unverifiedClaims({ events }: NegotiationRecord, derived: readonly string[], factAt: FactAt): Passage[] {
  return events.flatMap(({ claimedBy, verifiedBy, passages, plover }) => {
    const [passage] = passages
    if (passage === undefined || claimedBy === null || verifiedBy !== null) return []
    if (plover !== 'ASSAULT' && plover !== 'COERCE') return []
    // A threat is no claim of what was done.
    if (/\b(?:would|will|could|may|might)\b/.test(passage.text)) return []
    const fact = factAt(passage)
    // A happening told by the way is not what the sentence claims.
    if (fact === null || (passage.end - passage.start) * 2 < fact.text.length) return []
    // Where a rewrite alone puts it as a claim, what it was made from says what was claimed.
    const whole = derived.includes(passage.report)
      ? fact.passages.find(({ text }) => text === fact.text)
      : fact.passages.find(({ report, start }) => report === passage.report && start <= passage.start)
    return [whole !== undefined && whole.text.length <= LONGEST_CLAIM ? whole : passage]
  })
}

type Proposal = NegotiationRecord['proposals'][number]

/** The latest proposal on the table that one party alone has not answered, with that party's name. */
function unansweredProposal(
  record: NegotiationRecord,
  directory: Directory,
): { readonly proposal: Proposal; readonly silent: string } | null {
  for (const proposal of record.proposals.toReversed()) {
    const silent = silentParty(record, proposal, directory)
    if (silent !== null) return { proposal, silent }
  }
  return null
}

/** The one party that is told neither to have made nor to have answered what lies on the table. */
function silentParty(record: NegotiationRecord, proposal: Proposal, directory: Directory): string | null {
  const { by, responses, state } = proposal
  if (by === null || (state !== 'proposed' && state !== 'circulated')) return null
  const silent = record.parties.filter(
    ({ actor, role }) =>
      role === 'party' &&
      !directory.isSameSide(actor, by) &&
      !responses.some((response) => directory.isSameSide(actor, response.actor)),
  )
  return silent.length === 1 ? (directory.actor(silent[0]?.actor ?? null)?.name ?? null) : null
}
