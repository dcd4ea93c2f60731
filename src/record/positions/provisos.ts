/**
 * Provisos: whether what is said holds only on a condition: "no deal unless", "the moment there is an offer", "provided the others
 * are bound". Reads a clause and what follows it in its sentence. Quirk et al. (1985), 15.27 and 15.33–15.37.
 */
import type { Token } from '../../model.ts'
import { type Clause, clauseAfter } from '../clauses/clauses.ts'
import type { Reading } from '../reading.ts'

/** "the moment there is an offer", "once the army has left", "only when it is signed" (Quirk et al., 15.27). */
export function hasOnce(reading: Reading, clause: Clause): boolean {
  const { tokens } = reading
  const end = reading.sentences[clause.sentence]?.sentence.endToken ?? clause.last
  for (let i = clause.verb + 1; i < Math.min(end, clause.verb + 15); i++) {
    const { norm } = tokens[i] as Token
    const before = (tokens[i - 1] as Token).norm
    if (norm === 'once' && tokens[i + 1]?.pos !== 'PUNCT' && before !== 'at') return !isAgreed(tokens, i, end)
    if (norm === 'moment' && before === 'the' && !['of', 'for', '.', ','].includes(tokens[i + 1]?.norm ?? '.'))
      return true
    if (norm === 'soon' && before === 'as' && tokens[i + 1]?.norm === 'as') return true
    if ((norm === 'when' || norm === 'if' || norm === 'after') && before === 'only') return true
    if (norm === 'when' && isNoSooner(tokens, i, end)) return true
    if (norm === '.' || norm === ';') return false
  }
  return false
}

/** "once there is an agreement": what both must have signed is nothing that the other gives first. */
function isAgreed(tokens: readonly Token[], once: number, end: number): boolean {
  for (let i = once + 1; i < Math.min(end, once + 7); i++)
    if (['agreement', 'deal', 'accord', 'treaty', 'settlement', 'truce', 'signature'].includes(tokens[i]?.lemma ?? ''))
      return true
  return false
}

/** "when they have gone, and not a day sooner" */
function isNoSooner(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from + 1; i < Math.min(end, from + 20); i++)
    if ((tokens[i] as Token).norm === 'not')
      for (let j = i + 1; j < Math.min(end, i + 4); j++)
        if (['sooner', 'earlier', 'before'].includes((tokens[j] as Token).norm)) return true
  return false
}

/** "would not move its guns until the front leaves", "not before the prisoners are free": up to an event, which no date is. */
export function hasUntil(reading: Reading, clause: Clause): boolean {
  const { tokens } = reading
  const one = reading.sentences[clause.sentence]
  if (one === undefined || CONSENTING.has(clause.lemma)) return false
  for (let i = clause.verb + 1; i < Math.min(one.sentence.endToken - 1, clause.verb + 20); i++) {
    const { norm, end } = tokens[i] as Token
    if (norm === '.' || norm === ';' || norm === 'and' || norm === 'but') return false
    if (!UP_TO.has(norm) || tokens[i + 1]?.pos === 'PUNCT') continue
    return !one.times.some(({ passage }) => passage.start >= end && passage.start - end <= NEAR)
  }
  return false
}

/** "Will not sign unless": where the agreement itself is refused, a line is drawn. */
const CONSENTING = new Set(['sign', 'accept', 'agree', 'ratify', 'endorse'])
/** Subordinators of what must come first (Quirk et al., 15.27 and 15.34), and characters between one and its date. */
const UP_TO = new Set(['until', 'till', 'unless', 'before'])
const NEAR = 12

/** "no deal unless …", "nothing is agreed until …" */
export function isProcessRule(reading: Reading, clause: Clause): boolean {
  const { tokens } = reading
  if (clause.form !== 'finite' || clause.opener === 'unless' || clause.opener === 'until') return false
  const sentence = reading.sentences[clause.sentence]?.sentence
  if (sentence === undefined || !hasNobody(tokens, clause)) return false
  for (let i = clause.verb + 1; i < Math.min(sentence.endToken, clause.verb + 25); i++) {
    const { norm } = tokens[i] as Token
    if (norm === 'unless' || norm === 'until' || norm === 'without') return true
    // "there was no money and the firm would not go higher without help": another clause has begun.
    if (norm === '.' || norm === ';' || (norm === 'and' && tokens[i + 1]?.norm === 'that')) return false
  }
  return false
}

function hasNobody(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i < Math.min(clause.last, clause.verb + 4); i++) {
    if (['no', 'nothing', 'nobody', 'none', 'neither'].includes((tokens[i] as Token).norm)) return true
  }
  return false
}

/** The word that opens the clause right behind this one in its sentence: "if", "unless", "provided". */
export function openerBehind(reading: Reading, clause: Clause): string | null {
  const next = clauseAfter(reading.clauses, clause.index)
  return next !== undefined && next.sentence === clause.sentence ? next.opener : null
}
