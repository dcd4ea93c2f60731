/** What must hold of any HTML that Stemma writes: nothing in it runs, is fetched, or leads anywhere but to the web. */
import assert from 'node:assert/strict'
import { Parser } from 'htmlparser2'
import { collate } from '../../src/collate.ts'
import type { ReadResult } from '../../src/read/index.ts'
import { renderHtml } from '../../src/render/index.ts'

const FORBIDDEN = new Set(
  'script iframe frame object embed link base form input button img audio video source'.split(' '),
)

/** Collates what was read, writes the page and asserts that it is harmless. */
export function checkPage({ reports, problems }: ReadResult): void {
  const page = renderHtml(collate(reports, { problems }))
  const parser = new Parser({
    onopentag(name, attributes) {
      assert.ok(!FORBIDDEN.has(name), `the page has <${name}>`)
      for (const [key, value] of Object.entries(attributes)) {
        assert.doesNotMatch(key, /^on|^srcdoc$|^formaction$/, `the page has ${key} in <${name}>`)
        if (/href$|^src$|^action$/.test(key))
          assert.match(value, /^(?:#|https?:\/\/)/, `the page has ${key}="${value}"`)
        if (name === 'meta' && key === 'http-equiv') assert.equal(value, 'Content-Security-Policy')
      }
    },
  })
  parser.end(page)
  assert.ok(page.isWellFormed(), 'the page holds half a character')
}
