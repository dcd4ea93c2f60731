/**
 * XML of the exchange formats: a small tree by local names. Reads XML, gives its elements with text; namespaces are told
 * by local name only, as agencies' own prefixes differ. Broken XML is read as far as it goes; entities: `../markup.ts`.
 */
import { BoundedParser } from '../markup.ts'

export interface XmlElement {
  /** Without prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** Parses XML; the document itself is an element without a name. Linear. */
export function parseXml(xml: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] }
  const open = [root]
  const parser = new BoundedParser(
    {
      onopentag(name, attributes) {
        const child = { name: localName(name), attributes, children: [] }
        open.at(-1)?.children.push(child)
        open.push(child)
      },
      onclosetag() {
        if (open.length > 1) open.pop()
      },
      ontext(text) {
        const { children } = open.at(-1) ?? root
        const last = children.length - 1
        if (typeof children[last] === 'string') children[last] += text
        else children.push(text)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return root
}

/** The elements of a name inside one, in order of place; not those inside a found one. */
export function descendants(from: XmlElement, ...names: string[]): XmlElement[] {
  const found: XmlElement[] = []
  const stack = from.children.toReversed()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') continue
    if (names.includes(next.name)) found.push(next)
    else for (let at = next.children.length - 1; at >= 0; at--) stack.push(next.children[at] as XmlElement | string)
  }
  return found
}

/** The first element along a path of names, each a child of the last; null where one is missing. */
export function child(from: XmlElement | null, ...path: string[]): XmlElement | null {
  let at = from
  for (const name of path) at = at?.children.find((each) => typeof each !== 'string' && each.name === name) as typeof at
  return at ?? null
}

/** Children of one name. */
export function childrenNamed(from: XmlElement | null, name: string): XmlElement[] {
  return (from?.children ?? []).filter((each): each is XmlElement => typeof each !== 'string' && each.name === name)
}

/** All text inside an element, white space folded; null where there is none. */
export function textOf(from: XmlElement | null): string | null {
  if (from === null) return null
  const parts: string[] = []
  const stack: (XmlElement | string)[] = [from]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') parts.push(next)
    else for (let at = next.children.length - 1; at >= 0; at--) stack.push(next.children[at] as XmlElement | string)
  }
  return parts.join('').replace(/\s+/g, ' ').trim() || null
}

/** Names of elements that begin and end a paragraph in NITF and XHTML. */
const PARAGRAPHS = new Set(
  'p hl1 hl2 h1 h2 h3 h4 h5 h6 li dt dd blockquote bq credit pre tr caption block div section article body body.content ul ol dl table br'.split(
    ' ',
  ),
)
/** What is not the report's text: pictures with their captions, notes to editors, scripts. */
const LEFT_OUT = new Set(['media', 'figure', 'note', 'script', 'style', 'head', 'body.head', 'body.end'])

/** The paragraphs inside an element, white space folded. Linear. */
export function paragraphsOf(from: XmlElement): string[] {
  const paragraphs: string[] = []
  let text = ''
  const flush = () => {
    const folded = text.replace(/\s+/g, ' ').trim()
    if (folded !== '') paragraphs.push(folded)
    text = ''
  }
  // Null stands where a paragraph ends.
  const stack: (XmlElement | string | null)[] = from.children.toReversed()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === null) flush()
    else if (typeof next === 'string') text += next
    else if (!LEFT_OUT.has(next.name)) {
      const isParagraph = PARAGRAPHS.has(next.name)
      if (isParagraph) {
        flush()
        stack.push(null)
      } else if (next.name === 'td' || next.name === 'th') text += ' '
      for (let at = next.children.length - 1; at >= 0; at--) stack.push(next.children[at] as XmlElement | string)
    }
  }
  flush()
  return paragraphs
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
