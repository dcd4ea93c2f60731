import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterOf, mailboxOf } from '../../../test/samples/archives.ts'
import { allParts, inChunks } from '../../../test/samples/parts.ts'
import { isMbox, splitMbox } from './mbox.ts'

const NEWSLETTER = letterOf('Content-Type: text/plain\r\n\r\nThe last bell of Orlin was cast on Tuesday.\r\n')

test('splitMbox() gives each message, quoted From lines undone', async () => {
  const quoted = letterOf(
    `Content-Type: text/plain\r\n\r\nFrom Orlin they came.\r\n\r\n>From the north too.\r\n\r\n>>From us.\r\n`,
  )
  const mailbox = mailboxOf([NEWSLETTER, quoted])
  assert.ok(isMbox(mailbox.toString().slice(0, 400)))
  assert.ok(!isMbox('From Orlin they came at 12'))
  for (const size of [65_536, 37]) {
    const [first = assert.fail(), second = assert.fail(), ...more] = await allParts(
      splitMbox(inChunks(mailbox, size), 'box', 'box'),
    )
    assert.deepEqual(more, [])
    assert.equal(first.text.trimEnd(), NEWSLETTER.toString().trimEnd())
    assert.match(second.text, /\r\nFrom Orlin they came\.\r\n\r\nFrom the north too\.\r\n\r\n>From us\.\r\n/)
    assert.equal(second.origin.location, 'box#2')
  }
})

test('splitMbox() leaves out a message that is too large and goes on', async () => {
  const from = Buffer.from('From a@b.example Mon Mar  3 14:00:00 2031\n')
  const mailbox = Buffer.concat([from, Buffer.alloc(12_000_000, 97), Buffer.from('\n\n'), from, NEWSLETTER])
  const parts = await allParts(splitMbox(inChunks(mailbox, 65_536), 'box', 'box'))
  assert.deepEqual(
    parts.map(({ code, stem }) => code ?? stem),
    ['too-large', 'box-2'],
  )
})
