/** The measures by name. Each file of `eval/` that measures a stage is loaded only when asked for. */

/** Figure name to number, nested at will. */
export interface Figures {
  readonly [name: string]: number | Figures
}

export interface Measure {
  /** Files of the default data, absolute or relative to the working directory. */
  readonly needs: readonly string[]
  /** Measures on the default data (`null`: the part nothing was fitted on) or on everything in the file `data`. */
  measure(data: string | null): Promise<Figures>
}

export const MEASURES: Readonly<Record<string, () => Promise<Measure>>> = {
  html: async () => (await import('./html.ts')).HTML_MEASURE,
  figures: async () => (await import('./figures.ts')).FIGURES_MEASURE,
  dates: async () => (await import('./dates.ts')).DATES_MEASURE,
  tolls: async () => (await import('./tolls.ts')).TOLLS_MEASURE,
  differences: async () => (await import('./differences.ts')).DIFFERENCES_MEASURE,
  paraphrase: async () => (await import('./paraphrase.ts')).PARAPHRASE_MEASURE,
  stories: async () => (await import('./stories.ts')).STORIES_MEASURE,
  trace: async () => (await import('./trace.ts')).TRACE_MEASURE,
  speakers: async () => (await import('./speakers.ts')).SPEAKERS_MEASURE,
  attribution: async () => (await import('./attribution.ts')).ATTRIBUTION_MEASURE,
}

/** `{ a: { b: 1 } }` to `{ 'a.b': 1 }`. */
export function flatten(figures: Figures, prefix = ''): Record<string, number> {
  const flat: Record<string, number> = {}
  for (const [name, value] of Object.entries(figures)) {
    if (typeof value === 'number') flat[prefix + name] = value
    else Object.assign(flat, flatten(value, `${prefix}${name}.`))
  }
  return flat
}
