import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkOf } from '../../test/story.ts'
import type { Difference } from '../model.ts'
import { tallyDifferences } from './tallies.ts'

const LINK = linkOf('wire', 'copy', { relation: 'edit' })
const PAIR = { parent: 'wire', child: 'copy', link: LINK }

function difference(
  id: string,
  effect: Difference['effect'],
  link: string | null,
  grade: Difference['grade'] = 'force',
) {
  const passage = { report: 'wire', start: 0, end: 1, text: 'x' }
  return { id, grade, kind: 'other', passages: [passage, passage], effect, link, why: '' } as const satisfies Difference
}

test('tallyDifferences() counts by effect what lies on a link, wording aside', () => {
  const differences = [
    difference('d1', 'softened', 'wire>copy'),
    difference('d2', 'hardened', 'wire>copy'),
    difference('d3', 'dropped', 'wire>copy', 'substance'),
    difference('d4', 'dropped', 'wire>copy', 'wording'),
    difference('d5', 'softened', null),
    difference('d6', 'changed', 'wire>copy'),
  ]
  assert.deepEqual(tallyDifferences(differences, [PAIR]), [
    { report: 'copy', parent: 'wire', softened: ['d1'], hardened: ['d2'], dropped: ['d3'] },
  ])
})

test('tallyDifferences() tallies nobody where it is not known who changed what', () => {
  const common = { ...LINK, direction: 'common' } as const
  assert.deepEqual(tallyDifferences([difference('d1', 'softened', 'wire>copy')], [{ ...PAIR, link: common }]), [])
  assert.deepEqual(tallyDifferences([], [PAIR]), [])
})
