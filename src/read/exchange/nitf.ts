/**
 * NITF (News Industry Text Format, IPTC, 3.x): one report, of its own or inside a NewsML-G2 item. Reads the `nitf` element,
 * gives what it says of the report.
 */
import { isoDate } from '../date-line.ts'
import type { Wired } from './wired.ts'
import { child, descendants, paragraphsOf, textOf, type XmlElement } from './xml.ts'

/** Reads a `nitf` element. */
export function readNitf(nitf: XmlElement): Wired {
  const head = child(nitf, 'head')
  const docdata = child(head, 'docdata')
  const bodyHead = child(nitf, 'body', 'body.head')
  const content = child(nitf, 'body', 'body.content')
  const abstract = child(bodyHead, 'abstract')
  const held = child(docdata, 'doc.copyright')?.attributes
  return {
    id: child(docdata, 'doc-id')?.attributes['id-string'] ?? null,
    title: textOf(child(bodyHead, 'hedline', 'hl1')) ?? textOf(child(head, 'title')),
    byline: writerOf(child(bodyHead, 'byline')),
    outlet: child(docdata, 'du-key')?.attributes.publication ?? pubdata(head, 'name') ?? null,
    publishedAt: isoDate(
      child(docdata, 'date.release')?.attributes.norm ?? child(docdata, 'date.issue')?.attributes.norm,
    ),
    language: nitf.attributes['xml:lang'] ?? null,
    url: pubdata(head, 'ex-ref') ?? null,
    ...(held === undefined ? {} : { rights: [`© ${held.year ?? ''}`.trim(), held.holder].filter(Boolean).join(' ') }),
    paragraphs: content === null ? (abstract === null ? [] : paragraphsOf(abstract)) : paragraphsOf(content),
  }
}

/** Every `nitf` element of a document. */
export function nitfOf(document: XmlElement): XmlElement[] {
  return descendants(document, 'nitf')
}

/** "By <person>Ada Lunt</person>, <byttl>Staff Reporter</byttl>" is Ada Lunt. */
function writerOf(byline: XmlElement | null): string | null {
  if (byline === null) return null
  const persons = descendants(byline, 'person')
    .map(textOf)
    .filter((name) => name !== null)
  if (persons.length > 0) return persons.join(', ')
  const bare = {
    ...byline,
    children: byline.children.filter((part) => typeof part === 'string' || part.name !== 'byttl'),
  }
  return (
    textOf(bare)
      ?.replace(/^by\b:?\s*/i, '')
      .replace(/(?<![\s,;])[\s,;]+$/, '') || null
  )
}

function pubdata(head: XmlElement | null, attribute: string): string | undefined {
  return child(head, 'pubdata')?.attributes[attribute]
}
