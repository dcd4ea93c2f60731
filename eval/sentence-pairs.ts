/** Two sentences as the reports of a story, aligned and of one family: what the compare stage raises between them. */
import { attribute, findAttributions } from '../src/attribute/index.ts'
import { compare } from '../src/compare/index.ts'
import { identify } from '../src/identify/index.ts'
import { measure } from '../src/measure/index.ts'
import type { Alignment, Difference, Lineage, Passage, Report } from '../src/model.ts'
import { linkOf, reportOf, storyOf } from '../test/story.ts'

/** The differences between two sentences, every stage but tracing run as in `collate`. */
export function differencesBetween(a: string, b: string): readonly Difference[] {
  const story = storyOf(reportOf(a, { id: 'a' }), reportOf(b, { id: 'b' }))
  const attributions = story.texts.flatMap(findAttributions)
  const identities = identify(story, attributions)
  const alignments: Alignment[] = [
    { id: 'al1', passages: story.texts.map(({ report }) => ({ ...whole(report), reading: 'reworded' as const })) },
  ]
  const said = attribute(story, attributions, identities, LINEAGE, alignments)
  const measured = measure(story, attributions, identities, LINEAGE, alignments)
  const found = { identities, alignments, lineage: LINEAGE, ...said, ...measured }
  return compare(story, found).differences
}

/** Which of the two came first is not known, as it mostly is not in the wild. */
const LINEAGE: Lineage = {
  families: [{ id: 'f1', reports: ['a', 'b'], ancestor: { kind: 'lost', name: null }, why: '' }],
  links: [linkOf('a', 'b', { direction: 'unknown' })],
  linksComplete: true,
  independent: { min: 1, max: 1 },
}

function whole({ id, text }: Report): Passage {
  return { report: id, start: 0, end: text.length, text }
}
