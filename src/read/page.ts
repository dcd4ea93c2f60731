/**
 * Pages: HTML becomes a draft. Loaded only when there is a page to read.
 */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Origin } from '../model.ts'
import { type Draft, draftOf, joinParagraphs } from './draft.ts'
import { readMetadata } from './page-metadata.ts'

/** Reads a page; null where it has no main text. */
export function parsePage(html: string, origin: Origin, stem: string): Draft | null {
  const { document } = parseHTML(html)
  const metadata = readMetadata(document)
  const main = new Readability(document as never, { charThreshold: 100 }).parse()
  if (main?.content === undefined || main.content === null) return null
  const { document: content } = parseHTML(`<html><body>${main.content}</body></html>`)
  const paragraphs = paragraphsOf(content.body as never)
  if (paragraphs.length === 0) return null
  const title = metadata.title ?? main.title ?? null
  return { ...draftOf(origin, stem, joinParagraphs(title, paragraphs)), isPlain: false, ...metadata, title }
}

const BLOCK =
  /^(?:p|div|section|article|main|h[1-6]|li|ul|ol|blockquote|figure|figcaption|table|tr|td|th|pre|header|footer|aside|dl|dt|dd|address|hr|form|body)$/i

/** Texts of the blocks in order, white space folded. */
function paragraphsOf(root: Node): string[] {
  const paragraphs: string[] = []
  let open = ''
  const close = () => {
    const text = open.replace(/\s+/g, ' ').trim()
    if (text !== '') paragraphs.push(text)
    open = ''
  }
  let breaks = 0
  const walk = (node: Node) => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? ''
      if (text.trim() !== '') breaks = 0
      open += text
      return
    }
    if (node.nodeType !== 1) return
    const name = node.nodeName
    if (/^br$/i.test(name)) {
      breaks++
      if (breaks > 1) close()
      else open += ' '
      return
    }
    const isBlock = BLOCK.test(name)
    if (isBlock) close()
    for (const child of node.childNodes) walk(child)
    if (isBlock) close()
  }
  walk(root)
  close()
  return paragraphs
}

interface Node {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<Node>
}
