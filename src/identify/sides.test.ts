import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../test/story.ts'
import { collate } from '../collate.ts'

/** Name of each actor with the name of its party. */
function partiesIn(text: string): Map<string, string | null> {
  const [story] = collate([reportOf(text)]).stories
  assert.ok(story)
  const names = new Map(story.actors.map(({ id, name }) => [id, name]))
  return new Map(story.actors.map(({ name, party }) => [name, names.get(party ?? '') ?? null]))
}

test('settleSides() gives an officer to the body that the role only describes', () => {
  const parties = partiesIn(
    'The Harbour Clerks Union called a strike on Monday. “We have no choice,” said Vera Lomax, the union’s general secretary.',
  )
  assert.equal(parties.get('Vera Lomax'), 'Harbour Clerks Union')
})

test('settleSides() gives the rebels to the one armed body and the army to the one government', () => {
  const parties = partiesIn(
    'The government of Sarvane and the Upland Guard signed a truce on Monday, Sarvane’s foreign minister, Aldo Renn, said. The rebels said they would keep it. The army said it had stopped firing.',
  )
  assert.equal(parties.get('The rebels'), 'Upland Guard')
  assert.equal(parties.get('The army'), 'Sarvane')
  assert.equal(parties.get('Upland Guard'), null)
})

test('settleSides() leaves an army alone where two governments act', () => {
  const parties = partiesIn(
    'Sarvane’s foreign minister, Aldo Renn, and Lundia’s foreign minister, Greta Holm, met on Monday. The army said it had stopped firing.',
  )
  assert.equal(parties.get('The army') ?? null, null)
})

test('settleSides() gives ministers, a ministry, a capital and an adjective to their one state', () => {
  const parties = partiesIn(
    'The Sarvani government and the rebels of the Upland Guard met on Monday. Lundia’s foreign minister, Greta Holm, watched. In Torvik, the Sarvani capital, Defence Minister Aldo Renn said Sarvan would not leave. “We will wait,” said Vera Brask, a senior rebel commander. Prime Minister Ines Tal said nothing. The Sarvani Defence Ministry called it a good day. The defense ministry said later that Torvik had offered two bridges.',
  )
  assert.equal(parties.get('Aldo Renn'), 'Sarvan')
  assert.equal(parties.get('Ines Tal'), 'Sarvan')
  assert.equal(parties.get('Vera Brask'), 'Upland Guard')
  assert.equal(parties.get('Sarvani Defence Ministry'), 'Sarvan')
  assert.equal(parties.has('The defense ministry'), false)
  assert.equal(parties.has('Sarvani'), false)
})
