import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differencesBetween } from '../../eval/sentence-pairs.ts'

/** What is raised of one kind between two sentences, who is who included. */
function found(kind: string, a: string, b: string): string[] {
  return differencesBetween(a, b)
    .filter((difference) => difference.kind === kind)
    .map(({ grade, effect, passages }) => `${grade} ${effect}: ${passages[0].text} ~ ${passages[1].text}`)
}

test('findOtherAgent() raises an act that another does, in the active and the passive', () => {
  assert.deepEqual(
    found(
      'agent',
      'On Monday Ana Brekkman closed the northern pier to traffic.',
      'On Monday Otto Lindgaard closed the northern pier to traffic.',
    ),
    ['substance changed: Ana Brekkman closed ~ Otto Lindgaard closed'],
  )
  assert.deepEqual(
    found(
      'agent',
      'The accord on the northern pier was signed by Ana Brekkman.',
      'The accord on the northern pier was signed by Otto Lindgaard.',
    ).length,
    1,
  )
})

test('findOtherAgent() keeps silent at a short form, and where both act', () => {
  assert.deepEqual(
    found('agent', 'Ana Brekkman closed the northern pier.', 'Ms Brekkman closed the northern pier.'),
    [],
  )
  assert.deepEqual(
    found(
      'agent',
      'Ana Brekkman closed the northern pier and Otto Lindgaard closed the southern pier.',
      'Otto Lindgaard closed the southern pier and Ana Brekkman closed the northern pier.',
    ),
    [],
  )
})

test('findLostAgent() raises who did it lost in the passive, not where "by" keeps it', () => {
  assert.deepEqual(found('agent', 'France shelled the harbour at dawn.', 'The harbour was shelled at dawn.'), [
    'force softened: France shelled ~ was shelled',
  ])
  assert.deepEqual(
    found('agent', 'France shelled the harbour at dawn.', 'The harbour was shelled by France at dawn.'),
    [],
  )
})

test('findOtherName() raises another country or person in one place, not a seat of one government', () => {
  assert.deepEqual(found('name', 'The two teams meet in Norway in May.', 'The two teams meet in Denmark in May.'), [
    'substance changed: Norway ~ Denmark',
  ])
  assert.deepEqual(found('name', 'The two teams meet in Norway in May.', 'The two teams meet in Oslo in May.'), [])
})

test('findOtherSpeaker() raises words in another’s mouth, not a body’s spokesman', () => {
  const words = 'the pier would stay closed until the last of the boats had left the harbour'
  assert.equal(found('attribution', `Ana Brekkman said ${words}.`, `Otto Lindgaard said ${words}.`).length, 1)
  assert.deepEqual(
    found('attribution', `The Ministry of Transport said ${words}.`, `Otto Lindgaard said ${words}.`),
    [],
  )
})

test('findOtherOwner() raises a thing put down to somebody else', () => {
  assert.deepEqual(
    found(
      'agent',
      'Talks turned on Norway’s proposal for the bank.',
      'Talks turned on Denmark’s proposal for the bank.',
    ),
    ['substance changed: Norway’s proposal ~ Denmark’s proposal'],
  )
})

test('findLostOwner() raises a deed told without whose it is', () => {
  assert.deepEqual(
    found(
      'agent',
      'Otto Lindgaard went on with his invasion of the port.',
      'Otto Lindgaard went on with the invasion of the port.',
    ),
    [],
  )
  assert.deepEqual(
    found(
      'agent',
      'Otto Lindgaard went on with his offensive in May.',
      'Otto Lindgaard went on with the offensive in May.',
    ),
    ['force softened: his offensive ~ the offensive'],
  )
})
