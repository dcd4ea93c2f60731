import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BoundedParser } from './markup.ts'

function run(markup: string, xmlMode = false) {
  const seen = { deepest: 0, text: '' }
  let depth = 0
  const parser = new BoundedParser(
    {
      onopentag: () => {
        seen.deepest = Math.max(seen.deepest, ++depth)
      },
      onclosetag: () => {
        depth--
      },
      ontext: (text) => {
        seen.text += text
      },
    },
    { xmlMode },
  )
  const start = process.cpuUsage()
  parser.write(markup)
  parser.end()
  return { ...seen, depth, seconds: process.cpuUsage(start).user / 1e6 }
}

test('BoundedParser keeps the nesting of a page as it is', () => {
  const { deepest, depth, text } = run('<div><p>One<p>Two <b>bold</b><br></div></p>')
  assert.deepEqual([deepest, depth, text], [3, 0, 'OneTwo bold'])
})

test('BoundedParser is linear in deep nesting, in HTML and XML', () => {
  for (const xmlMode of [false, true]) {
    const { deepest, depth, text, seconds } = run(
      `${'<b>'.repeat(100_000)}deep${'</i>'.repeat(100_000)}${'</b>'.repeat(100_000)}`,
      xmlMode,
    )
    assert.deepEqual([deepest, depth, text], [513, 0, 'deep'])
    assert.ok(seconds < 1, `${seconds} s`)
  }
})

test('BoundedParser never gives a deep script as text', () => {
  const parser: string[] = []
  let isScript = false
  const page = new BoundedParser({
    onopentag: (name) => {
      isScript = name === 'script'
    },
    onclosetag: () => {
      isScript = false
    },
    ontext: (text) => {
      if (!isScript) parser.push(text)
    },
  })
  page.end(`${'<div>'.repeat(2000)}<script>alert(1)</script>seen`)
  assert.deepEqual(parser, ['seen'])
})

test('BoundedParser expands no entity of a document type', () => {
  const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><l>&b; &x; &lt;</l>`
  assert.equal(run(laughs, true).text.replace(']>', ''), '&b; &x; <')
})
