/**
 * What must hold of every dossier, whatever the story: passages are where they say, ids are unique and known, the same
 * reports give the same bytes in any order, and nothing rests on furniture.
 */
import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { collate } from '../src/collate.ts'
import type { Dossier, Passage, Report } from '../src/model.ts'
import { readReports } from '../src/read/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const STORIES = globSync(['examples/*/reports', 'test/stories/*/reports'], { cwd: ROOT }).sort()
const read = new Map<string, readonly Report[]>()
const dossiers = new Map<string, Dossier>()

before(async () => {
  for (const folder of STORIES) {
    const { reports } = await readReports([`${ROOT}/${folder}`])
    read.set(folder, reports)
    dossiers.set(folder, collate(reports))
  }
})

test('there are stories to try', () => assert.ok(STORIES.length >= 4))

for (const folder of STORIES) {
  const name = basename(dirname(folder))

  test(`${name}: every passage is where it says`, () => {
    const dossier = dossiers.get(folder) as Dossier
    const texts = new Map(dossier.reports.map((report) => [report.id, report.text]))
    const passages = passagesIn(dossier)
    assert.ok(passages.length > 100)
    for (const { report, start, end, text } of passages) {
      assert.ok(start < end, `${report} ${start}-${end}`)
      assert.equal(texts.get(report)?.slice(start, end), text, `${report} ${start}-${end}`)
    }
  })

  test(`${name}: ids are unique, and every id referred to is there`, () => {
    const dossier = dossiers.get(folder) as Dossier
    const ids = dossier.stories.flatMap((story) =>
      [
        ...[story.actors, story.quotes, story.statements, story.utterances, story.figures, story.figureGroups],
        ...[
          story.timeExpressions,
          story.alignments,
          story.differences,
          story.facts,
          story.episodes,
          story.lineage.families,
        ],
        ...[
          story.record.meetings,
          story.record.proposals,
          story.record.positions,
          story.record.events,
          story.record.rules,
        ],
        ...[story.record.nextSteps],
      ].flatMap((items) => items.map((item) => item.id)),
    )
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    )
    const known = new Set(ids)
    for (const story of dossier.stories) {
      const referred = [
        ...story.utterances.flatMap((utterance) => [...utterance.quotes, utterance.best]),
        ...story.figureGroups.flatMap((group) => group.figures),
        ...story.brief.flatMap((line) => line.facts),
        ...story.tallies.flatMap((tally) => [...tally.softened, ...tally.hardened, ...tally.dropped]),
        ...story.record.shifts.flatMap((shift) => [shift.from, shift.to]),
        ...story.record.positions.flatMap((position) => [position.actor, ...position.statements, ...position.facts]),
        ...story.facts.flatMap((fact) => [...fact.attributedTo, ...fact.families]),
        ...[...story.quotes, ...story.statements].flatMap((said) => [said.speaker, ...said.candidates]),
        ...story.record.parties.flatMap((party) => [party.actor, ...party.members]),
        ...story.record.meetings.flatMap((meeting) => [
          ...meeting.participants,
          ...meeting.mediators,
          ...meeting.hosts,
        ]),
      ].filter((id) => id !== null)
      assert.deepEqual(
        referred.filter((id) => !known.has(id)),
        [],
      )
    }
  })

  test(`${name}: nothing but furniture itself lies in furniture`, () => {
    const dossier = dossiers.get(folder) as Dossier
    for (const report of dossier.reports) {
      const inside = passagesIn(dossier.stories).filter(
        (passage) =>
          passage.report === report.id &&
          report.furniture.some((f) => f.passage.start <= passage.start && f.passage.end >= passage.end),
      )
      assert.deepEqual(inside, [])
    }
  })

  test(`${name}: the order of the reports changes nothing`, async () => {
    const names = (read.get(folder) as readonly Report[]).map((report) => report.origin.location)
    const { reports } = await readReports(names.toReversed())
    assert.equal(JSON.stringify(collate(reports).stories), JSON.stringify(dossiers.get(folder)?.stories))
  })

  test(`${name}: independent accounts are no more than families, and facts no more than the story's`, () => {
    for (const story of dossiers.get(folder)?.stories ?? []) {
      const { families, independent } = story.lineage
      assert.ok(independent.min >= 1 && independent.min <= independent.max && independent.max <= families.length)
      for (const fact of story.facts) {
        assert.ok(fact.independent.min <= fact.independent.max, fact.text)
        assert.ok(fact.independent.max <= independent.max, fact.text)
        assert.ok(fact.reports.length > 0 && fact.why.length > 0, fact.text)
      }
    }
  })
}

function passagesIn(value: unknown): Passage[] {
  if (value === null || typeof value !== 'object') return []
  const inner = Object.values(value).flatMap(passagesIn)
  return 'report' in value && 'start' in value && 'end' in value ? [value as Passage, ...inner] : inner
}
