/** News in XML: a NewsML-G2 or NITF document becomes drafts. */
import type { Origin, Problem } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { cannotRead } from '../problem.ts'
import { newsItemsOf } from './newsml.ts'
import { nitfOf, readNitf } from './nitf.ts'
import { draftOfWired, type Wired } from './wired.ts'
import { parseXml } from './xml.ts'

/** Reads every item with text. Items without text among others (pictures, packages) are passed over. */
export function parseXmlNews(xml: string, origin: Origin, stem: string): (Draft | Problem)[] {
  const document = parseXml(xml)
  const items: Wired[] = newsItemsOf(document)
  const read = items.length > 0 ? items : nitfOf(document).map(readNitf)
  const withText = read.filter(({ paragraphs }) => paragraphs.length > 0)
  if (withText.length === 0) {
    return [cannotRead(origin, 'no-text', 'no item in it holds text', 'NewsML-G2 or NITF with the text inline')]
  }
  return withText.map((item, at) => draftOfWired(item, placeOf(origin, withText.length, at), stem))
}

function placeOf(origin: Origin, count: number, at: number): Origin {
  return count === 1 ? origin : { kind: 'record', location: `${origin.location}#${at + 1}` }
}
