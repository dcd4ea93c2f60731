/**
 * Imports run one way: model ← lexicon ← text ← stages ← collate ← cli. Stages never import one another; a folder is
 * entered only through its index.ts (lexicon has none: each of its files is a word list or database of its own).
 */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const SRC = fileURLToPath(new URL('../src', import.meta.url))
const STAGES = ['read', 'group', 'identify', 'trace', 'attribute', 'measure', 'compare', 'record']

/** What each part of `src/` may import, itself aside. */
const ALLOWED: Record<string, readonly string[]> = {
  'model.ts': [],
  lexicon: ['model.ts'],
  text: ['model.ts', 'lexicon'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['model.ts', 'lexicon', 'text']])),
  'collate.ts': ['model.ts', 'text', ...STAGES],
  render: ['model.ts'],
  'index.ts': ['model.ts', 'collate.ts', 'read', 'render'],
  cli: ['model.ts', 'collate.ts', 'read', 'render'],
}

const arrows = globSync('**/*.ts', { cwd: SRC })
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) => {
    const lines = readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import\(|import) ?'(\.[^']+)'/g)
    return Array.from(lines, ([, path]) => ({ from: file, to: normalize(join(dirname(file), path ?? '')) }))
  })

test('imports run one way through the pipeline', () => {
  assert.ok(arrows.length > 20, 'the import lines were found')
  const wrong = arrows.filter(
    ({ from, to }) => partOf(from) !== partOf(to) && !ALLOWED[partOf(from)]?.includes(partOf(to)),
  )
  assert.deepEqual(wrong, [])
})

test('a folder is entered only through its index.ts', () => {
  const inside = arrows.filter(
    ({ from, to }) => partOf(from) !== partOf(to) && to.includes(sep) && partOf(to) !== 'lexicon',
  )
  assert.deepEqual(
    inside.filter(({ to }) => !to.endsWith(`${sep}index.ts`)),
    [],
  )
})

function partOf(file: string): string {
  return file.split(sep)[0] ?? file
}
