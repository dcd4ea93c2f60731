/** For tests: the attributions of a text, as words. */

import { findAttributions } from '../src/attribute/index.ts'
import type { Attribution, Span } from '../src/model.ts'
import { analyseReport } from '../src/text/index.ts'
import { reportOf } from './story.ts'

/** An attribution with its words in place of its spans. */
export interface Said extends Pick<Attribution, 'force' | 'channel' | 'within' | 'id'> {
  readonly source: string | null
  readonly cue: string | null
  readonly contents: readonly string[]
  readonly saidOn: string | null
  readonly via: readonly string[]
}

export function saidIn(text: string): Said[] {
  const words = (span: Span | null) => (span === null ? null : text.slice(span.start, span.end))
  const all = (spans: readonly Span[]) => spans.map((span) => text.slice(span.start, span.end))
  return findAttributions(analyseReport(reportOf(text))).map(({ source, cue, contents, saidOn, via, ...rest }) => ({
    ...{ force: rest.force, channel: rest.channel, within: rest.within, id: rest.id },
    source: words(source),
    cue: words(cue),
    contents: all(contents),
    saidOn: words(saidOn),
    via: all(via),
  }))
}

/** "source | cue | content ‖ content", a line for each. */
export function shown(text: string): string[] {
  return saidIn(text).map(({ source, cue, contents }) => `${source ?? '-'} | ${cue ?? '-'} | ${contents.join(' ‖ ')}`)
}
