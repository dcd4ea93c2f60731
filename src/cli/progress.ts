/**
 * Progress on standard error, for work longer than two seconds and only on a terminal: how many of how many, how fast, how
 * long still. One line, written over itself and wiped at the end.
 */

/** Milliseconds before anything is shown, and between two changes of it. */
const PATIENCE_MS = 2000
const STEP_MS = 200

export interface Progress {
  /** Told of each step. */
  readonly step: (done: number, all: number | null) => void
  /** Wipes the line. */
  readonly end: () => void
}

/**
 * A line of progress for work called `doing`: "reading", "collating 8 reports"; as things done, or as a share of the work.
 * Shows nothing where `to` is no terminal.
 */
export function progressOn(
  to: NodeJS.WriteStream,
  doing: string,
  as: 'count' | 'share' = 'count',
  now: () => number = Date.now,
): Progress {
  const begun = now()
  let shown = 0
  let isShown = false
  return {
    step(done, all) {
      const at = now()
      if (to.isTTY !== true || at - begun < PATIENCE_MS || at - shown < STEP_MS || done === all) return
      shown = at
      isShown = true
      const seconds = (at - begun) / 1000
      const line =
        as === 'share' ? shareLine(doing, done, all ?? done, seconds) : progressLine(doing, done, all, seconds)
      to.write(`\r\u001B[2K${line}`)
    },
    end() {
      if (isShown) to.write('\r\u001B[2K')
      isShown = false
    },
  }
}

/** "reading: 120 of 1,000, 40 a second, 22 s left". `seconds` since the work began; `all` null where nobody knows. */
export function progressLine(doing: string, done: number, all: number | null, seconds: number): string {
  const rate = done / seconds
  const left = rate === 0 || all === null ? '' : `, ${duration((all - done) / rate)} left`
  const speed = rate >= 1 ? `${Math.round(rate)} a second` : `${Math.max(1, Math.round(rate * 60))} a minute`
  const count = all === null ? '' : ` of ${all.toLocaleString('en')}`
  return `${doing}: ${done.toLocaleString('en')}${count}, ${speed}${left}`
}

/** "collating 1,000 reports: 40%, 6 s left". `done` and `all` in any unit of work. */
export function shareLine(doing: string, done: number, all: number, seconds: number): string {
  const left = done === 0 ? '' : `, ${duration((seconds / done) * (all - done))} left`
  return `${doing}: ${Math.floor((100 * done) / all)}%${left}`
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}
