/**
 * Roles: what a person is said to be, of what, and who bears a role that a phrase names.
 */
import { COURTESY_TITLES, isOfficeNoun, OFFICE_MODIFIERS } from '../lexicon/name-words.ts'
import type { ReportText, Span } from '../model.ts'
import { type Draft, type RoleDraft, wordsAt } from './cast.ts'

/** Heads that name one office, whoever holds it. */
const SAME_OFFICE: Readonly<Record<string, string>> = {
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  chairman: 'chair',
  chairwoman: 'chair',
  chairperson: 'chair',
  advisor: 'adviser',
  pm: 'minister',
  premier: 'minister',
  congressman: 'representative',
  congresswoman: 'representative',
}

const SMALL = /^(?:the|a|an|of|for|in|at|to|and|on|with|'s|’s|its|his|her|their|'|’)$/

/** "deputy foreign minister and chief negotiator of Lundia": heads minister, negotiator. Lower case, one office one word. */
function headsOfRole(role: string): string[] {
  const core = role
    .toLowerCase()
    .split(/(?<!\s)\s+(?:of|for|in|at|to|from|on|with|heading|leading|who)\s+/, 1)[0] as string
  return core
    .split(/(?<!\s)\s+and\s+|,\s*/)
    .map((part) => officeOf(part.split(/\s+/).at(-1) ?? ''))
    .filter((head) => head !== '')
}

/** The word that stands for the office: "spokeswoman" and "spokesman" are "spokesperson". */
export function officeOf(head: string): string {
  const plain = head.replace(/[^\p{L}-]/gu, '')
  return SAME_OFFICE[plain] ?? plain
}

/** Content words of a role, lower case. */
function wordsOfRole(role: string): string[] {
  return role
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}.-]+/u)
    .filter((word) => word !== '' && !SMALL.test(word))
}

/** Adds what a person is said to be. Courtesy titles are no roles. */
export function addRole(draft: Draft, text: ReportText, span: Span, of: Draft | null, isBeforeName: boolean): void {
  const words = wordsAt(text, span)
  if (COURTESY_TITLES.has(words.toLowerCase().replace(/\.$/, ''))) return
  const passage = {
    report: text.report.id,
    start: span.start,
    end: span.end,
    text: text.report.text.slice(span.start, span.end),
  }
  const content = new Set(wordsOfRole(words))
  const isBare = isBeforeName && [...content].every((word) => OFFICE_MODIFIERS.has(word) || isOfficeNoun(word))
  const known = draft.roles.find((role) => role.text.toLowerCase() === words.toLowerCase())
  if (known === undefined)
    draft.roles.push({ text: words, heads: headsOfRole(words), words: content, passages: [passage], of, isBare })
  else {
    known.passages.push(passage)
    known.of ??= of
  }
}

/** Drops a role that a fuller one of the same person says as well: "minister" beside "foreign minister". */
export function keepFullestRoles(draft: Draft): void {
  const isSaidBy = (i: number, j: number): boolean => {
    const [role, fuller] = [draft.roles[i] as RoleDraft, draft.roles[j] as RoleDraft]
    const [mine, other] = [role.words, fuller.words]
    if (role.of !== null && fuller.of !== null && role.of !== fuller.of) return false
    if (mine.size > other.size || (mine.size === other.size && i < j)) return false
    const isOwner = (word: string) =>
      [...(fuller.of?.aliases.keys() ?? [])].some((alias) => alias.toLowerCase().includes(word))
    return [...mine].every((word) => other.has(word) || isOwner(word))
  }
  const kept = draft.roles.filter((_, i) => !draft.roles.some((_, j) => j !== i && isSaidBy(i, j)))
  draft.roles.splice(0, draft.roles.length, ...kept)
}
