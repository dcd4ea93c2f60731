/**
 * Markup: htmlparser2 with a bound on how many elements are open at once. Its parser looks a closing tag up among all open
 * elements and puts each new one in front of them, so deep nesting costs the square of the depth (measured: 80,000 open
 * `<b>` and as many `</i>`, 0.6 MB, 13 s). With the bound every input is linear (the same: 0.1 s).
 *
 * No entity is ever fetched or expanded beyond the characters that HTML or XML name: a document type's own entities stay
 * as they are written ("&lol9;"), so neither external entities nor "billion laughs" exist here.
 */
import { Parser } from 'htmlparser2'

/** Elements open at once; Chromium's limit of nesting. */
const MAX_OPEN = 512
/** Their content is text to the tokenizer, so they cannot nest; unclosed, their content would be taken for the page's. */
const RAW_TEXT = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'])

/** A parser in which an element opened below `MAX_OPEN` others is closed at once: what it holds goes to its last ancestor. */
export class BoundedParser extends Parser {
  #isOver = false

  override onopentagname(start: number, end: number): void {
    // biome-ignore lint/complexity/useLiteralKeys: private to the type checker only so; markup.test.ts notices if it goes.
    this.#isOver = this['stack'].length >= MAX_OPEN
    super.onopentagname(start, end)
  }

  override onclosetag(start: number, end: number): void {
    this.#isOver = false
    super.onclosetag(start, end)
  }

  protected override isVoidElement(name: string): boolean {
    return (this.#isOver && !RAW_TEXT.has(name)) || super.isVoidElement(name)
  }
}
