import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterOf, savedPage } from '../../../test/samples/archives.ts'
import type { Draft } from '../draft.ts'
import { parseMail } from './mail.ts'

const FILE = { kind: 'file', location: 'x' } as const
const FIRST =
  'The bell founders of Orlin cast their last bell on Tuesday, and the furnace was put out before the evening.'
const SECOND =
  'Their guild said that no more bronze could be had, and that its thirty members would be paid until spring.'
const PAGE = `<html><head><title>Last bell cast | Orlin Courier</title></head><body><h1>Last bell cast</h1><p>${FIRST}</p><p>${SECOND}</p></body></html>`

const NEWSLETTER = letterOf(
  `Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSee this letter in your browser.\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(PAGE).toString('base64')}\r\n--b--\r\n`,
)

async function draftOf(read: Promise<object>): Promise<Draft> {
  const draft = await read
  assert.ok('text' in draft, JSON.stringify(draft))
  return draft as Draft
}

test('parseMail() reads a newsletter: sender, subject, date, and the letter of its HTML part', async () => {
  const { outlet, title, publishedAt, text } = await draftOf(parseMail(NEWSLETTER, FILE, 'letter'))
  assert.deepEqual(
    { outlet, title, publishedAt, text },
    {
      outlet: 'Orlin Courier',
      title: 'Last bell cast',
      publishedAt: '2031-03-03T14:00:00Z',
      text: ['Last bell cast', FIRST, SECOND].join('\n\n'),
    },
  )
})

test('parseMail() reads a plain letter', async () => {
  const { text } = await draftOf(
    parseMail(
      letterOf(`Content-Type: text/plain\r\n\r\n${FIRST.replaceAll(' ', '\r\n')}\r\n\r\n${SECOND}\r\n`),
      FILE,
      'letter',
    ),
  )
  assert.equal(text, ['Last bell cast', FIRST, SECOND].join('\n\n'))
})

test('parseMail() reads a page saved as MHTML as the page', async () => {
  const saved = savedPage(PAGE)
  const { url, title, outlet, publishedAt, text } = await draftOf(parseMail(saved, FILE, 'saved'))
  assert.deepEqual(
    { url, title, outlet, publishedAt, text },
    {
      url: 'https://orlin.example/last-bell',
      title: 'Last bell cast',
      outlet: 'Orlin Courier',
      publishedAt: null,
      text: ['Last bell cast', FIRST, SECOND].join('\n\n'),
    },
  )
})
