/**
 * Labels of issues: what an issue is called where positions on it stand side by side. Reads positions with their issue, one
 * noun each, gives the shortest noun phrase with that noun that several reports use: "security guarantees" for "security",
 * "arbitration panel" for "panel" where nearly all say so; none where only one text speaks of it.
 *
 * Own rule. A noun before a noun is no issue by itself, so a phrase reaches to its head; a word before it is taken in where
 * at least `FIXED` of the reports that use the phrase have it. Linear in tokens.
 */
import type { Lineage, Position, Shift, Token } from '../../model.ts'
import type { Reading } from '../reading.ts'

/** Reports that must use a phrase, and the share of those with its shorter form that makes a word before it part of it. */
const SEVERAL = 2
const FIXED = 0.6
/** Words before the noun that are looked at, and behind it up to the head. */
const MOST_WORDS = 2

interface Named {
  readonly positions: readonly Position[]
  readonly shifts: readonly Shift[]
}

/** Gives positions and shifts the labels of their issues; a position whose issue has none has no issue. */
export function labelIssues(
  { positions, shifts }: Named,
  readings: readonly Reading[],
  { families }: Pick<Lineage, 'families'>,
): Named {
  const nouns = new Set([...positions, ...shifts].flatMap(({ issue }) => issue ?? []))
  const uses = usesOf(nouns, readings)
  const familyOf = new Map(families.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)))
  // Where all reports derive from one text, its reports are counted; a single report has nothing to be held against.
  const isOneText = new Set(readings.map(({ report }) => familyOf.get(report) ?? report)).size === 1
  const labels = new Map(
    [...nouns].map((noun): [string, string | null] => {
      const mine = uses.get(noun) ?? []
      const holding = positions.filter(({ issue }) => issue === noun)
      const texts = new Set(mine.map(({ report }) => (isOneText ? report : (familyOf.get(report) ?? report))))
      // One position in one text is nobody's issue but that text's.
      if (holding.length < SEVERAL && texts.size < Math.min(SEVERAL, readings.length)) return [noun, null]
      return [noun, phraseOf(mine, noun)]
    }),
  )
  const label = (issue: string | null) => (issue === null ? null : (labels.get(issue) ?? null))
  return {
    positions: positions.map((position) => ({ ...position, issue: label(position.issue) })),
    shifts: shifts.map((shift) => ({ ...shift, issue: label(shift.issue) ?? shift.issue })),
  }
}

/** A noun as one report has it: up to its head, and the words before it, nearest first. */
interface Use {
  readonly report: string
  readonly core: string
  readonly before: readonly string[]
}

function usesOf(nouns: ReadonlySet<string>, readings: readonly Reading[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>()
  for (const { report, tokens, text } of readings) {
    const isJoined = (a: number, b: number) => /^ $/.test(text.report.text.slice(tokens[a]?.end, tokens[b]?.start))
    // Headlines leave out what tells a verb from a noun: "Rivals swap prisoner lists".
    const { title, text: whole } = text.report
    const body = title !== null && whole.startsWith(title) ? title.length : 0
    for (let i = tokens.findIndex(({ start }) => start >= body); i >= 0 && i < tokens.length; i++) {
      const { lemma, pos } = tokens[i] as Token
      if (pos !== 'NOUN' || !nouns.has(lemma) || isHyphened(tokens, i)) continue
      let head = i
      while (head - i < MOST_WORDS && isPart(tokens[head + 1]) && isJoined(head, head + 1)) head++
      const before: string[] = []
      for (let at = i - 1; before.length < MOST_WORDS && isModifier(tokens, at) && isJoined(at, at + 1); at--)
        before.push((tokens[at] as Token).norm)
      const core = tokens.slice(i, head + 1).map(({ norm }) => norm)
      const use = { report, core: core.join(' '), before }
      uses.set(lemma, [...(uses.get(lemma) ?? []), use])
    }
  }
  return uses
}

/** A common noun that a noun before it may belong to. */
function isPart(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' && /^\p{Ll}{3,}$/u.test(token.norm)
}

/** A common noun, or an adjective that says of which kind; none that counts, points or orders. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !/^\p{Ll}{3,}$/u.test(token.norm) || isHyphened(tokens, at)) return false
  return (token.pos === 'NOUN' || token.pos === 'ADJ') && !POINTING.has(token.norm)
}

/** "60-day", "face-to-face": part of a word that is more than it. */
function isHyphened(tokens: readonly Token[], at: number): boolean {
  const [before, token, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const isTied = (a?: Token, b?: Token) => a !== undefined && b !== undefined && a.end === b.start
  return (before?.norm === '-' && isTied(before, token)) || (behind?.norm === '-' && isTied(token, behind))
}

/** Adjectives of number, order, likeness and time: closed in use, they point at a thing and name no kind. */
const POINTING = new Set(
  `other another such same own new old first second third last next final further more most many much few several all both
  current present recent latest previous earlier former initial main full whole entire possible likely major key such certain
  any this that these those`.split(/\s+/),
)

/** The shortest phrase that several reports use, with words that nearly all of them put before it; else the noun. */
function phraseOf(uses: readonly Use[], noun: string): string {
  const cores = Map.groupBy(uses, ({ core }) => core)
  const reports = (some: readonly Use[]) => new Set(some.map(({ report }) => report)).size
  const [best] = [...cores].sort(([a, x], [b, y]) => reports(y) - reports(x) || a.length - b.length)
  if (best === undefined || reports(best[1]) < SEVERAL) return noun
  let [phrase, having] = best
  for (let at = 0; at < MOST_WORDS; at++) {
    const words = Map.groupBy(
      having.filter(({ before }) => before.length > at),
      ({ before }) => before[at] as string,
    )
    const [first] = [...words].sort(([a, x], [b, y]) => reports(y) - reports(x) || (a < b ? -1 : 1))
    if (first === undefined || reports(first[1]) < Math.max(SEVERAL, FIXED * reports(having))) break
    phrase = `${first[0]} ${phrase}`
    having = first[1]
  }
  return phrase
}
