import assert from 'node:assert/strict'
import { test } from 'node:test'
import { progressLine, progressOn, shareLine } from './progress.ts'

function terminal(isTTY: boolean) {
  const written: string[] = []
  return { written, stream: { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream }
}

test('progressLine() gives count, rate and time left', () => {
  assert.equal(progressLine('reading', 1200, 10_000, 30), 'reading: 1,200 of 10,000, 40 a second, 4 min left')
  assert.equal(progressLine('reading', 3, 10, 9), 'reading: 3 of 10, 20 a minute, 21 s left')
  assert.equal(progressLine('reading', 90, null, 3), 'reading: 90, 30 a second')
})

test('progressOn() is silent for two seconds, then shows one line and wipes it', () => {
  const { written, stream } = terminal(true)
  let time = 0
  const progress = progressOn(stream, 'reading', 'count', () => time)
  progress.step(1, 10)
  time = 2500
  progress.step(2, 10)
  time = 2600
  progress.step(3, 10)
  progress.end()
  assert.deepEqual(written, ['\r\u001B[2Kreading: 2 of 10, 48 a minute, 10 s left', '\r\u001B[2K'])
})

test('progressOn() writes nothing where standard error is no terminal', () => {
  const { written, stream } = terminal(false)
  let time = 0
  const progress = progressOn(stream, 'reading', 'count', () => time)
  time = 9000
  progress.step(2, 10)
  progress.end()
  assert.deepEqual(written, [])
})

test('shareLine() gives the share done and the time left', () => {
  assert.equal(shareLine('collating 1,000 reports', 2000, 8000, 3), 'collating 1,000 reports: 25%, 9 s left')
})
