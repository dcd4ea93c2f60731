export { type CollateOptions, collate } from './collate.ts'
export type * from './model.ts'
