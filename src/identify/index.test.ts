import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { storyOf } from '../../test/story.ts'
import type { Actor, Attribution, Identities, StoryTexts } from '../model.ts'
import { identify } from './index.ts'

/** An attribution of the first report with this source. */
function saidBy(story: StoryTexts, source: string): Attribution {
  const { report } = story.texts[0] as StoryTexts['texts'][number]
  const start = report.text.indexOf(source)
  return {
    id: `${report.id}.${source}`,
    report: report.id,
    source: { start, end: start + source.length },
    cue: null,
    contents: [],
    force: 'says',
    channel: null,
    saidOn: null,
    within: null,
    via: [],
  }
}

const actorOf = (found: Identities, alias: string) => found.actors.find(({ aliases }) => aliases.includes(alias))
const aliasesOf = (found: Identities, alias: string) => [...(actorOf(found, alias)?.aliases ?? [])].sort()

/** Names of the actors that words of the first report stand for, in order. */
function meantBy(found: Identities, story: StoryTexts, words: string): (string | null)[] {
  const text = story.texts[0]?.report.text ?? ''
  return found.references
    .filter(({ report, start, end }) => report === 'r1' && text.slice(start, end) === words)
    .map(({ actor }) => found.actors.find(({ id }) => id === actor)?.name ?? null)
}

test('identify() joins full name, surname, titles and another spelling', () => {
  const found = identify(
    storyOf(
      'Danish Transport Minister Oksana Petrenkyy met dockers. Petrenkyy left early.',
      'Ms Petrenky spoke in Lund. Minister Oksana Petrenky was tired.',
    ),
    [],
  )
  assert.deepEqual(aliasesOf(found, 'Petrenkyy'), [
    'Danish Transport Minister Oksana Petrenkyy',
    'Minister Oksana Petrenky',
    'Ms Petrenky',
    'Oksana Petrenky',
    'Oksana Petrenkyy',
    'Petrenky',
    'Petrenkyy',
  ])
})

test('identify() keeps persons of one surname apart and leaves a bare one open until one is in play', () => {
  const story = storyOf(
    'Castrel said no. President Raul Castrel left. Castrel slept. His brother, Mr Fidel Castrel, stayed.',
  )
  const found = identify(story, [])
  assert.equal(found.actors.filter(({ kind }) => kind === 'person').length, 2)
  assert.deepEqual(meantBy(found, story, 'Castrel').slice(0, 2), [null, 'Raul Castrel'])
})

test('identify() takes a capital for its government only where it acts', () => {
  const story = storyOf('Oslo rejected the offer. Talks in Oslo go on. The Norwegians wait; Norwegian officials left.')
  const found = identify(story, [])
  assert.deepEqual(meantBy(found, story, 'Oslo'), ['Norway', 'Oslo'])
  assert.deepEqual(meantBy(found, story, 'Norwegian officials'), ['Norway'])
  assert.equal(actorOf(found, 'The Norwegians')?.kind, 'government')
})

test('identify() tells a state that no list has by its organs', () => {
  const found = identify(
    storyOf('Lundia’s foreign ministry said so. Lundia’s navy sailed. A Lundian ship sank. The Lundians left.'),
    [],
  )
  const lundia = actorOf(found, 'Lundia')
  assert.equal(lundia?.kind, 'government')
  assert.ok(lundia?.aliases.includes('The Lundians'))
  assert.equal(actorOf(found, 'Lundia’s foreign ministry')?.party, lundia?.id)
})

test('identify() joins an organisation with its acronym and short form', () => {
  const found = identify(storyOf('The Lundia Port Authority (LPA) paid. The Authority said more; the LPA is rich.'), [])
  assert.deepEqual(aliasesOf(found, 'LPA'), [
    'Authority',
    'LPA',
    'Lundia Port Authority',
    'Lundia Port Authority (LPA)',
  ])
})

test('identify() joins a body with its country before it, not two countries’ bodies', () => {
  const one = identify(storyOf('The Danish Transport Ministry paid. The Transport Ministry said so.'), [])
  assert.deepEqual(aliasesOf(one, 'Transport Ministry'), ['Danish Transport Ministry', 'Transport Ministry'])
  const two = identify(
    storyOf('The Danish Transport Ministry met the Kenyan Transport Ministry. The Transport Ministry paid.'),
    [],
  )
  assert.equal(aliasesOf(two, 'Danish Transport Ministry').length, 1)
})

test('identify() resolves a role where one person fits, and not where two do', () => {
  const story = storyOf(
    'The Danish envoy, Ada Moss, left. The envoy said so. Kenyan envoy Orlo Vint came. They ate. Rain fell. The envoy slept.',
  )
  const found = identify(story, [])
  assert.deepEqual(meantBy(found, story, 'The envoy'), ['Ada Moss', null])
})

test('identify() gives a pronoun to the speaker before it, by gender where titles tell', () => {
  const story = storyOf('Mr Orlo Vint met Ms Ada Moss. “No,” she said. “Yes,” he said.')
  const found = identify(story, [saidBy(story, 'she'), saidBy(story, 'he')])
  assert.deepEqual([meantBy(found, story, 'she'), meantBy(found, story, 'he')], [['Ada Moss'], ['Orlo Vint']])
})

test('identify() keeps described speakers anonymous and as described', () => {
  const story = storyOf(
    'Talks failed, according to two officials familiar with the talks. Ada Moss, an official, left.',
  )
  const found = identify(story, [saidBy(story, 'two officials familiar with the talks')])
  const described = actorOf(found, 'two officials familiar with the talks') as Actor
  assert.deepEqual([described.kind, described.anonymous], ['group', true])
})

test('identify() makes a ship no person and a headline no giver of roles', () => {
  const found = identify(storyOf('The ferry Alma Vint sank off Lund. The ferry Alma Vint had left Lund.'), [])
  assert.equal(
    found.actors.some(({ kind }) => kind === 'person'),
    false,
  )
})

test('identify() gives references in order, none crossing another', () => {
  const story = storyOf(
    'Chancellor Orlo Vint’s special envoy Ada Moss met the Danish envoy, Ivo Rask, in Oslo. He left; they stayed.',
  )
  const { references } = identify(story, [])
  for (const [i, a] of references.entries()) {
    for (const b of references.slice(i + 1)) {
      assert.ok(a.start <= b.start)
      assert.ok(b.start >= a.end || b.end <= a.end, `${a.start}-${a.end} crosses ${b.start}-${b.end}`)
    }
  }
})

test('identify() gives passages that hold and references that nest, on any text', () => {
  const words = fc.constantFrom(
    ...'Ada Moss|Mr Vint|Lundia|Lundian|’s|the|The|envoy|minister|government|of|and|,|.|“|”|said|he|it|Port Council|'.split(
      '|',
    ),
    ...'(PC)|Oslo|in|officials|company|navy|The Lundians|Minister|U.S.|Gen.|who|whose|A|\n|told|deputy|an aide|😀'.split(
      '|',
    ),
  )
  const property = fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
    const story = storyOf(parts.join(' '), `${parts.join(' ')} again`)
    const text = story.texts[0]?.report.text ?? ''
    const said = text.includes('envoy') ? [saidBy(story, 'envoy')] : []
    const { actors, references } = identify(story, said)
    const ids = new Set(actors.map(({ id }) => id))
    for (const { party, roles } of actors) {
      assert.ok(party === null || ids.has(party))
      for (const { of, passages } of roles) {
        assert.ok(of === null || ids.has(of))
        for (const { report, start, end, text: words } of passages) {
          const told = story.texts.find((one) => one.report.id === report)
          assert.equal(told?.report.text.slice(start, end), words)
        }
      }
    }
    const open: { report: string; start: number; end: number }[] = []
    for (const one of references) {
      while (open.length > 0 && (open.at(-1)?.report !== one.report || (open.at(-1)?.end ?? 0) <= one.start)) open.pop()
      assert.ok(one.end <= (open.at(-1)?.end ?? Number.POSITIVE_INFINITY))
      assert.ok(one.actor === null ? one.candidates.every((id) => ids.has(id)) : ids.has(one.actor))
      open.push(one)
    }
  })
  fc.assert(property, { numRuns: 300, seed: 11 })
})

test('identify() takes time linear in the reports', () => {
  const text = (i: number) =>
    `Minister Ada Moss${'abcdefghij'[i % 10]} said Lundia was calm. She met Orlo Vint ${i}. The minister left Oslo.`
  const timeOf = (count: number) => {
    const story = storyOf(...Array.from({ length: count }, (_, i) => text(i)))
    const start = process.cpuUsage()
    identify(story, [])
    return process.cpuUsage(start).user / 1000
  }
  timeOf(100)
  const [once, twice] = [timeOf(300), timeOf(600)]
  assert.ok(twice < 4 * once + 100, `${twice} ms for twice the reports, ${once} ms for once`)
})

test('identify() takes "the Republic of Lundia" and "Lundia" for one government', () => {
  const story = storyOf('The talks were hosted by the Republic of Lundia. Lundia sent observers. Lundia is no party.')
  const found = identify(story, [])
  assert.deepEqual(meantBy(found, story, 'Republic of Lundia'), ['Lundia'])
  assert.deepEqual(meantBy(found, story, 'Lundia'), ['Lundia', 'Lundia'])
})

test('identify() knows a government that no list has by what stands right after its name', () => {
  const story = storyOf(
    'The Sarvel government and the rebels will talk. Sarvel troops left. Sarvel would halt its strikes.',
  )
  assert.equal(actorOf(identify(story, []), 'Sarvel')?.kind, 'government')
})

test('identify() gives a bare office to a person where nobody else of the story bears it', () => {
  const rolesOf = (text: string) =>
    identify(storyOf(text), [])
      .actors.filter(({ kind }) => kind === 'person')
      .map(({ roles }) => roles.map((role) => role.text))
  assert.deepEqual(rolesOf('Prime Minister Ada Moss spoke.'), [['Prime Minister']])
  assert.deepEqual(rolesOf('Foreign Minister Ada Moss met Foreign Minister Orlo Vint.'), [[], []])
})

test('identify() takes the owner of a foreign minister for a government at the first mention', () => {
  const found = identify(
    storyOf('Lundia’s foreign minister, Ada Moss, left. Cardle’s president, Orlo Vint, stayed.'),
    [],
  )
  assert.equal(actorOf(found, 'Lundia')?.kind, 'government')
  assert.notEqual(actorOf(found, 'Cardle')?.kind, 'government')
})

test('identify() knows a ministry by either order of its words, by either spelling, with its state before or behind', () => {
  const found = identify(
    storyOf(
      "Lundia's Defence Ministry denied it. The Lundian army left. Lundia's foreign minister wept.",
      'The Defense Ministry denied it. The defence ministry of Lundia said so, and the Lundian defence ministry said more.',
    ),
    [],
  )
  assert.deepEqual(aliasesOf(found, 'Defence Ministry'), [
    'Defence Ministry',
    'Defense Ministry',
    "Lundia's Defence Ministry",
    'The defence ministry of Lundia',
    'the Lundian defence ministry',
  ])
})

test('identify() takes the people of a state for no second state', () => {
  const found = identify(
    storyOf(
      'The Vessari government denied it. Vessar fired. The Vessari army left the Vessari border. Vessar’s army wept.',
    ),
    [],
  )
  assert.deepEqual(
    found.actors.filter(({ kind }) => kind === 'government').map(({ name }) => name),
    ['Vessar'],
  )
})

test('identify() lets a capital that the reports name act for its state, and be a place', () => {
  const story = storyOf(
    'Vessar’s army fired on Oskel. The Vessari army left. In Tolm, the Vessari capital, people wept. Tolm denied it. Talks in Tolm ended.',
  )
  const found = identify(story, [])
  assert.deepEqual(meantBy(found, story, 'Tolm'), ['Tolm', 'Vessar', 'Tolm'])
})

test('identify() knows an acronym written like a word', () => {
  const found = identify(storyOf('The General Union of Lock and Canal Staff met. Gulcs left early. Gulcs said no.'), [])
  assert.deepEqual(aliasesOf(found, 'Gulcs'), ['General Union of Lock and Canal Staff', 'Gulcs'])
})
