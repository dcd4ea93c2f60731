import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../model.ts'
import { isSameBody, ownAgencyOf } from './agency.ts'

test('isSameBody() knows an agency by its name, its first words and its acronym', () => {
  assert.ok(isSameBody('Reuters', 'REUTERS'))
  assert.ok(isSameBody('Nordwire', 'Nordwire Oslo'))
  assert.ok(isSameBody('AFP', 'Agence France-Presse'))
  assert.ok(isSameBody('IBP', 'Interbasin Press'))
})

test('isSameBody() keeps other outlets apart', () => {
  assert.ok(!isSameBody('AP', 'Axel Times'))
  assert.ok(!isSameBody('AFP', 'Press of Africa'))
  assert.ok(!isSameBody('Nord', 'Nordwire Oslo'))
  assert.ok(!isSameBody('', 'Harbour Post'))
})

test('ownAgencyOf() knows an agency’s own report by its outlet or by the byline above the dateline', () => {
  const passage = (start: number, text: string) => ({ report: 'r', start, end: start + text.length, text })
  const report = (more: Partial<Report>): Report => {
    const credits = [{ agency: 'HPS', kind: 'credit', passage: passage(60, 'HPS') }]
    return { text: `${' '.repeat(60)}HPS`, outlet: null, byline: null, furniture: [], credits, ...more } as Report
  }
  const line = (start: number, text: string) => ({ kind: 'byline' as const, passage: passage(start, text), why: '' })
  assert.equal(ownAgencyOf(report({ outlet: 'Highland Press Service' })), 'HPS')
  assert.equal(ownAgencyOf(report({ byline: 'Highland Press Service' })), 'HPS')
  assert.equal(ownAgencyOf(report({ furniture: [line(10, 'By Ada Moor, Highland Press Service')] })), 'HPS')
  assert.equal(ownAgencyOf(report({ text: `${' '.repeat(60)}HPS) - The pass is closed.` })), 'HPS')
  // A printer's copy: another outlet, or the credit at the foot alone.
  assert.equal(ownAgencyOf(report({ outlet: 'Moor Echo', byline: 'Highland Press Service' })), null)
  assert.equal(ownAgencyOf(report({ furniture: [line(60, 'HPS')] })), null)
})
