/**
 * Identify: who is who. Names, titles, descriptions and pronouns of a story's reports become actors.
 */
import type { Attribution, Identities, StoryTexts } from '../model.ts'

/** Resolves the names and other references of a story's reports to actors. */
export function identify(_story: StoryTexts, _attributions: readonly Attribution[]): Identities {
  return { actors: [], references: [] }
}
