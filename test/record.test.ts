import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { collate } from '../src/collate.ts'
import { readReports } from '../src/read/index.ts'
import { reportOf } from './story.ts'

const STORM = [
  reportOf(
    'A severe storm came ashore near Port Haven on Monday.\n\nTwo people were killed and 14 injured when a roof collapsed at a school, police said.\n\nThe airport closed for three hours.',
    { id: 's1', publishedAt: '2025-01-14', outlet: 'Haven Daily' },
  ),
  reportOf(
    'Winds of up to 140 kilometres an hour hit Port Haven late on Monday.\n\nThe hospital said it was treating 17 people.',
    { id: 's2', publishedAt: '2025-01-15', outlet: 'Coast Radio' },
  ),
]

const STRIKE = [
  reportOf(
    'Nurses at Saint Olaf Hospital walked off the job on Monday after talks on a new pay deal broke down.\n\nThe Northern Nurses Union rejected an offer of 4% over two years and is seeking 9%.\n\n“We will not sign unless the dismissed nurses are reinstated,” union leader Ada Brook said.\n\nThe mediator, Tomas Lind, has invited both sides back on Thursday.',
    { id: 'd1', publishedAt: '2025-03-04', outlet: 'City Wire' },
  ),
  reportOf(
    'The Northern Nurses Union and Saint Olaf Hospital met for six hours on Thursday, mediator Tomas Lind said.\n\nThe hospital has offered to reinstate the dismissed nurses.',
    { id: 'd2', publishedAt: '2025-03-07', outlet: 'Evening Ledger' },
  ),
]

test('record() of a story without a negotiation is empty, with facts, timeline and brief all the same', () => {
  const [story] = collate(STORM).stories
  assert.ok(story)
  for (const part of Object.values(story.record)) assert.deepEqual(part, [])
  assert.ok(story.facts.length >= 4)
  assert.ok(story.brief.length >= 4)
})

test('record() tells a labour dispute: rejection, line, strike, next meeting', () => {
  const [story] = collate(STRIKE).stories
  assert.ok(story)
  const { positions, meetings, events, proposals } = story.record
  const kinds = positions.map(({ kind }) => kind)
  assert.ok(kinds.includes('rejection'))
  assert.ok(kinds.includes('red-line') || kinds.includes('condition'))
  assert.ok(meetings.some(({ state }) => state === 'planned'))
  assert.ok(meetings.some(({ state }) => state === 'held'))
  assert.ok(events.some(({ plover }) => plover === 'PROTEST'))
  assert.ok(proposals.length > 0)
})

test('record() gives every passage at its own words', () => {
  for (const { reports, stories } of [collate(STRIKE), collate(STORM)]) {
    const texts = new Map(reports.map((report) => [report.id, report.text]))
    for (const { record, facts } of stories) {
      for (const { passages } of [...record.positions, ...record.meetings, ...record.events, ...facts]) {
        for (const { report, start, end, text } of passages) assert.equal(texts.get(report)?.slice(start, end), text)
      }
    }
  }
})

test('record() cites in every line of the brief a fact of the story', () => {
  for (const story of [...collate(STRIKE).stories, ...collate(STORM).stories]) {
    const ids = new Set(story.facts.map(({ id }) => id))
    for (const { facts } of story.brief) {
      assert.ok(facts.length > 0)
      for (const id of facts) assert.ok(ids.has(id))
    }
  }
})

test('record() tells what is new since a day only of later reports', () => {
  const [story] = collate(STRIKE, { since: '2025-03-06' }).stories
  assert.ok(story?.news)
  const late = new Set(story.news.new)
  for (const fact of story.facts)
    assert.equal(
      late.has(fact.id),
      fact.reports.every((report) => report === 'd2'),
    )
})

test('record() holds an actor that its story knows in every position and party', () => {
  const [story] = collate(STRIKE).stories
  assert.ok(story)
  const ids = new Set(story.actors.map(({ id }) => id))
  for (const { actor } of [...story.record.positions, ...story.record.parties]) assert.ok(ids.has(actor))
})

// ---- examples/harbour ----------------------------------------------------------------------------------------------

const HARBOUR = fileURLToPath(new URL('../examples/harbour/reports', import.meta.url))
const { reports: harbour } = await readReports([HARBOUR])
const told = collate(harbour, { since: '2025-10-15' }).stories[0]
assert.ok(told)
const { record, facts, brief, news, actors } = told
const name = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? null
const factWith = (words: string) => {
  const fact = facts.find(({ passages }) => passages.some(({ text }) => text.includes(words)))
  assert.ok(fact, words)
  return fact
}

test('record() of harbour counts a copied wire text once and a second family besides', () => {
  const seized = factWith('does not recognize the panel')
  assert.deepEqual(seized.independent, { min: 1, max: 1 })
  assert.ok(seized.reports.length >= 3)
  const rule = factWith('Nothing in this paper is agreed')
  assert.ok(rule.families.length >= 2)
})

test('record() of harbour puts the number of injured down as disputed', () => {
  assert.equal(factWith('41 injured').status, 'disputed')
  assert.ok(brief.some(({ text }) => text.startsWith('Reports differ') && text.includes('41') && text.includes('53')))
})

test('record() of harbour keeps the mediator apart from the parties', () => {
  const parties = record.parties.filter(({ role }) => role === 'party').map(({ actor }) => name(actor))
  assert.ok(parties.some((party) => party?.includes('Kerrolia')))
  assert.ok(parties.some((party) => party?.includes('Talvenna')))
  const mediators = record.parties.filter(({ role }) => role === 'mediator').map(({ actor }) => name(actor))
  assert.ok(mediators.some((mediator) => mediator?.includes('Osei-Quiroz')))
})

test('record() of harbour lists what an agreement needs', () => {
  const rules = record.rules.map(({ kind, passages }) => `${kind}: ${passages[0]?.text}`)
  assert.ok(rules.some((rule) => rule.startsWith('consent') && rule.includes('both governments')))
  assert.ok(rules.some((rule) => rule.startsWith('condition') && rule.includes('no warship')))
  assert.ok(record.rules.every(({ met }) => met === 'unrecorded'))
})

test('record() of harbour never cuts a quotation in half, nor prints a dateline', () => {
  for (const { text } of facts) {
    assert.equal(text.split('“').length, text.split('”').length, text)
    assert.doesNotMatch(text, /^TOLSUND/)
  }
})

test('record() of harbour tells at least eight and at most fifteen lines', () => {
  assert.ok(brief.length >= 8 && brief.length <= 15)
})

test('record() of harbour tells what the later episode brings and what it takes back', () => {
  assert.ok(news)
  assert.ok(news.new.includes(factWith('met for a second day').id))
  assert.ok(!news.new.includes(factWith('does not recognize the panel').id))
  assert.ok(news.withdrawn.some((id) => facts.find((fact) => fact.id === id)?.text.includes('rammed')))
})

test('record() of harbour leads the brief with no line that only the digest r6 tells', () => {
  const facts = new Map(told?.facts.map((fact) => [fact.id, fact]))
  const lead = facts.get(told?.brief[0]?.facts[0] ?? '')
  assert.ok(lead !== undefined)
  assert.ok(lead.reports.some((report) => report !== 'r6'))
})

test('record() of harbour tells the risen toll with the earlier one, and cites both', () => {
  const lines = new Map(told?.facts.map((fact) => [fact.id, fact]))
  const line = brief.find(({ text }) => text.includes('bringing the toll to nine'))
  assert.match(line?.text ?? '', / \[earlier: six passengers died\]\.$/)
  const cited = line?.facts.flatMap((id) => lines.get(id)?.reports ?? []) ?? []
  assert.ok(cited.includes('r8') && cited.includes('r5'))
})
