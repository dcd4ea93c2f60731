/**
 * One key for the spelling variants of an English word: "signalling" and "signaling", "organise" and "organize".
 * For comparing words only: the key of two different words may fall together in rare cases ("tyre", "tyer").
 *
 * Grounds: the systematic British and American differences in Algeo, "British or American English?", 2006, and
 * Webster's spelling reforms; irregular pairs by name.
 */

/** British to American, where no rule below catches it. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `aeroplane airplane|aluminium aluminum|axe ax|cheque check|cosy cozy|defence defense|draught draft|enrol enroll
  fulfil fulfill|grey gray|instalment installment|jewellery jewelry|judgement judgment|kerb curb|licence license
  manoeuvre maneuver|mould mold|offence offense|plough plow|pretence pretense|programme program|programmes programs
  sceptical skeptical|sceptic skeptic|skilful skillful|storey story|sulphur sulfur|tonne ton|tyre tire|wilful willful
  acknowledgement acknowledgment|amongst among|whilst while|towards toward|practise practice|learnt learned|ok okay`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

/** Gives the key; `word` in lower case. */
export function spellingKey(word: string): string {
  const bare = word.replace(/[.'’-]/g, '')
  const irregular = IRREGULAR.get(bare)
  if (irregular !== undefined) return irregular
  if (bare.length < 5) return bare
  return bare
    .replace(/([a-z]{3})is(e[ds]?|ing|ations?|ers?)$/, '$1iz$2')
    .replace(/yse(d|s|r)?$/, 'yze$1')
    .replace(/([aeiou])ll(ing|ed|ers?|or)$/, '$1l$2')
    .replace(/([bdlmnv])our/, '$1or')
    .replace(/([bt])re(s|d)?$/, '$1er$2')
    .replace(/ogue(s)?$/, 'og$1')
    .replace(/[ao]e(?=[a-z]{2})/, 'e')
}
