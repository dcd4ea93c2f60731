import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../../../test/story.ts'
import { analyseReport } from '../../text/index.ts'
import { findTolls, type Toll } from './find-tolls.ts'

/** "killed/injured", "-" where the report gives no one number. */
function tolls(text: string): string {
  const { killed, injured } = findTolls(analyseReport(reportOf(text)))
  const written = (toll: Toll | null) => (toll === null ? '-' : String(toll.low))
  return `${written(killed)}/${written(injured)}`
}

const TOLD: readonly [text: string, expected: string][] = [
  ['Two miners were killed and five others were injured when the shaft fell in.', '2/5'],
  ['A 34-year-old man was killed in the quarry on Monday.', '1/-'],
  ['The blast killed three people and wounded 12.', '3/12'],
  ['Woman, 2 children dead after fire.', '3/-'],
  ['Two men and a woman were wounded at the pithead.', '-/3'],
  ['Four people were shot in a bar. Police are looking for a man.', '-/4'],
  ['One dead, three hurt in quarry blast.', '1/3'],
  ['Five police officers were killed in the raid.', '5/-'],
  ['Triple homicide at the quarry. Police are at the scene.', '3/-'],
  ['A man is charged in 4 slayings at the mill.', '4/-'],
  ['Miner kills self with old gun. A 34-year-old miner died after he shot himself.', '1/-'],
  ['Mother, toddler killed in quarry fire.', '2/-'],
  ['The mayor opened a bridge.', '-/-'],
]

for (const [text, expected] of TOLD) {
  test(`findTolls() counts ${expected} in "${text}"`, () => assert.equal(tolls(text), expected))
}

const SILENT: readonly [text: string, why: string][] = [
  ['Six people were killed in two separate incidents over the weekend.', 'several events'],
  ['Police call it a murder-suicide. A man was found dead.', 'the killer may count among the dead'],
  ['A miner killed his wife, then himself.', 'the killer may count among the dead'],
  ['Miners were killed in the pit, the company said.', 'several without a number'],
  ['No one was injured in the blast, and nobody was killed.', 'negated'],
]

for (const [text, why] of SILENT) {
  test(`findTolls() gives no count where ${why}`, () => assert.equal(tolls(text), '-/-'))
}

test('findTolls() gives the passage that the count rests on', () => {
  const text = 'The blast killed three people on Friday.'
  const { killed } = findTolls(analyseReport(reportOf(text)))
  assert.equal(text.slice(killed?.start, killed?.end), 'killed three people')
})
