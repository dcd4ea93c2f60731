import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokenize } from '../text/index.ts'
import { headOf } from './cue-head.ts'

const HEADS = [
  ['has repeatedly said in an interview on Tuesday', 'said'],
  ['according to', 'according'],
  ['the first acknowledgement of', 'acknowledgement'],
  ['issued a denial', 'denial'],
  ['went on to warn', 'warn'],
  ['is hopeful that', 'hopeful'],
  [':', ':'],
] as const

for (const [cue, head] of HEADS) {
  test(`headOf() finds "${head}" in "${cue}"`, () => {
    const tokens = tokenize(cue)
    assert.equal(tokens[headOf(tokens)]?.text, head)
  })
}
