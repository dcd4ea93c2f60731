/** People: the family names of who acts in a report. Reads `ReportText`. */
import type { ReportText } from '../model.ts'

/** Last words of persons' names, lower case. */
export type People = ReadonlySet<string>

/** Family names in lower case: the last word of each person’s name. */
export function peopleOf({ report, mentions }: ReportText): People {
  return new Set(
    mentions
      .filter(({ kind }) => kind === 'person')
      .map(({ name }) => report.text.slice(name.start, name.end).split(/\s+/).at(-1)!.toLowerCase()),
  )
}
