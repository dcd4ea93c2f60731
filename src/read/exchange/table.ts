/**
 * Tables: CSV and TSV with a header become drafts, one a row. Reads text, gives a draft or a problem for each row with its
 * line's number. Papa Parse tells the delimiter, reads quoted fields over several lines and goes on behind broken rows
 * (RFC 4180 and what spreadsheets make of it).
 */
import Papa from 'papaparse'
import type { Origin, Problem } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { cannotRead } from '../problem.ts'
import { draftOfRecord, isFieldName } from './record.ts'

const WANTED = 'a table whose first row names its columns, "text" among them'
/** Columns beyond these are no field of a report. */
const MAX_COLUMNS = 1000

/** Parses a table. Linear. */
export function parseTable(text: string, origin: Origin, stem: string): (Draft | Problem)[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' })
  const [header = [], ...rows] = data
  const names = header.slice(0, MAX_COLUMNS).map((name) => name.trim())
  if (!names.some(isFieldName))
    return [cannotRead(origin, 'no-header', 'its first row names no field of a report', WANTED)]
  if (rows.length === 0) return [cannotRead(origin, 'no-reports', 'it has no row below its header', WANTED)]
  return rows.map((row, at) => {
    const place = { kind: 'record', location: `${origin.location}#${at + 1}` } as const
    const record = Object.fromEntries(names.map((name, column) => [name, row[column] ?? '']))
    return (
      draftOfRecord(record, place, `${stem}-${at + 1}`) ?? cannotRead(place, 'no-text', 'the row has no text', WANTED)
    )
  })
}
