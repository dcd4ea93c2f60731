/**
 * Rewriting XML: a lenient reading of broken XML, written anew as well-formed. Reads text, gives text. Bare ampersands and
 * HTML's entities become characters, unclosed elements are closed, doubled attributes dropped; a document type goes, with
 * whatever it declares. Linear, by `markup.ts`.
 */
import { BoundedParser } from '../markup.ts'

/** Names that may stand in well-formed XML. */
const NAME = /^[A-Za-z_][\w.:-]{0,100}$/

export function rewriteXml(xml: string): string {
  const parts: string[] = ['<?xml version="1.0" encoding="utf-8"?>']
  let depth = 0
  const parser = new BoundedParser(
    {
      onopentag(name, attributes) {
        depth++
        if (!NAME.test(name)) return
        parts.push(`<${name}`)
        for (const [key, value] of Object.entries(attributes))
          if (NAME.test(key)) parts.push(` ${key}="${escaped(value)}"`)
        parts.push('>')
      },
      onclosetag(name) {
        depth--
        if (NAME.test(name)) parts.push(`</${name}>`)
      },
      ontext(text) {
        // Outside the document stands only what is left of a document type.
        if (depth > 0) parts.push(escaped(text))
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.end(xml)
  return parts.join('')
}

/** Escapes text. References to characters stay; "&nbsp;" becomes "&amp;nbsp;", which is decoded as the markup of the item. */
function escaped(text: string): string {
  return (
    text
      .replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos);)/gi, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      // Characters that XML 1.0 does not have.
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
  )
}
