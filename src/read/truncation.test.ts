import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findFurniture } from './furniture/index.ts'
import { findTruncation } from './truncation.ts'

const BODY = 'Bakers shut their shops on Monday in protest at the price of flour.\n\nThe guild said it would go on.\n\n'

const whyOf = (text: string) => findTruncation(findFurniture(text, null), null)?.why ?? null

test('findTruncation() finds a sentence cut off before a bid to subscribe, and sets the bid aside', () => {
  const text = `${BODY}A line of nine carts with rye and salt has been waiting at the gate of the\n\nContinue reading with a Courier subscription. First month 2 crowns.`
  assert.equal(whyOf(text), 'The last sentence has no end.')
  assert.ok(findFurniture(text, null).furniture.some(({ end }) => end === text.length))
  assert.equal(
    whyOf(
      `${BODY}A line of nine carts with rye and salt has been waiting at the mill\n\nLog in or subscribe to read on.`,
    ),
    'The last sentence has no end.',
  )
})

test('findTruncation() calls no report cut off for a slip, an address, a lead to something else or another headline', () => {
  assert.equal(
    whyOf(`${BODY}Nobody has been charged in the matter so far, the guild said,\n\nAnyone who saw it may call.`),
    null,
  )
  assert.equal(whyOf(`${BODY}Whoever saw it may write to the guild at www.bakers-guild.example.org`), null)
  assert.equal(whyOf(`${BODY}For more of the news of this quarter listen to the evening programme here:`), null)
  assert.equal(whyOf(`${BODY}Millers halt deliveries after third night of blockades along eastern road`), null)
  assert.equal(whyOf(`${BODY}They sang all night. — Ada Lunt (@adalunt) May 4, 2015`), null)
  assert.equal(whyOf(`${BODY}Like this: Like Loading...`), null)
})

test('findTruncation() still finds a sentence that stops in the middle', () => {
  assert.equal(
    whyOf(`${BODY}The mayor, who met the bakers at noon in the hall, said that the`),
    'The last sentence has no end.',
  )
})
