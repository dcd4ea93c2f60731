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
  /** Told how much of the work is done, in an unspecified unit; for long inputs. */
  readonly onProgress?: (done: number, all: number) => void
}

/** Makes one dossier of many reports. Report ids must be unique; their order does not matter. */
export function collate(reports: readonly Report[], options: CollateOptions = {}): Dossier {
  const done = workOf(reports.length, options.onProgress)
  const texts = reports.map((report) => done(1, analyseReport(report)))
  const attributions = new Map(texts.map((text) => [text.report.id, done(1, findAttributions(text))]))
  const told = group(texts)
  const stories = told.map((story) => {
    const said = story.texts.flatMap((text) => attributions.get(text.report.id) ?? [])
    return collateStory(story, said, options.since ?? null, (value) => done(story.texts.length, value))
  })
  const dated = new Map(told.flatMap((story) => story.texts.map(({ report }) => [report.id, report])))
  return {
    format: 'stemma-dossier',
    version: 1,
    reports: reports.map((report) => dated.get(report.id) ?? report),
    stories,
    problems: options.problems ?? [],
  }
}

function collateStory(
  story: StoryTexts,
  attributions: readonly Attribution[],
  since: string | null,
  done: <T>(value: T) => T,
): Story {
  const identities = done(identify(story, attributions))
  const { alignments, lineage } = done(trace(story, identities))
  const said = done(attribute(story, attributions, identities, lineage, alignments))
  const measured = done(measure(story, attributions, identities, lineage, alignments))
  const found = { identities, alignments, lineage, ...said, ...measured }
  const compared = done(compare(story, found))
  const recorded = done(record(story, { ...found, ...compared }, since))
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

/** Passes of a report through the stages: two alone, six in its story. */
const PASSES = 8

/** Counts passes done, and hands on what each gave. */
function workOf(reports: number, tell: CollateOptions['onProgress']): <T>(passes: number, value: T) => T {
  let done = 0
  return (passes, value) => {
    done += passes
    tell?.(done, reports * PASSES)
    return value
  }
}
