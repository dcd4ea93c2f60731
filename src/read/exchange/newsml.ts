/**
 * NewsML-G2 (IPTC, 2.x): `newsItem`s, alone, in a `newsMessage` or in any other wrapping. Reads the document, gives one
 * report for each item with text, with its rights and its embargo.
 *
 * The text is inline NITF, inline XHTML, or inline data (plain, or HTML escaped). Items of other classes (pictures,
 * packages, concepts) hold none and are passed over; a withdrawn item is a problem line.
 */
import { isoDate } from '../date-line.ts'
import { htmlParagraphs, plainParagraphs } from './body.ts'
import { nitfOf, readNitf } from './nitf.ts'
import type { Wired } from './wired.ts'
import { child, childrenNamed, descendants, paragraphsOf, textOf, type XmlElement } from './xml.ts'

/** Reads every news item of a document. */
export function newsItemsOf(document: XmlElement): Wired[] {
  return descendants(document, 'newsItem').map(readNewsItem)
}

function readNewsItem(item: XmlElement): Wired {
  const meta = child(item, 'itemMeta')
  const content = child(item, 'contentMeta')
  const inline = inlineContent(child(item, 'contentSet'))
  const time = (from: XmlElement | null, name: string) => isoDate(textOf(child(from, name)))
  const created = time(content, 'contentCreated') ?? time(meta, 'firstCreated')
  const modified = time(content, 'contentModified') ?? time(meta, 'versionCreated')
  const rights = child(item, 'rightsInfo')
  const embargo = textOf(child(meta, 'embargoed'))
  const notice = [textOf(child(rights, 'copyrightNotice')), textOf(child(rights, 'usageTerms'))]
    .filter(Boolean)
    .join(' ')
  return {
    id: item.attributes.guid ?? null,
    status: child(meta, 'pubStatus')?.attributes.qcode?.replace(/^.*:/, '') ?? 'usable',
    title: textOf(mainOf(childrenNamed(content, 'headline'))) ?? inline.title ?? null,
    byline: bylineOf(content) ?? inline.byline ?? null,
    outlet: nameOf(child(meta, 'provider')) ?? inline.outlet ?? null,
    publishedAt: created ?? modified ?? inline.publishedAt ?? null,
    updatedAt: modified,
    language: child(content, 'language')?.attributes.tag ?? item.attributes['xml:lang'] ?? inline.language ?? null,
    url:
      childrenNamed(meta, 'link').find(({ attributes }) => /^https?:/.test(attributes.href ?? ''))?.attributes.href ??
      null,
    ...(notice === '' ? {} : { rights: notice }),
    ...(embargo === null ? {} : { embargoedUntil: isoDate(embargo) ?? embargo }),
    paragraphs: inline.paragraphs,
  }
}

/** The first inline content with words in it. */
function inlineContent(set: XmlElement | null): Wired {
  const none: Wired = { id: null, paragraphs: [] }
  for (const part of set?.children ?? []) {
    if (typeof part === 'string' || !/^inline(?:XML|Data)$/.test(part.name)) continue
    const read = readInline(part)
    if (read.paragraphs.length > 0) return read
  }
  return none
}

function readInline(part: XmlElement): Wired {
  const nitf = nitfOf(part)[0]
  if (nitf !== undefined) return readNitf(nitf)
  if (part.name === 'inlineXML') return { id: null, paragraphs: paragraphsOf(part) }
  const isHtml = /html/i.test(part.attributes.contenttype ?? '')
  if (part.children.some((each) => typeof each !== 'string')) return { id: null, paragraphs: paragraphsOf(part) }
  const text = part.children.join('')
  return { id: null, paragraphs: isHtml ? htmlParagraphs(text) : plainParagraphs(text) }
}

function bylineOf(content: XmlElement | null): string | null {
  const printed = textOf(child(content, 'by'))?.replace(/^by\b:?\s*/i, '')
  if (printed) return printed
  const names = childrenNamed(content, 'creator')
    .map(nameOf)
    .filter((name) => name !== null)
  return names.length > 0 ? names.join(', ') : null
}

/** `<name>`, or the literal that stands for it. */
function nameOf(party: XmlElement | null): string | null {
  return textOf(child(party, 'name')) ?? party?.attributes.literal ?? null
}

/** Of several headlines the one whose role says main, or the first. */
function mainOf(headlines: readonly XmlElement[]): XmlElement | null {
  return headlines.find(({ attributes }) => /main|prime/i.test(attributes.role ?? 'main')) ?? headlines[0] ?? null
}
