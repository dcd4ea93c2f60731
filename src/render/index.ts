/**
 * Render: views of the dossier. Reads a `Dossier`, gives text: the terminal report, one self-contained page, the record.
 * Whatever they show is in the dossier.
 */
import type { Dossier } from '../model.ts'

/** How the terminal report is laid out. */
export interface View {
  /** Columns, 40 or more. */
  readonly width: number
  readonly colour: boolean
}

/** The parts of the record that can be asked for alone. */
export const RECORD_PARTS = ['positions', 'meetings', 'proposals', 'facts', 'timeline', 'brief'] as const
export type RecordPart = (typeof RECORD_PARTS)[number]

export interface RecordChoice {
  readonly form: 'terminal' | 'markdown' | 'json'
  /** null for all parts. */
  readonly only: RecordPart | null
  /** A name or alias of an actor; null for all. */
  readonly party: string | null
}

/** The terminal report, lines of at most `view.width` columns. */
export function renderTerminal(_dossier: Dossier, _view: View): string {
  return ''
}

/** One page that needs nothing but itself. */
export function renderHtml(_dossier: Dossier): string {
  return ''
}

/** The record, for people or programs. */
export function renderRecord(_dossier: Dossier, _choice: RecordChoice, _view: View): string {
  return ''
}
