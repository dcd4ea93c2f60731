/**
 * House spelling: the same words as two houses write them. Reads two runs of tokens, tells whether only spelling parts
 * them: "U.S." and "US", "per cent" and "%", "don't" and "do not", "organise" and "organize", "programme" and "program".
 */
import { CARDINALS } from '../lexicon/number-words.ts'
import { MONTH_ABBREVIATIONS, MONTHS } from '../lexicon/time-words.ts'
import type { Token } from '../model.ts'

/** British to American endings: Quirk, Greenbaum, Leech and Svartvik, 1985, appendix on spelling. In order. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e[ds]?|ing|ation|ations|er|ers)$/, 'iz$1'],
  [/ys(e[ds]?|ing)$/, 'yz$1'],
  [/our(s|ed|ing|ite|ites|able|ably|er|ers|ful)?$/, 'or$1'],
  [/tre(s?)$/, 'ter$1'],
  [/ence$/, 'ense'],
  [/ogue(s?)$/, 'og$1'],
  [/mme(s?)$/, 'm$1'],
  [/ll(ed|ing|er|ers|ers)$/, 'l$1'],
  [/ae|oe/g, 'e'],
  [/wards$/, 'ward'],
]

const EXPANSIONS: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ["n't", 'not'],
  ["'s", 'is'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'m", 'am'],
  ["'d", 'would'],
  ['ca', 'can'],
  ['wo', 'will'],
  ['grey', 'gray'],
  ['&', 'and'],
  ['sq', 'square'],
  ['km', 'kilometers'],
  ['eu', 'europeanunion'],
  ['un', 'unitednations'],
  ['us', 'unitedstates'],
  ['uk', 'unitedkingdom'],
])

/** Whether two runs are the same words in two spellings. True where both have no letters or digits at all. */
export function isHouseSpelling(a: readonly Token[], b: readonly Token[]): boolean {
  const [inA, inB] = [spelled(a), spelled(b)]
  return inA === inB || squeezed(a) === squeezed(b)
}

function spelled(tokens: readonly Token[]): string {
  return tokens.map(({ norm }) => standard(norm)).join('')
}

/** Without points, hyphens, blanks, a genitive's s: "fifth-largest" and "fifth largest", "U.S." and "US". */
function squeezed(tokens: readonly Token[]): string {
  return tokens.map(({ norm }) => norm.replace(/^['’]s?$/, '').replace(/[^\p{L}\p{N}]/gu, '')).join('')
}

function standard(norm: string): string {
  const number = CARDINALS.get(norm)
  if (number !== undefined) return String(number)
  const month = MONTH_ABBREVIATIONS.get(norm.replace(/\.$/, '')) ?? MONTHS.get(norm)
  if (month !== undefined) return `month${month}`
  const expanded = EXPANSIONS.get(norm.replace(/\./g, '')) ?? norm
  const plain = expanded.replace(/[^\p{L}\p{N}]/gu, '')
  return SPELLINGS.reduce((word, [ending, instead]) => word.replace(ending, instead), plain)
}
