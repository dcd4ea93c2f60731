/**
 * The contract is kept twice: as types (`src/model.ts`) and as a JSON Schema that ships with the package. These tests
 * hold the two together. `UPDATE=1 npm test` rewrites the schema from the types; read the diff.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { createGenerator } from 'ts-json-schema-generator'
import { collate } from '../src/collate.ts'
import { readReports } from '../src/read/index.ts'

const SCHEMA = fileURLToPath(new URL('../src/dossier.schema.json', import.meta.url))
const MODEL = fileURLToPath(new URL('../src/model.ts', import.meta.url))
const TSCONFIG = fileURLToPath(new URL('../tsconfig.json', import.meta.url))
const HARBOUR = fileURLToPath(new URL('../examples/harbour/reports', import.meta.url))

test('dossier.schema.json says what model.ts says', () => {
  const generator = createGenerator({
    path: MODEL,
    tsconfig: TSCONFIG,
    type: 'Dossier',
    skipTypeCheck: true,
    additionalProperties: true,
  })
  const generated = `${JSON.stringify(generator.createSchema('Dossier'), null, 2)}\n`
  if (process.env.UPDATE === '1') writeFileSync(SCHEMA, generated)
  assert.equal(readFileSync(SCHEMA, 'utf8'), generated, 'run UPDATE=1 npm test and read the diff')
})

test('dossier.schema.json accepts a whole dossier and rejects one without its format', async () => {
  const validate = new Ajv().compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))
  const { reports, problems } = await readReports([HARBOUR])
  const dossier: object = JSON.parse(JSON.stringify(collate(reports, { problems })))
  assert.ok(validate(dossier), JSON.stringify(validate.errors?.[0]))
  assert.equal(validate({ ...dossier, format: 'another' }), false)
  assert.equal(validate({ ...dossier, stories: [{ id: 's1' }] }), false)
})
