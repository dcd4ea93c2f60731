/**
 * ninjs (News in JSON, IPTC, 1.x–3.x): one report as a JSON object. Reads the object, gives what it says of the report.
 *
 * The versions differ in names only: 1.x has `body_xhtml`, `body_text` and `headline`; 2.x lists (`bodies`, `headlines`) of
 * `{role, contenttype, value}`; 3.x writes names in camel case. Read with case folded, so one reading serves all.
 */
import { isoDate } from '../date-line.ts'
import { htmlParagraphs, plainParagraphs } from './body.ts'
import type { Wired } from './wired.ts'

type Json = Readonly<Record<string, unknown>>

/** Whether an object is ninjs: it says so, or has an address and a body or type as only ninjs names them. */
export function isNinjs(object: Json): boolean {
  const item = folded(object)
  if (isObject(item.standard) && item.standard.name === 'ninjs') return true
  if (isObject(item.$standard) && item.$standard.name === 'ninjs') return true
  const hasBody = 'bodies' in item || Object.keys(item).some((key) => key.startsWith('body_'))
  return typeof item.uri === 'string' && (hasBody || ('versioncreated' in item && 'type' in item))
}

/** Reads a ninjs object. */
export function readNinjs(object: Json): Wired {
  const item = folded(object)
  const rights = [item.copyrightnotice, item.usageterms].map(textOf).filter((text) => text !== null)
  const embargo = textOf(item.embargoed)
  const created = isoDate(textOf(item.contentcreated)) ?? isoDate(textOf(item.firstcreated))
  const version = isoDate(textOf(item.versioncreated))
  const uri = textOf(item.uri)
  return {
    id: uri ?? textOf(item.guid),
    status: textOf(item.pubstatus)?.replace(/^.*:/, '') ?? 'usable',
    url:
      [item.canonicalurl, item.webcanonical, item.uri]
        .map(textOf)
        .find((text) => text !== null && /^https?:/.test(text)) ?? null,
    title: textOf(mainOf(item.headlines)?.value) ?? textOf(item.headline) ?? textOf(item.title),
    byline:
      textOf(item.byline)?.replace(/^by\b:?\s*/i, '') ?? textOf(item.by)?.replace(/^by\b:?\s*/i, '') ?? authorsOf(item),
    outlet:
      namesOf(item.infosources) ?? namesOf(item.infosource) ?? textOf(item.source) ?? textOf(item.copyrightholder),
    publishedAt: created ?? version,
    updatedAt: version,
    language: textOf(item.language),
    ...(rights.length === 0 ? {} : { rights: rights.join(' ') }),
    ...(embargo === null ? {} : { embargoedUntil: isoDate(embargo) ?? embargo }),
    paragraphs: paragraphsOf(item),
  }
}

/** Marked-up bodies keep their paragraphs, so they go before plain ones. */
function paragraphsOf(item: Json): string[] {
  const bodies: { value: unknown; type: string }[] = listOf(item.bodies).map(({ value, contenttype }) => ({
    value,
    type: textOf(contenttype) ?? '',
  }))
  for (const [key, value] of Object.entries(item)) {
    const form = /^body_(\w+)$/.exec(key)?.[1]
    if (form !== undefined) bodies.push({ value, type: /html/.test(form) ? 'text/html' : 'text/plain' })
  }
  const isMarked = ({ type }: { type: string }) => /html|nitf|xml/i.test(type)
  for (const { value, type } of [...bodies.filter(isMarked), ...bodies.filter((body) => !isMarked(body))]) {
    const text = textOf(value)
    if (text === null) continue
    const paragraphs =
      isMarked({ type }) || /^\s*<(?:p|div|h\d)\b/i.test(text) ? htmlParagraphs(text) : plainParagraphs(text)
    if (paragraphs.length > 0) return paragraphs
  }
  return []
}

function authorsOf(item: Json): string | null {
  const authors = listOf(item.people).filter(({ rel, role }) =>
    /author|creator|writer/i.test(`${rel ?? ''} ${role ?? ''}`),
  )
  return namesOf(authors)
}

function mainOf(list: unknown): Json | null {
  const values = listOf(list)
  return values.find(({ role }) => /main/i.test(String(role ?? ''))) ?? values[0] ?? null
}

function namesOf(list: unknown): string | null {
  const names = listOf(list).flatMap(({ name }) => textOf(name) ?? [])
  return names.length > 0 ? names.join(', ') : null
}

function listOf(value: unknown): Json[] {
  return (Array.isArray(value) ? value : []).filter(isObject).map(folded)
}

/** Names of properties in lower case: 3.x's `versionCreated` is 1.x's `versioncreated`. */
function folded(object: Json): Json {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]))
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
