import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureOf } from '../../test/story.ts'
import type { Figure, Link } from '../model.ts'
import { compareFigures } from './figures.ts'

function figure(report: string, text: string, values: Partial<Figure>): Figure {
  return figureOf(`${report}1`, { report, start: 0, end: text.length, text }, 'crates', 60, {
    unit: 'crate',
    ...values,
  })
}

const link = { a: 'a', b: 'b', relation: 'paraphrase', direction: 'a>b' } as Link

/** Grade and effect of what the second makes of the first. */
function compared(a: Figure, b: Figure): string | null {
  const draft = compareFigures({ a, b, verdict: 'agree', link }, new Map())
  return draft === null ? null : `${draft.grade} ${draft.effect}`
}

test('compareFigures() tells a bound put in, which is another fact, from one left out', () => {
  const exact = figure('a', '60 crates', {})
  const about = figure('a', 'some 60 crates', { approximate: true, bound: 'about' })
  const floor = figure('b', 'at least 60 crates', { high: null, bound: 'at least' })
  const ceiling = figure('b', 'up to 60 crates', { low: null, bound: 'at most' })
  assert.equal(compared(about, floor), 'substance changed')
  assert.equal(compared(exact, ceiling), 'substance added')
  assert.equal(compared(floor, exact), 'force dropped')
  assert.equal(compared(about, exact), 'force dropped')
  assert.equal(compared(floor, floor), null)
  const average = figure('a', 'an average of 60 crates', { approximate: true, bound: 'about' })
  assert.equal(compared(average, exact), null)
})
