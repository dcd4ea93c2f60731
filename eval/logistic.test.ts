import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitLogistic } from './logistic.ts'

test('fitLogistic() gives the share of positives where the feature says nothing', () => {
  // Three of four are positive whatever the feature: the best guess is 3/4 for every value.
  const examples = [0, 1].flatMap((value) =>
    [true, true, true, false].map((isPositive) => ({ features: [value], isPositive })),
  )
  const predict = fitLogistic(examples)
  assert.ok(Math.abs(predict([0]) - 0.75) < 1e-6)
  assert.ok(Math.abs(predict([1]) - 0.75) < 1e-6)
})

test('fitLogistic() rises with a feature that goes with the class', () => {
  const examples = Array.from({ length: 100 }, (_, i) => ({ features: [i, 5], isPositive: i + (i % 7) * 8 > 60 }))
  const predict = fitLogistic(examples)
  assert.ok(predict([5, 5]) < 0.2 && predict([95, 5]) > 0.8)
})
