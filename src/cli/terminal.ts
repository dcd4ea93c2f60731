/** What the terminal can show: its width, and whether colour is wanted. */
import { InvalidArgumentError } from 'commander'
import type { View } from '../render/index.ts'

/** Columns where standard output is no terminal. */
const DEFAULT_WIDTH = 100
/** Below this a side-by-side comparison cannot be read. */
const MIN_WIDTH = 40

/** The view for a report on standard output. Colour only on a terminal, and not where NO_COLOR or `--no-color` says so. */
export function viewOf(options: { width?: number; color: boolean }): View {
  const { isTTY, columns } = process.stdout
  const isColourWanted = options.color && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  return { width: options.width ?? columns ?? DEFAULT_WIDTH, colour: isTTY === true && isColourWanted }
}

/** Parses `--width`. */
export function parseWidth(value: string): number {
  const width = Number(value)
  if (Number.isInteger(width) && width >= MIN_WIDTH) return width
  throw new InvalidArgumentError(`wanted a whole number of columns, ${MIN_WIDTH} or more, got "${value}"`)
}

/** Parses an ISO 8601 date or time at any precision from the year on. */
export function parseSince(value: string): string {
  if (
    /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  ) {
    return value
  }
  throw new InvalidArgumentError(`wanted an ISO 8601 date or time such as 2025-10-15, got "${value}"`)
}
