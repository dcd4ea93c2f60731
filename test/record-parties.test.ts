/** Parties: who sits at the table, whatever else is wanted by whom. Small stories of a pay dispute and of trade talks. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate } from '../src/collate.ts'
import { reportOf } from './story.ts'

/** Part and name of each party. */
function partiesIn(text: string): string[] {
  const [story] = collate([reportOf(text, { title: text.split('\n')[0] ?? null })]).stories
  assert.ok(story)
  const names = new Map(story.actors.map(({ id, name }) => [id, name]))
  return story.record.parties.map(({ role, actor }) => `${role} ${names.get(actor)}`).sort()
}

test('record() lists the sides at the table, no hospital that asks for blood, no people without a name', () => {
  const parties = partiesIn(
    'Hospital porters strike\n\nThe Portway Union rejected an offer of 3 per cent from Alder Health Board on Monday and is demanding 8 per cent in talks with the board. Alder Health Board offered 4 per cent. The mediators, former judge Ada Moss and Ivo Hale of the Labour Bureau, asked both sides to return on Friday. The porters’ union will strike on Sunday.\n\nThe patients’ club Ward Watch demanded that wards stay open. Nurses demanded more beds. Mediators say a deal is near, Moss told reporters.',
  )
  assert.deepEqual(parties, [
    'mediator Ada Moss',
    'mediator Ivo Hale',
    'party Alder Health Board',
    'party Portway Union',
  ])
})

test('record() lists a state that is only talked with, and none that was merely visited', () => {
  const parties = partiesIn(
    'Iceland holds out in fish talks\n\nIceland will not give up its cod quota, its fisheries minister, Ada Moss, said on Monday as talks with Norway on a trade deal went on. Negotiators from both countries want a deal by May, the minister said. A compromise on the tariff was still far, and Iceland rejected the last proposal. Moss met the Danish prime minister, Ivo Hale, in Copenhagen on Sunday.',
  )
  assert.deepEqual(parties, ['party Iceland', 'party Norway'])
})
