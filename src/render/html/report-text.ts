/**
 * A report's whole text with a place to land for every passage that the page cites, lines numbered as citations count
 * them. Passages nest; one that crosses the end of the passage around it is closed there.
 */
import type { Passage, Report, Span } from '../../model.ts'
import { clean } from '../clean.ts'
import { anchor, reportAnchor } from './blocks.ts'
import { html, type Markup } from './markup.ts'

/** The report with title line, text and furniture set in grey. Linear in text and passages, but for sorting them. */
export function printReport(report: Report, cited: readonly Passage[]): Markup {
  const about = [report.outlet, report.byline, report.publishedAt?.slice(0, 16).replace('T', ' ')].filter(
    (part) => part,
  )
  const address = isWebAddress(report.url) ? html`<a href=${report.url} rel="noreferrer">${report.url}</a>` : null
  const cut = report.truncated === null ? null : html`<p class="note">Cut off: ${report.truncated.why}</p>`
  return html`<article id=${reportAnchor(report.id)}>
    <h3>${report.id} <small>${clean(about.join(' · '))}</small></h3>
    ${address}
    <div class="text" lang=${report.language} dir="auto">${markPassages(report, cited)}</div>
    ${cut}
    <p class="back"><a href="#contents">Back to the contents</a></p>
  </article>`
}

interface Marked extends Span {
  readonly id: string | null
  /** What furniture is called, and why it is some. */
  readonly why?: string
}

function markPassages(report: Report, cited: readonly Passage[]): Markup[] {
  const passages = new Map(
    cited.map((passage): [string, Marked] => [anchor(passage), { ...passage, id: anchor(passage) }]),
  )
  const furniture = report.furniture.map(
    ({ passage, kind, why }): Marked => ({ ...passage, id: null, why: `Set aside, ${kind}: ${why}` }),
  )
  const marks = [...passages.values(), ...furniture].sort((a, b) => a.start - b.start || b.end - a.end)
  let next = 0
  const fill = (start: number, end: number): Markup[] => {
    const parts: Markup[] = []
    let at = start
    for (let mark = marks[next]; mark !== undefined && mark.start < end; mark = marks[next]) {
      next++
      parts.push(...numberLines(report.text, at, mark.start))
      at = Math.min(mark.end, end)
      const inside = fill(mark.start, at)
      parts.push(
        mark.id === null
          ? html`<span class="furniture" title=${mark.why}>${inside}</span>`
          : html`<span id=${mark.id}>${inside}</span>`,
      )
    }
    parts.push(...numberLines(report.text, at, end))
    return parts
  }
  let line = 0
  /** A stretch of the text, with the number of each line that begins in it and is not empty. */
  const numberLines = (text: string, start: number, end: number): Markup[] => {
    const parts: Markup[] = []
    for (let at = start; at < end; ) {
      const next = text.indexOf('\n', at)
      const stop = next < 0 || next >= end ? end : next + 1
      if (at === 0 || text[at - 1] === '\n') {
        line++
        if (text[at] !== '\n') parts.push(html`<i data-n=${line} aria-hidden="true"></i>`)
      }
      parts.push(text.slice(at, stop))
      at = stop
    }
    return parts
  }
  return fill(0, report.text.length)
}

/** Only addresses of the web become links: a report's own address is as hostile as its text. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url)
}
