/** The documents say what the code does: stages, options, paths and links are checked against it. */
import assert from 'node:assert/strict'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { MEASURES } from '../eval/measures.ts'
import { buildProgram } from '../src/cli/main.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const { dependencies, scripts } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>

test('ARCHITECTURE.md has every folder of src/ in its stage table', () => {
  const table = read('ARCHITECTURE.md')
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  assert.ok(folders.length > 8)
  for (const { name } of folders) assert.match(table, new RegExp(`^\\| \`${name}/\``, 'm'))
})

test('ARCHITECTURE.md gives a reason for every run-time dependency', () => {
  for (const name of Object.keys(dependencies ?? {})) assert.ok(read('ARCHITECTURE.md').includes(`\`${name}\``), name)
})

test('README.md describes every command and every option of the command line', () => {
  const readme = read('README.md')
  for (const command of buildProgram().commands) {
    assert.ok(readme.includes(`stemma ${command.name()}`), command.name())
    for (const option of command.options)
      assert.ok(readme.includes(`\`${option.long}`), `${command.name()} ${option.long}`)
  }
})

test('eval/ has a page for every measure', () => {
  for (const name of Object.keys(MEASURES)) assert.ok(existsSync(join(ROOT, `eval/${name}.md`)), name)
})

test('CONTRIBUTING.md names only scripts that there are, and the four commands', () => {
  const named = Array.from(read('CONTRIBUTING.md').matchAll(/npm run ([a-z]+)/g), ([, name]) => name ?? '')
  for (const name of named) assert.ok(scripts?.[name], name)
  for (const name of ['check', 'eval', 'bench']) assert.ok(named.includes(name), name)
})

test('every relative link in a document leads to a file', () => {
  const documents = globSync('**/*.md', {
    cwd: ROOT,
    exclude: (name) => name === 'node_modules' || name === 'examples',
  })
  assert.ok(documents.length > 3)
  for (const document of documents) {
    for (const [, target] of read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)) {
      assert.ok(existsSync(join(ROOT, dirname(document), target ?? '')), `${document}: ${target}`)
    }
  }
})
