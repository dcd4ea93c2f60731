/** The key to the page: its words, for an editor who opens it for the first time. Closed until asked for. */
import { html, type Markup } from './markup.ts'

const TERMS: readonly (readonly [term: string, meaning: string])[] = [
  ['r3:17', 'line 17 of report r3; opens its sentence, further down the page'],
  ['family of text', 'reports whose own prose derives from one text; quotations alone make no family'],
  ['independent account', 'a family that is not put together out of others: how many really have it'],
  ['verbatim, reworded', 'the sentence in the same words, or the same thing in other words'],
  ['altered, trimmed', 'a quotation whose words differ between reports, or that one report gives less of'],
  ['substance, force', 'a difference in what is said, or in how surely, strongly or on whose word it is said'],
  ['corroborated', 'told by at least two independent accounts, not all on one person’s word'],
  ['attributed', 'told on the word of those named alone, however many reports have it'],
  ['single', 'told by one report, or by several of which no more than one is shown to be independent'],
  ['disputed', 'the reports differ on it'],
  ['small print in a text', 'set aside as furniture: bylines, headings, links, appeals, advertisements'],
]

export const KEY: Markup = html`<details class="key"><summary>How to read this page</summary>
  <p>Nothing here is called true or false: every line says who says so, and opens at the words it rests on.</p>
  <dl>${TERMS.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>
</details>`
