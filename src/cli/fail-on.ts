/** `--fail-on`: the findings that make a run exit with 1, for scripts and newsroom checks. */
import { InvalidArgumentError } from 'commander'
import type { Dossier } from '../model.ts'

/** Each finding, and how many of it a dossier has. */
const FINDINGS = {
  'altered-quotes': (dossier) => ofStories(dossier, (story) => story.utterances.filter((u) => u.verdict === 'altered')),
  conflicts: (dossier) => ofStories(dossier, (story) => story.figureGroups.filter((g) => g.verdict === 'conflict')),
  differences: (dossier) => ofStories(dossier, (story) => story.differences.filter((d) => d.grade === 'substance')),
  disputed: (dossier) => ofStories(dossier, (story) => story.facts.filter((f) => f.status === 'disputed')),
  truncated: (dossier) => dossier.reports.filter((report) => report.truncated !== null).length,
  problems: (dossier) => dossier.problems.length,
} satisfies Record<string, (dossier: Dossier) => number>

export type Finding = keyof typeof FINDINGS

/** The names, for help and messages. */
export const FINDING_NAMES = Object.keys(FINDINGS).join(', ')

/** Parses a comma-separated list of findings. */
export function parseFindings(value: string): Finding[] {
  return value.split(',').map((part) => {
    const name = part.trim()
    if (name in FINDINGS) return name as Finding
    throw new InvalidArgumentError(`wanted one or more of ${FINDING_NAMES}, got "${name}"`)
  })
}

/** One line for each wanted finding that the dossier has, as "2 altered-quotes". */
export function countFindings(dossier: Dossier, wanted: readonly Finding[]): string[] {
  return wanted
    .map((name) => [FINDINGS[name](dossier), name] as const)
    .flatMap(([n, name]) => (n > 0 ? `${n} ${name}` : []))
}

function ofStories(dossier: Dossier, pick: (story: Dossier['stories'][number]) => readonly unknown[]): number {
  return dossier.stories.reduce((sum, story) => sum + pick(story).length, 0)
}
