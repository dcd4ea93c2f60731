/**
 * The tree of a page: elements with their text, no more than extraction needs. Reads HTML, gives the tree with lengths of
 * text and of linked text added up. Scripts, styles and other unseen things are not in it; JSON-LD is kept aside.
 *
 * htmlparser2 reads any broken markup, bounded in depth (`markup.ts`), so that no page can exhaust the stack. Nothing is
 * executed or fetched.
 */
import { BoundedParser } from '../markup.ts'

export interface PageElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (PageElement | string)[]
  readonly parent: PageElement | null
  /** Class and id, in lower case. */
  readonly hint: string
  /** UTF-16 units of text in it, white space not counted twice. */
  textUnits: number
  /** Of these, units inside links. */
  linkUnits: number
  commas: number
}

export interface PageTree {
  readonly root: PageElement
  /** Contents of `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[]
}

/** Elements whose text nobody sees or that hold no text of the page. */
const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'svg',
  'canvas',
  'iframe',
  'object',
  'embed',
  'noscript',
  'math',
  'select',
  'textarea',
  'option',
  'datalist',
  'map',
  'audio',
  'video',
])

/** Parses a page. Linear in its length. */
export function parseTree(html: string): PageTree {
  const root = element('#root', {}, null)
  const linkedData: string[] = []
  let open = root
  let unseen = 0
  let isLinkedData = false
  const parser = new BoundedParser(
    {
      onopentag(name, attributes) {
        if (UNSEEN.has(name)) {
          unseen++
          if (name === 'script' && /^\s*application\/ld\+json/i.test(attributes.type ?? '')) {
            isLinkedData = true
            linkedData.push('')
          }
          return
        }
        if (unseen > 0) return
        const child = element(name, attributes, open)
        open.children.push(child)
        open = child
      },
      onclosetag(name) {
        if (UNSEEN.has(name)) {
          unseen = Math.max(0, unseen - 1)
          isLinkedData = false
          return
        }
        if (unseen > 0) return
        if (open.parent === null) return
        addUp(open)
        open = open.parent
      },
      ontext(text) {
        if (isLinkedData) linkedData[linkedData.length - 1] += text
        if (unseen > 0) return
        const last = open.children.at(-1)
        if (typeof last === 'string') open.children[open.children.length - 1] = last + text
        else open.children.push(text)
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  addUp(root)
  return { root, linkedData }
}

/** Walks all elements below and including `from`, outermost first. `visit` returns false to leave out what is inside. */
export function walk(from: PageElement, visit: (element: PageElement) => boolean | undefined): void {
  const stack = [from]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (visit(next) === false) continue
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at]
      if (typeof child === 'object') stack.push(child)
    }
  }
}

/** All text inside an element, white space folded; `between` stands where one element ends and the next begins. */
export function textOf(from: PageElement, between = ''): string {
  const parts: string[] = []
  const stack: (PageElement | string)[] = [from]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') parts.push(next)
    else {
      parts.push(next.name === 'br' ? ' ' : between)
      for (let at = next.children.length - 1; at >= 0; at--) stack.push(next.children[at] as PageElement | string)
    }
  }
  return parts.join('').replace(/\s+/g, ' ').trim()
}

function element(name: string, attributes: Record<string, string>, parent: PageElement | null): PageElement {
  const hint = `${attributes.class ?? ''} ${attributes.id ?? ''}`.toLowerCase().slice(0, MAX_HINT_UNITS)
  return { name, attributes, children: [], parent, hint, textUnits: 0, linkUnits: 0, commas: 0 }
}

/** Longer class lists are made by programs and name nothing. */
const MAX_HINT_UNITS = 400

/** Adds up the text of an element from that of its children. */
export function addUp(done: PageElement): void {
  done.textUnits = 0
  done.linkUnits = 0
  done.commas = 0
  for (const child of done.children) {
    if (typeof child === 'string') {
      const text = child.trim()
      if (text === '') continue
      done.textUnits += child.replace(/\s+/g, ' ').length
      done.commas += child.split(/[,،、，]/).length - 1
    } else {
      done.textUnits += child.textUnits
      done.linkUnits += child.linkUnits
      done.commas += child.commas
    }
  }
  // An anchor to a place on the same page is no way out: notes, contents.
  if (done.name === 'a')
    done.linkUnits = (done.attributes.href ?? '').startsWith('#') ? done.textUnits * 0.3 : done.textUnits
}

/** Share of an element's text that is linked, 0–1. */
export function linkShare({ textUnits, linkUnits }: PageElement): number {
  return textUnits === 0 ? 0 : linkUnits / textUnits
}
