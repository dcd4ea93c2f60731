/** Bodies: text that stands inside a record, plain or marked up, as paragraphs. */
import { blocksOf } from '../page/blocks.ts'
import { parseTree } from '../page/tree.ts'

/** The paragraphs of an HTML fragment that is all report: nothing is left out but captions. Linear. */
export function htmlParagraphs(html: string): string[] {
  return blocksOf([parseTree(html).root])
    .filter(({ name }) => name !== 'figcaption')
    .map(({ text }) => text)
}

/** Lines where a text has no blank lines; else what stands between them, its lines joined. */
export function plainParagraphs(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/)
  const isParted = lines.some((line, at) => line.trim() === '' && at > 0 && at < lines.length - 1)
  if (!isParted) return lines.filter((line) => line.trim() !== '')
  const paragraphs: string[] = []
  let open = ''
  for (const line of [...lines, '']) {
    if (line.trim() !== '') open += open === '' ? line.trim() : ` ${line.trim()}`
    else if (open !== '') {
      paragraphs.push(open)
      open = ''
    }
  }
  return paragraphs
}

/** The paragraphs of JSON-LD's `articleBody`, which some sites give as text and some as HTML. */
export function linkedParagraphs(body: string): string[] {
  return /<(?:p|br|div)\b/i.test(body) ? htmlParagraphs(body) : plainParagraphs(body)
}
