import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lineage } from '../model.ts'
import { preferredReports } from './standing.ts'

test('preferredReports() prefers by descent, then the larger family, then its ancestor', () => {
  const family = (...reports: string[]) => ({
    id: reports.join(''),
    reports,
    ancestor: { kind: 'report' as const, report: reports[0] as string },
    why: '',
  })
  const link = (a: string, relation: string, b: string) => ({ a, b, relation, direction: 'a>b' })
  const lineage = {
    families: [family('own'), family('digest'), family('wire', 'copy', 'edit', 'rewrite')],
    links: [
      link('wire', 'copy', 'copy'),
      link('wire', 'edit', 'edit'),
      link('wire', 'paraphrase', 'rewrite'),
      link('own', 'aggregation', 'digest'),
    ],
  } as unknown as Lineage
  const rank = preferredReports({ lineage })
  const order = [...rank].sort((a, b) => a[1] - b[1]).map(([report]) => report)
  assert.deepEqual(order, ['wire', 'copy', 'own', 'edit', 'rewrite', 'digest'])
})
