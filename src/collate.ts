/**
 * Collate: the stages in order. Reads reports, gives the dossier. Pure and deterministic: no input or output, no clock.
 */
import { attribute, findAttributions } from './attribute/index.ts'
import { compare } from './compare/index.ts'
import { group } from './group/index.ts'
import { identify } from './identify/index.ts'
import { measure } from './measure/index.ts'
import type { Attribution, Dossier, Problem, Report, Story, StoryTexts } from './model.ts'
import { record } from './record/index.ts'
import { analyseReport } from './text/index.ts'
import { trace } from './trace/index.ts'

export interface CollateOptions {
  /** ISO date or time: each story's `news` says what is new since then. */
  readonly since?: string
  /** What could not be read; handed on into the dossier. */
  readonly problems?: readonly Problem[]
}

/** Makes one dossier of many reports. Report ids must be unique; their order does not matter. */
export function collate(reports: readonly Report[], options: CollateOptions = {}): Dossier {
  const texts = reports.map(analyseReport)
  const attributions = new Map(texts.map((text) => [text.report.id, findAttributions(text)]))
  const stories = group(texts).map((story) => {
    const said = story.texts.flatMap((text) => attributions.get(text.report.id) ?? [])
    return collateStory(story, said, options.since ?? null)
  })
  return { format: 'stemma-dossier', version: 1, reports, stories, problems: options.problems ?? [] }
}

function collateStory(story: StoryTexts, attributions: readonly Attribution[], since: string | null): Story {
  const identities = identify(story, attributions)
  const { alignments, lineage } = trace(story, identities)
  const said = attribute(story, attributions, identities, lineage, alignments)
  const measured = measure(story, attributions, identities, lineage, alignments)
  const found = { identities, alignments, lineage, ...said, ...measured }
  const compared = compare(story, found)
  const recorded = record(story, { ...found, ...compared }, since)
  return {
    id: story.id,
    title: story.title,
    reports: story.texts.map((text) => text.report.id),
    episodes: story.episodes,
    lineage,
    alignments,
    ...said,
    ...measured,
    actors: identities.actors,
    ...compared,
    ...recorded,
  }
}
