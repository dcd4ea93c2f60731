/**
 * Group: reports fall into stories, and inside a story into episodes: the meeting on the 5th is not that on the 20th.
 * Reads `ReportText[]`, gives `StoryTexts[]`.
 *
 * Method, in order: each report as a vector of its words (`terms.ts`); one pass in order of publication gathers
 * reports of one happening, a second gathers happenings of one story (`happenings.ts`, `gather.ts`).
 * Cost: about linear in the reports.
 */
import type { Episode, ReportText, StoryTexts } from '../model.ts'
import { daysOf } from './days.ts'
import { describeEpisode } from './describe.ts'
import { findHappenings, findStorylines } from './happenings.ts'
import { inferDates } from './infer-dates.ts'
import { peopleOf } from './people.ts'
import { weighTerms } from './terms.ts'

/**
 * Groups reports into stories with their episodes. Every report is in exactly one story and one episode; one that prints
 * its day without a year has it from its story (`infer-dates.ts`).
 */
export function group(texts: readonly ReportText[]): StoryTexts[] {
  const vectors = weighTerms(texts)
  const days = texts.map(daysOf)
  const happenings = findHappenings(byPublication(texts), vectors, days)
  const people = texts.map(peopleOf)
  const storylines = findStorylines(happenings, vectors, days, people).map((members) =>
    members.map((h) => happenings[h]!),
  )
  storylines.sort((s, t) => Math.min(...s.flat()) - Math.min(...t.flat()))
  return storylines.map((mine, s) => {
    const idPrefix = s === 0 ? '' : `s${s + 1}.`
    const reports = mine.flat().sort((x, y) => x - y)
    const episodes = mine.map((members, e): Episode => {
      const told = members.map((report) => texts[report]!)
      return {
        id: `${idPrefix}ep${e + 1}`,
        reports: told.map(({ report }) => report.id),
        ...describeEpisode(told, mine.length),
      }
    })
    const mineTexts = reports.map((report) => texts[report]!)
    return inferDates({ id: `s${s + 1}`, title: titleOf(mineTexts), idPrefix, texts: mineTexts, episodes })
  })
}

/** Indices in order of publication; reports without a date last; then as given. */
function byPublication(texts: readonly ReportText[]): number[] {
  const at = (i: number) => texts[i]!.report.publishedAt ?? '9999'
  return texts.map((_, i) => i).sort((x, y) => (at(x) < at(y) ? -1 : at(x) > at(y) ? 1 : x - y))
}

function titleOf(texts: readonly ReportText[]): string {
  return texts.find(({ report }) => report.title !== null)?.report.title ?? ''
}
