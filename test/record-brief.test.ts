/** The brief: lines that can be printed alone, latest first, each with its facts; and records of awkward input. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate } from '../src/collate.ts'
import type { Report, Story } from '../src/model.ts'
import { reportOf } from './story.ts'

const report = (id: string, day: string, outlet: string, text: string): Report =>
  reportOf(text, { id, publishedAt: day, outlet, title: text.split('\n')[0] ?? null })

function onlyStory(reports: readonly Report[]): Story {
  const { stories } = collate(reports)
  const [story] = stories
  assert.ok(story !== undefined && stories.length === 1)
  return story
}

const FIRST = report(
  'a1',
  '2025-03-04',
  'City Wire',
  'Tram crews to stop work over pay\n\nTram crews in Ostra will stop work on Friday after talks on pay collapsed on Tuesday, the Tram Crews Union said.\n\nThe Ostra Tram Company offered 3 per cent. The Tram Crews Union is demanding 8 per cent.\n\nVera Lund, the union’s general secretary, told me the offer was thin. She said the union would call off the strike if the company agreed to arbitration. “We will not take it,” she said.',
)
const LATER = report(
  'a2',
  '2025-03-14',
  'Evening Ledger',
  'Tram crews call off strike\n\nThe Tram Crews Union called off a strike in Ostra on Friday after the Ostra Tram Company raised its offer to 5 per cent in talks.\n\nHowever, Vera Lund said the crews would be balloted on the offer. She thanked the mediator, Tomas Hale.\n\nThe two sides are due to meet again on Monday.',
)
const STORY = onlyStory([FIRST, LATER])
const LINES = STORY.brief.map(({ text }) => text)

test('writeBrief() leads with the latest report, and says on which day an earlier line was told', () => {
  assert.match(LINES[0] ?? '', /called off a strike in Ostra on Friday/)
  const early = LINES.find((line) => line.includes('will stop work on Friday'))
  assert.ok(early === undefined || early.includes('[told on 4 March]'), early)
})

test('writeBrief() puts a name in brackets for a pronoun, drops a bare "However," and leaves the reporter out', () => {
  assert.ok(!LINES.some((line) => /(?:^|: )(?:She|He|It|They|However) /.test(line)), LINES.join('\n'))
  assert.ok(!LINES.some((line) => line.includes('told me')), LINES.join('\n'))
  assert.ok(
    LINES.some((line) => line.includes('[Vera Lund] said the union would call off the strike if')),
    LINES.join('\n'),
  )
})

test('writeBrief() tells each thing once, and what is open', () => {
  assert.equal(new Set(LINES).size, LINES.length)
  assert.ok(
    LINES.some((line) => line.startsWith('No report ')),
    LINES.join('\n'),
  )
})

// ---- awkward input -------------------------------------------------------------------------------------------------

const MATCH = [
  report(
    'm1',
    '2025-03-04',
    'Sport Wire',
    'Rovers beat Wanderers\n\nOstra Rovers beat Port Wanderers 3-1 at home on Saturday and went top of the league.\n\nKarl Boon scored twice for Rovers in the first half. Wanderers had a man sent off after 50 minutes.\n\n“We deserved it,” said the Rovers coach, Ida Stam. A crowd of 21,000 watched the match.',
  ),
]
const COURT = [
  report(
    'j1',
    '2025-03-05',
    'Court Wire',
    'Former banker jailed for fraud\n\nA former banker was jailed for six years on Wednesday for stealing 4 million crowns from customers in Ostra.\n\nJudge Ruth Dahl said Paul Amsel, 51, had betrayed those who trusted him. Amsel denied the charges.\n\nThe court rejected an appeal for bail. His lawyer, Eva Brandt, said he would appeal against the sentence.',
  ),
]

test('record() of a match and of a court case is empty; facts, timeline and brief stand', () => {
  for (const reports of [MATCH, COURT]) {
    const story = onlyStory(reports)
    for (const part of Object.values(story.record)) assert.deepEqual(part, [])
    assert.ok(story.facts.length >= 5)
    assert.ok(story.timeline.length >= 1)
    assert.ok(story.brief.length >= 3)
  }
})

test('record() reads a report of 20,000 words in a few seconds', () => {
  const paragraphs = Array.from(
    { length: 500 },
    (_, i) =>
      `The Tram Crews Union rejected an offer of ${i + 1} per cent in talks on line ${i}. Vera Lund, who leads the union, said it would not sign a deal on depot ${i} unless the ${i + 2} drivers dismissed in that depot were reinstated first.`,
  )
  const long = report('l1', '2025-03-04', 'City Wire', `Talks on trams\n\n${paragraphs.join('\n\n')}`)
  const start = process.cpuUsage()
  const story = onlyStory([long])
  const seconds = process.cpuUsage(start).user / 1e6
  assert.ok(story.record.positions.length > 0 && story.brief.length <= 15)
  assert.ok(seconds < 30, `${seconds} s`)
})

test('record() of 500 reports of one day keeps one brief and one meeting a session', () => {
  const towns = ['Alm', 'Birk', 'Cedra', 'Dorn', 'Elma']
  const many = Array.from({ length: 500 }, (_, i) =>
    report(
      `d${i}`,
      '2025-03-04',
      `Outlet ${i}`,
      `Tram talks open in Ostra\n\nThe Tram Crews Union and the Ostra Tram Company opened talks on pay in Ostra on Tuesday.\n\nThe company offered 3 per cent. The union is demanding 8 per cent.\n\nIn ${towns[i % 5]}, ${i + 3} people signed a letter on the trams, the council of ${towns[i % 5]} said.`,
    ),
  )
  const [story] = collate(many).stories
  assert.ok(story)
  assert.ok(story.record.meetings.length <= 3, `${story.record.meetings.length} meetings`)
  assert.ok(story.record.positions.length <= 6, `${story.record.positions.length} positions`)
  assert.ok(story.brief.length <= 15)
})

test('record() holds contradictory dates side by side and prints neither as the only one', () => {
  const story = onlyStory([
    report(
      'x1',
      '2025-03-04',
      'City Wire',
      'Talks set\n\nThe Tram Crews Union and the Ostra Tram Company will meet for talks with the mediator on 10 March 2025. The union rejected an offer of 3 per cent.',
    ),
    report(
      'x2',
      '2025-03-04',
      'Evening Ledger',
      'Talks planned\n\nThe Tram Crews Union and the Ostra Tram Company will meet for talks with the mediator on 12 March 2025. The union rejected an offer of 3 per cent.',
    ),
  ])
  const days = story.record.meetings.map(({ when }) => when).sort()
  assert.deepEqual(days, ['2025-03-10', '2025-03-12'])
})

test('record() lists who mediates and also demands as both, with the words', () => {
  const story = onlyStory([
    report(
      'y1',
      '2025-03-04',
      'City Wire',
      'Lundia presses both sides\n\nLundia, which is mediating in the talks between Sarvane and Belmora, demanded that Sarvane pay for the pilots of Lundia. Lundia’s foreign minister, Aldo Renn, threatened to close its border.\n\nSarvane’s foreign minister, Ines Falk, rejected the demand. Belmora’s president, Otto Brand, wants an end to the tariffs and said the talks would go on.',
    ),
  ])
  const roles = story.record.parties
    .filter(({ actor }) => story.actors.find(({ id }) => id === actor)?.name === 'Lundia')
    .map(({ role }) => role)
  assert.deepEqual(roles.sort(), ['mediator', 'party'])
})

test('record() keeps two persons of one surname apart', () => {
  const story = onlyStory([
    report(
      'z1',
      '2025-03-04',
      'City Wire',
      'Two Lunds at one table\n\nVera Lund, the general secretary of the Tram Crews Union, rejected the offer in talks on Tuesday. Erik Lund, the chairman of the Ostra Tram Company, said the company would not raise it.\n\nVera Lund demanded arbitration. Erik Lund offered to meet again.',
    ),
  ])
  const nameOf = (id: string) => story.actors.find((actor) => actor.id === id)?.name
  const held = story.record.positions.map(({ actor, passages }) => [nameOf(actor), passages[0]?.text])
  assert.ok(held.some(([name, text]) => name === 'Vera Lund' && text?.includes('demanded arbitration')))
  assert.ok(held.some(([name, text]) => name === 'Erik Lund' && text?.includes('offered to meet again')))
  assert.ok(!held.some(([name, text]) => name === 'Erik Lund' && text?.includes('rejected the offer')))
})

test('record() gives a role that changes hands to each holder', () => {
  const story = onlyStory([
    report(
      'w1',
      '2025-03-04',
      'City Wire',
      'Talks on trams\n\nIn talks between the Tram Crews Union and the Ostra Tram Company on Tuesday, the company met a demand for 8 per cent. Its chief negotiator was Owen Prail. Owen Prail rejected the demand.',
    ),
    report(
      'w2',
      '2025-03-14',
      'City Wire',
      'New negotiator for tram talks\n\nThe Ostra Tram Company replaced its chief negotiator in the talks with the Tram Crews Union. The new chief negotiator, Rita Moss, offered 5 per cent on Friday.',
    ),
  ])
  const nameOf = (id: string) => story.actors.find((actor) => actor.id === id)?.name
  const holderOf = (wanted: string) => nameOf(story.record.positions.find(({ kind }) => kind === wanted)?.actor ?? '')
  assert.deepEqual([holderOf('rejection'), holderOf('offer')], ['Owen Prail', 'Rita Moss'])
})

test('writeBrief() names no pronoun that does not speak on, and nobody where two persons bear a surname', () => {
  const story = onlyStory([
    report(
      'p1',
      '2025-03-04',
      'City Wire',
      'Arrest after fire\n\nCarl Dunn was held on Monday after a fire at a shop in Ostra, police chief Ida Storm said. He was charged with arson on Tuesday.\n\nIn a deal, he was given bail. The shop belongs to Mia Dunn, his sister. Dunn said the damage was small.',
    ),
  ])
  const lines = story.brief.map(({ text }) => text)
  assert.ok(!lines.some((line) => /\[Ida Storm\]|\[Carl Dunn\]|\[(?:Carl|Mia)\] Dunn/.test(line)), lines.join('\n'))
  assert.ok(!lines.some((line) => line.includes('he was given bail')), lines.join('\n'))
})

test('writeBrief() leads with no interview, and prints its answers without who has the turn', () => {
  const interview = report(
    'a3',
    '2025-03-15',
    'Ostra Review',
    'The mediator in his own words\n\nTomas Hale sat between the tram crews and their company for eleven days. We met him on Saturday.\n\nQ: Who gave way?\n\nA: They gave way a little each on Thursday night. The company will publish its rosters in May, and the crews will vote.\n\nQ: Will the strike return?\n\nA: The Tram Crews Union promised me that no crew would strike before the ballot ends in April.',
  )
  const lines = onlyStory([FIRST, LATER, interview]).brief.map(({ text }) => text)
  assert.match(lines[0] ?? '', /called off a strike in Ostra on Friday/)
  assert.ok(!lines.some((line) => /(?:^|: )[QA]: /.test(line)), lines.join('\n'))
})
