/** The public API. Pure functions over plain data, but for `readReports`, which reads files. */
export { type CollateOptions, collate } from './collate.ts'
export type * from './model.ts'
export { type ReadResult, readReports } from './read/index.ts'
export { renderHtml, renderRecord, renderTerminal } from './render/index.ts'
