import assert from 'node:assert/strict'
import { test } from 'node:test'
import stringWidth from 'string-width'
import { figureOf, linkOf } from '../../test/story.ts'
import type { Dossier, Passage, Quote, Report, Story } from '../model.ts'
import { renderHtml, renderRecord, renderTerminal } from './index.ts'

const WIRE = 'Orchard pickers walk out\nThe union wants nine crowns an hour. “We will not bend,” Ada Holm said.'
const COPY = 'Pickers leave orchards\nThe union wants eight crowns an hour. “We shall not bend,” Ada Holm said.'
const PLAIN = { width: 80, colour: false }

test('renderTerminal() sets the versions of an altered quotation beside each other, differing words marked', () => {
  const printed = renderTerminal(dossier(), PLAIN)
  assert.match(printed, /wire +“We will not bend” \[wire:2\]/)
  assert.match(printed, /copy +“We \[-will-\]\{\+shall\+\} not bend” \[copy:2\]/)
})

test('renderTerminal() tells the headline numbers, the family tree and the conflict', () => {
  const printed = renderTerminal(dossier(), PLAIN)
  assert.match(
    printed,
    /2 reports, 1 family of text, 1 independent account\. 1 altered quotation, 1\nconflicting figure/,
  )
  assert.match(printed, /wire Valley Press\n└─ copy — edited: 100% of its sentences, 50% to the letter/)
  assert.match(printed, /Conflict: crowns an hour\./)
})

test('renderTerminal() keeps to its width and colours only where asked', () => {
  for (const width of [40, 60, 120]) {
    const printed = renderTerminal(dossier(), { width, colour: false })
    for (const line of printed.split('\n')) assert.ok(stringWidth(line) <= width, line)
    assert.ok(!printed.includes('\u001b'))
  }
  assert.ok(renderTerminal(dossier(), { width: 80, colour: true }).includes('\u001b['))
})

test('renderTerminal() lets no control character of a report through', () => {
  const hostile = dossier({ name: 'crowns\u001b]0;owned\u0007\u202e an hour' })
  assert.doesNotMatch(renderTerminal(hostile, PLAIN), /[\u001b\u0007\u202e]/)
})

test('renderHtml() escapes report text, links no script address and lands every link', () => {
  const hostile = dossier({
    name: '<img src=x onerror=alert(1)>',
    url: 'javascript:alert(1)',
    title: '</title><script>',
  })
  const page = renderHtml(hostile)
  assert.ok(!page.includes('<img'))
  assert.ok(!page.includes('<script'))
  assert.ok(!page.includes('href="javascript:'))
  const ids = new Set(Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id))
  const targets = Array.from(page.matchAll(/ href="#([^"]+)"/g), ([, id]) => id)
  assert.ok(targets.length > 8)
  assert.deepEqual(
    targets.filter((id) => !ids.has(id)),
    [],
  )
})

test('renderHtml() opens a citation at exactly its words', () => {
  const page = renderHtml(dossier())
  const { start, end } = passage('copy', COPY, '“We shall not bend,”')
  assert.ok(page.includes(`<span id="copy-${start}-${end}">“We shall not bend,”</span>`))
})

test('renderRecord() prints one part alone, as Markdown or JSON', () => {
  const markdown = renderRecord(dossier(), { form: 'markdown', only: 'positions', party: null }, PLAIN)
  assert.match(markdown, /^# Orchard pickers walk out\n\n## Positions\n\n### Pickers’ Union\n\n- \*\*demand\*\*/)
  const [story] = JSON.parse(renderRecord(dossier(), { form: 'json', only: 'positions', party: null }, PLAIN))
  assert.deepEqual(Object.keys(story), ['story', 'title', 'positions', 'actors'])
  const names = new Map(story.actors.map(({ id, name }: { id: string; name: string }) => [id, name]))
  for (const { actor } of story.positions) assert.ok(names.has(actor))
})

test('renderRecord() puts places and marks into Markdown that render', () => {
  const markdown = renderRecord(dossier(), { form: 'markdown', only: null, party: null }, PLAIN)
  assert.match(markdown, /nine crowns an hour \\\[wire:2\\\]/)
  assert.doesNotMatch(markdown, /\*\*[^*\n]+ \*\*/)
  assert.match(markdown, /^## Reports$/m)
})

test('renderRecord() narrows to a party and those who speak for it, by any alias', () => {
  const positions = (party: string) => {
    const [story] = JSON.parse(renderRecord(dossier(), { form: 'json', only: 'positions', party }, PLAIN))
    return story.positions.length
  }
  assert.equal(positions('the union'), 1)
  assert.equal(positions('Ada Holm'), 0)
})

function dossier({
  name = 'crowns an hour',
  url = null as string | null,
  title = 'Orchard pickers walk out',
} = {}): Dossier {
  const quote = (id: string, report: string, text: string, words: string): Quote => ({
    id,
    passage: passage(report, text, words),
    kind: 'direct',
    speaker: 'a2',
    speakerPassage: passage(report, text, 'Ada Holm'),
    cue: passage(report, text, 'said'),
    channel: null,
    saidOn: null,
    attribution: id,
    via: [],
    candidates: [],
    force: 'says',
  })
  const figure = (id: string, report: string, text: string, words: string, value: number) =>
    figureOf(id, passage(report, text, words), name, value)
  const story: Story = {
    id: 's1',
    title,
    reports: ['copy', 'wire'],
    episodes: [],
    lineage: {
      families: [
        { id: 'fam1', reports: ['copy', 'wire'], ancestor: { kind: 'report', report: 'wire' }, why: 'one text' },
      ],
      links: [
        linkOf('copy', 'wire', { relation: 'edit', direction: 'b>a', verbatimShare: 0.5, why: 'same sentences' }),
      ],
      linksComplete: true,
      independent: { min: 1, max: 1 },
    },
    alignments: [
      {
        id: 'al1',
        passages: [
          { ...passage('copy', COPY, 'The union wants eight crowns an hour.'), reading: 'reworded' },
          { ...passage('wire', WIRE, 'The union wants nine crowns an hour.'), reading: 'verbatim' },
        ],
      },
    ],
    quotes: [quote('q1', 'copy', COPY, '“We shall not bend,”'), quote('q2', 'wire', WIRE, '“We will not bend,”')],
    utterances: [
      {
        id: 'u1',
        speaker: 'a2',
        quotes: ['q1', 'q2'],
        verdict: 'altered',
        best: 'q2',
        bestWhy: 'the older text',
        changes: [],
        why: '',
      },
    ],
    statements: [],
    figures: [
      figure('f1', 'copy', COPY, 'eight crowns an hour', 8),
      figure('f2', 'wire', WIRE, 'nine crowns an hour', 9),
    ],
    figureGroups: [
      {
        id: 'fg1',
        measure: name,
        figures: ['f1', 'f2'],
        verdict: 'conflict',
        family: 'fam1',
        changedBy: 'copy',
        why: 'Eight or nine',
      },
    ],
    timeExpressions: [],
    actors: [
      {
        id: 'a1',
        name: 'Pickers’ Union',
        kind: 'organisation',
        aliases: ['the union'],
        roles: [],
        party: null,
        anonymous: false,
      },
      { id: 'a2', name: 'Ada Holm', kind: 'person', aliases: ['Ada Holm'], roles: [], party: null, anonymous: false },
    ],
    differences: [],
    record: {
      parties: [],
      rules: [],
      shifts: [],
      meetings: [],
      proposals: [],
      positions: [
        {
          id: 'p1',
          actor: 'a1',
          kind: 'demand',
          issue: null,
          when: null,
          passages: [passage('wire', WIRE, 'The union wants nine crowns an hour')],
          statements: [],
          via: [],
          families: ['fam1'],
          independent: { min: 1, max: 1 },
          facts: [],
        },
      ],
      events: [],
      nextSteps: [],
    },
    facts: [],
    timeline: [],
    brief: [],
    tallies: [],
    omissions: [],
    news: null,
  }
  return {
    format: 'stemma-dossier',
    version: 1,
    reports: [report('copy', COPY, null), report('wire', WIRE, url)],
    stories: [story],
    problems: [],
  }
}

function report(id: string, text: string, url: string | null): Report {
  return {
    id,
    origin: { kind: 'file', location: `${id}.txt` },
    url,
    outlet: id === 'wire' ? 'Valley Press' : null,
    title: null,
    byline: null,
    publishedAt: null,
    updatedAt: null,
    versions: [],
    language: 'en',
    text,
    credits: [],
    furniture: [],
    truncated: null,
  }
}

function passage(id: string, text: string, words: string): Passage {
  const start = text.indexOf(words)
  return { report: id, start, end: start + words.length, text: words }
}

test('renderTerminal() and renderHtml() let no mark of direction or escape of a title or a name through', () => {
  const hostile = dossier({ title: 'Pickers\u001b]0;owned\u0007 walk \u202e out' })
  assert.doesNotMatch(renderTerminal(hostile, PLAIN), /[\u001b\u0007\u202e]/)
  const page = renderHtml(hostile)
  assert.match(page, /<h1>Pickers\]0;owned walk {1,2}out<\/h1>/)
  assert.match(page, /<title>Pickers\]0;owned walk {1,2}out · Stemma<\/title>/)
})

test('renderHtml() makes several stories sections of one page, each with its own contents', () => {
  const one = dossier()
  const [story] = one.stories as [Story]
  const page = renderHtml({ ...one, stories: [story, { ...story, id: 's2', title: 'Orchard rain', reports: [] }] })
  assert.match(page, /<h1>2 stories<\/h1><nav id="contents" aria-label="Stories">/)
  assert.deepEqual(
    Array.from(page.matchAll(/<h2>([^<]*)<\/h2>/g), ([, title]) => title),
    ['Orchard pickers walk out', 'Orchard rain', 'Texts of the reports'],
  )
  const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
})

test('renderRecord() says where nothing of what was asked for is recorded', () => {
  const empty = (only: 'meetings' | null, party: string | null) =>
    renderRecord(dossier(), { form: 'terminal', only, party }, PLAIN)
  assert.match(empty('meetings', null), /^No meetings are recorded in these reports\.$/m)
  assert.match(empty(null, 'Ada Holm'), /^No negotiation is recorded of Ada Holm\.$/m)
  assert.doesNotMatch(empty(null, null), /^No /m)
})

test('renderTerminal() tells a change where one report derives from the other, else two readings; and figures once', () => {
  const one = dossier()
  const [story] = one.stories as [Story]
  const pair = [passage('wire', WIRE, 'nine crowns an hour'), passage('copy', COPY, 'eight crowns an hour')] as const
  const difference = (id: string, kind: 'figure' | 'event', link: string | null) =>
    ({ id, grade: 'substance', kind, passages: pair, effect: 'changed', link, why: `Said of ${id}.` }) as const
  const told = (...differences: Story['differences']) =>
    renderTerminal({ ...one, stories: [{ ...story, differences }] }, PLAIN).replace(/\s+/g, ' ')

  assert.ok(
    told(difference('d1', 'figure', 'wire>copy')).includes(
      '• [-nine crowns an hour-] → {+eight crowns an hour+} figure, changed. Said of d1. [wire:2] [copy:2]',
    ),
  )
  assert.ok(
    told(difference('d2', 'event', null)).includes(
      '• nine crowns an hour [wire:2] against eight crowns an hour [copy:2] event. Said of d2.',
    ),
  )
  const parallel = told(difference('d3', 'figure', null))
  assert.ok(!parallel.includes('Said of d3') && parallel.includes(' 0 differences of substance.'))
})
