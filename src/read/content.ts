/** Content: what every parser of this stage gives, whatever the form. */
import type { Problem } from '../model.ts'
import type { Draft } from './draft.ts'
import type { Link } from './feed/link.ts'
import type { Part } from './part.ts'

/** What a source holds: reports, what could not be read, parts to be read in their own form, links to follow. */
export type Content = Draft | Problem | Part | Linked

/** A report elsewhere; `summary` stands in for it where links are not followed. */
export interface Linked {
  readonly link: Link
  readonly summary: Draft | Problem
}
