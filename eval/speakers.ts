/**
 * `eval speakers`: whom pronouns, relative pronouns and roles mean that are the source of a saying. Reports are PolNeAR's;
 * who is meant was judged by hand for 173 sources of 84 training reports, listed in `speakers.json` by report and offset.
 *
 * A source may be left open: precision is over those resolved, recall over those that have a person or body to mean. What
 * means none ("the poll") must not be given one. Part b was judged before any rule was looked at with it.
 */
import { readFileSync } from 'node:fs'
import { collate } from '../src/collate.ts'
import type { Story } from '../src/model.ts'
import { sharedData } from './data.ts'
import type { Figures, Measure } from './measures.ts'
import { readPolnear, reportOf } from './polnear.ts'

const DEFAULT_DATA = sharedData('polnear.tar.gz')

/** Part, report, offset of the source, its form, a pattern of the name it means (lower case: of any alias); null: nobody. */
type Judged = readonly ['a' | 'b', string, number, 'he' | 'they' | 'his' | 'who' | 'role', string | null]

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
    const stories = new Map<string, Story | undefined>()
    const tallies = { a: { right: 0, wrong: 0, open: 0 }, b: { right: 0, wrong: 0, open: 0 } }
    for (const one of judged) {
      const article = articles.get(one[1])
      if (article === undefined) continue
      if (!stories.has(article.name)) stories.set(article.name, collate([reportOf(article)]).stories[0])
      const story = stories.get(article.name)
      if (story !== undefined) count(one, story, tallies[one[0]])
    }
    return { a: figuresOf(tallies.a), b: figuresOf(tallies.b) }
  },
}

function count([, , start, , wanted]: Judged, story: Story, tally: Tally): void {
  const said = [...story.quotes, ...story.statements].find(({ speakerPassage }) => speakerPassage?.start === start)
  if (said === undefined) return
  const actor = story.actors.find(({ id }) => id === said.speaker)
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
