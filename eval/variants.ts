/**
 * Many reports out of few: variants of the example story, to measure speed and growth on. The same seed gives the same
 * reports.
 */
import type { Report } from '../src/index.ts'

/** Shares of paragraphs dropped, of neighbouring paragraphs swapped, of words replaced and of numbers changed. */
const DROPPED = 0.15
const SWAPPED = 0.1
const REPLACED = 0.04
const RENUMBERED = 0.1

/** `count` reports, each a variant of one of `examples` in turn, as rewrites and updates of one story would vary it. */
export function varyReports(examples: readonly Report[], count: number, seed = 1): Report[] {
  const random = lehmer(seed)
  const words = examples.flatMap((report) => report.text.match(/\b[a-z]{4,}\b/g) ?? [])
  return Array.from({ length: count }, (_, i) => {
    const example = examples[i % examples.length]
    if (example === undefined) throw new RangeError('Cannot vary reports: wanted one example or more, got none')
    const paragraphs = example.text.split('\n').filter((line, at) => at === 0 || random() >= DROPPED || line === '')
    for (let at = 1; at + 1 < paragraphs.length; at++) {
      if (random() < SWAPPED) paragraphs.splice(at, 2, paragraphs[at + 1] ?? '', paragraphs[at] ?? '')
    }
    const text = paragraphs
      .join('\n')
      .replace(/\b[a-z]{4,}\b/g, (word) =>
        random() < REPLACED ? (words[Math.floor(random() * words.length)] ?? word) : word,
      )
      .replace(/\b\d{1,3}\b/g, (number) => (random() < RENUMBERED ? String(Number(number) + 1) : number))
    const id = `v${String(i + 1).padStart(5, '0')}`
    // Offsets into the example's text no longer fit.
    return {
      ...example,
      id,
      origin: { kind: 'file', location: `${id}.txt` },
      text,
      credits: [],
      furniture: [],
      truncated: null,
    }
  })
}

/** A Lehmer generator (Park and Miller, 1988): numbers in 0–1, the same for the same seed. */
function lehmer(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 0x7fffffff
    return state / 0x7fffffff
  }
}
