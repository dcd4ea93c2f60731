/** The key to the page: its words, for an editor who opens it for the first time. Closed until asked for. */
import { html, type Markup } from './markup.ts'

const TERMS: readonly (readonly [term: string, meaning: string])[] = [
  ['r3:17', 'line 17 of report r3; opens its sentence, further down the page'],
  ['family of text', 'reports whose own prose derives from one text; quotations alone make no family'],
  ['independent account', 'a family that is not put together out of others: how many really have it'],
  ['verbatim, reworded', 'the sentence in the same words, or the same thing in other words'],
  ['altered, trimmed', 'a quotation whose words differ between reports, or that one report gives less of'],
  ['substance, force', 'a difference in what is said, or in how surely, strongly or on whose word it is said'],
  ['corroborated', 'told by more than one independent account'],
  ['attributed', 'somebody is named as saying it'],
  ['single', 'one family has it, and nobody is named as saying it, or none but that family has it'],
  ['disputed', 'reports differ on it, or deny it'],
]

export const KEY: Markup = html`<details class="key"><summary>How to read this page</summary>
  <p>Nothing here is called true or false: every line says who says so, and opens at the words it rests on.</p>
  <dl>${TERMS.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>
</details>`
