/** Drafts: a figure group before it has an id, and the words that say why. */
import type { FigureGroup } from '../../model.ts'
import type { FoundFigure } from '../figures/find-figures.ts'
import type { FigureInContext } from './context.ts'

export interface Draft {
  readonly members: readonly FigureInContext[]
  readonly sides: readonly [readonly FigureInContext[], readonly FigureInContext[]]
  readonly verdict: FigureGroup['verdict']
  readonly why: string
}

/** "3 reports" */
export function reportCount(figures: readonly FigureInContext[]): string {
  const count = new Set(figures.map(({ found }) => found.report)).size
  return count === 1 ? 'one report, twice,' : `${count} reports`
}

/** "r1 has 41, r5 has another number: 53" */
export function difference(
  left: readonly FigureInContext[],
  right: readonly FigureInContext[],
  verdict: 'vaguer' | 'conflict',
): string {
  const [a, b] = [left[0]!.found, right[0]!.found]
  const words = verdict === 'vaguer' ? 'has the same less exactly' : 'has another number'
  return `${a.report} has ${written(a)}, ${b.report} ${words}: ${written(b)}`
}

function written({ low, high, unit }: FoundFigure): string {
  const range =
    low === high
      ? `${low}`
      : low === null || low === 0
        ? `up to ${high}`
        : high === null
          ? `${low} or more`
          : `${low} to ${high}`
  return unit === null ? range : `${range} ${unit}`
}
