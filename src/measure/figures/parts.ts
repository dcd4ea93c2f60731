/**
 * Parts: people counted of others that are counted as well. "three men and a woman were wounded", "two critically injured",
 * "four of the officers killed", "seven in good condition". Reads a report's figures with their words.
 *
 * Own rule: sexes and ages side by side are a sum's; a degree of harm, a condition and a definite "of the" take some out
 * of a whole (partitives: Huddleston and Pullum 2002, ch. 5, 3.4).
 */
import type { ReportText } from '../../model.ts'
import type { FoundFigure } from './find-figures.ts'
import { isPeople } from './people.ts'

const SEX_OR_AGE =
  /^(?:m[ae]n|wom[ae]n|boys?|girls?|males?|females?|adults?|teens?|teenagers?|child|children|juveniles?|minors?)$/
const BESIDE = /^(?:,| and|, and) $/
const ONE_MORE =
  / and an? (?:(?:\d+|\p{L}+)-year-old )?(?:man|woman|boy|girl|male|female|teen|teenager|child|juvenile)\b/u
const DEGREE = /\b(?:critically|seriously|badly|severely|gravely|slightly|lightly)\b/
const CONDITION =
  /^ (?:\p{L}+ )?(?:in|with) (?:\p{L}+ )?(?:critical|serious|stable|fair|good|grave|guarded) condition\b/u
const OF_THEM = /^[\p{L}\d,.-]+ of (?:the|these|those) /u

/** Marks parts among the figures from `first` on, in place. */
export function markParts(text: ReportText, figures: FoundFigure[], first: number): void {
  const body = text.report.text
  for (let i = first; i < figures.length; i++) {
    const figure = figures[i] as FoundFigure
    if (figure.unit !== null || figure.added || (figure.fate === null && !isPeople(figure.head))) continue
    const isPart =
      isOfSum(figures, i, body) ||
      (figure.fate === 'injured' && DEGREE.test(body.slice(figure.number.end, figure.end))) ||
      CONDITION.test(body.slice(figure.number.end, figure.number.end + 40)) ||
      CONDITION.test(body.slice(figure.end, figure.end + 40)) ||
      OF_THEM.test(body.slice(figure.number.start, figure.end))
    if (isPart) figures[i] = { ...figure, added: true }
  }
}

function isOfSum(figures: readonly FoundFigure[], at: number, body: string): boolean {
  const figure = figures[at] as FoundFigure
  if (!SEX_OR_AGE.test(figure.head)) return false
  const [before, after] = [figures[at - 1], figures[at + 1]]
  if (ONE_MORE.test(body.slice(figure.number.end, figure.number.end + 40))) return true
  const isBefore =
    before !== undefined && SEX_OR_AGE.test(before.head) && BESIDE.test(body.slice(before.end, figure.start))
  return (
    isBefore || (after !== undefined && SEX_OR_AGE.test(after.head) && BESIDE.test(body.slice(figure.end, after.start)))
  )
}
