/**
 * `eval speakers`: whom pronouns, relative pronouns and roles mean that are the source of a saying. Reports are PolNeAR's;
 * who is meant was judged by hand for 173 sources of 84 training reports, listed in `speakers.json` by report and offset.
 *
 * A judged source that attribution does not find is added to what it finds, so that the figures are those of `identify/`
 * whatever the models of `attribute/` find. A source may be left open: precision is over those resolved, recall over those that have a person or body to mean. What
 * means none ("the poll") must not be given one. Part b was judged before any rule was looked at with it.
 */
import { readFileSync } from 'node:fs'
import { findAttributions } from '../src/attribute/index.ts'
import { identify } from '../src/identify/index.ts'
import type { Attribution, Identities, StoryTexts } from '../src/model.ts'
import { analyseReport } from '../src/text/index.ts'
import { sharedData } from './data.ts'
import type { Figures, Measure } from './measures.ts'
import { type Article, readPolnear, reportOf } from './polnear.ts'

const DEFAULT_DATA = sharedData('polnear.tar.gz')

/** Part, report, offsets of the source, its form, a pattern of the name it means (lower case: of any alias); null: nobody. */
type Judged = readonly ['a' | 'b', string, number, number, 'he' | 'they' | 'his' | 'who' | 'role', string | null]

/** Characters before the head that may be an article: "the Times". */
const ARTICLE = 4

interface Tally {
  right: number
  wrong: number
  open: number
}

export const SPEAKERS_MEASURE: Measure = {
  needs: [DEFAULT_DATA],
  async measure(data) {
    const judged: Judged[] = JSON.parse(readFileSync(new URL('./speakers.json', import.meta.url), 'utf8'))
    const articles = new Map((await readPolnear(data ?? DEFAULT_DATA)).map((article) => [article.name, article]))
    const byReport = Map.groupBy(judged, ([, report]) => report)
    const tallies = { a: { right: 0, wrong: 0, open: 0 }, b: { right: 0, wrong: 0, open: 0 } }
    for (const [report, mine] of byReport) {
      const article = articles.get(report)
      if (article === undefined) continue
      const found = identitiesOf(article, mine)
      for (const one of mine) count(one, found, tallies[one[0]])
    }
    return { a: figuresOf(tallies.a), b: figuresOf(tallies.b) }
  },
}

function identitiesOf(article: Article, judged: readonly Judged[]): Identities {
  const text = analyseReport(reportOf(article))
  const story: StoryTexts = { id: 's1', title: '', idPrefix: '', texts: [text], episodes: [] }
  const found = findAttributions(text)
  const starts = new Set(found.map(({ source }) => source?.start))
  const missing = judged.flatMap(([, report, start, end], i): Attribution[] => {
    if (starts.has(start)) return []
    const nothing = { cue: null, contents: [], channel: null, saidOn: null, within: null, via: [] }
    return [{ id: `${report}.j${i}`, report, source: { start, end }, force: 'says', ...nothing }]
  })
  return identify(story, [...found, ...missing])
}

function count([, , start, end, , wanted]: Judged, { actors, references }: Identities, tally: Tally): void {
  // The words of the source, without its article.
  const named = references.find((one) => one.start >= start && one.start <= start + ARTICLE && one.end <= end + 1)
  const actor = actors.find(({ id }) => id === named?.actor)
  if (wanted === null) {
    if (actor !== undefined && !actor.anonymous) tally.wrong++
  } else if (actor === undefined) tally.open++
  else {
    const names = /^\p{Ll}/u.test(wanted) ? [actor.name, ...actor.aliases] : [actor.name]
    tally[names.some((name) => new RegExp(wanted, 'i').test(name)) ? 'right' : 'wrong']++
  }
}

function figuresOf({ right, wrong, open }: Tally): Figures {
  return { precision: right / (right + wrong), recall: right / (right + wrong + open) }
}
