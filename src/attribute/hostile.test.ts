/** Bad input: no crash, linear time, and better no attribution than a wrong one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidIn, shown } from '../../test/said.ts'
import { reportOf } from '../../test/story.ts'
import { analyseReport } from '../text/index.ts'
import { findAttributions } from './index.ts'

test('findAttributions() keeps speakers apart where marks are unbalanced or mixed', () => {
  assert.deepEqual(shown('“We will sail,” said Moss. “We will not,’ said Hale.').slice(0, 1), [
    'Moss | said | “We will sail,”',
  ])
  for (const { source, contents } of saidIn('Moss said the ferry "will not sail". "Not on Monday, she said. "No."')) {
    assert.ok(source === null || !contents.some((content) => content.includes(`${source} said`)), String(contents))
  }
  assert.deepEqual(shown('The captain left the harbour. Nobody” saw her, “nor did the crew.'), [])
})

test('findAttributions() reads speech over paragraphs that have opening marks only', () => {
  assert.deepEqual(shown('She said: “We go.\n\n“We stay as long as they want us,” Moss added.'), [
    'She | said: | “We go.',
    'Moss | added | “We stay as long as they want us,”',
  ])
})

test('findAttributions() reads apostrophes as quotation marks', () => {
  assert.deepEqual(shown("'We shall sail on Monday,' said the captain. 'The crew's ready.'"), [
    "the captain | said | 'We shall sail on Monday,' ‖ 'The crew's ready.'",
  ])
})

test('findAttributions() takes feet and inches for no speech', () => {
  assert.deepEqual(shown(`The 6'2" docker carried a 12" pipe to the ship. It was 5' wide.`), [])
})

test('findAttributions() reads text in capitals', () => {
  assert.deepEqual(
    shown('THE FERRY WILL NOT SAIL, THE HARBOUR MASTER SAID ON FRIDAY. “WE HAVE NO CREW,” SAID ADA MOSS.'),
    ['THE HARBOUR MASTER | SAID | THE FERRY WILL NOT SAIL', 'ADA MOSS | SAID | “WE HAVE NO CREW,”'],
  )
})

test('findAttributions() finds nobody speaking in a poem or a list', () => {
  assert.deepEqual(
    shown(
      'Grey gulls go over the pier,\nOver the nets and the rope,\nThe tide comes in with the year,\nThe stones have no hope',
    ),
    [],
  )
  assert.deepEqual(
    shown('Demands of the union:\n- a pay rise of 4 per cent\n- two days off\n- “no more night shifts”'),
    [],
  )
})

test('findAttributions() takes linear time for a paragraph of 100,000 characters', () => {
  const sentence = 'Ada Moss said that the ferry would sail on Monday, and Hale told reporters “it will not”. '
  const long = timeOf(sentence.repeat(Math.ceil(100_000 / sentence.length)))
  const half = timeOf(sentence.repeat(Math.ceil(50_000 / sentence.length)))
  assert.ok(long < half * 3 + 500, `${half} ms, then ${long} ms`)
})

test('findAttributions() takes linear time where no sentence ends', () => {
  for (const words of ['she said that the crew told them ', 'said ', '“so” he said, ', 'Moss: said: ', '“ ', "' "]) {
    const milliseconds = timeOf(words.repeat(Math.ceil(100_000 / words.length)))
    assert.ok(milliseconds < 5000, `${words}: ${milliseconds} ms`)
  }
})

/** Milliseconds of the processor to find the attributions of a text that is analysed already, the second time. */
function timeOf(text: string): number {
  const analysed = analyseReport(reportOf(text))
  findAttributions(analysed)
  const start = process.cpuUsage()
  findAttributions(analysed)
  return process.cpuUsage(start).user / 1000
}
