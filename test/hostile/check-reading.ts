/** What must hold of every input, however broken: reports whose parts are whole, or problems with a code; never an error. */
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ReadResult, readReports } from '../../src/read/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-hostile-'))

/** Writes an input where it can be read; gives its path. One file a name: the last input that was read stays. */
export function writeInput({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** Reads a file and asserts that what comes of it is whole. */
export async function checkReading(path: string): Promise<ReadResult> {
  const result = await readReports([path])
  assert.ok(result.reports.length + result.problems.length > 0, 'neither a report nor a problem came of it')
  for (const { code, message, origin } of result.problems) {
    assert.match(code, /^[a-z][a-z\d-]+$/)
    assert.ok(message.startsWith('Cannot '), message)
    assert.ok(origin.location.length > 0)
  }
  const ids = result.reports.map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length, 'two reports have one id')
  for (const { id, text, furniture, credits, truncated, publishedAt, url } of result.reports) {
    assert.ok(id.isWellFormed() && text.isWellFormed(), 'a text holds half a character')
    assert.doesNotMatch(id, /[\u0000-\u001f\u007f-\u009f]/)
    assert.ok(url === null || /^https?:\/\//.test(url), `the address of a report is ${url}`)
    assert.ok(publishedAt === null || !Number.isNaN(Date.parse(publishedAt)), `published at ${publishedAt}`)
    for (const { passage } of [...furniture, ...credits, ...(truncated === null ? [] : [truncated])])
      assert.equal(text.slice(passage.start, passage.end), passage.text)
  }
  return result
}
