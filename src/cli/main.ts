#!/usr/bin/env node
import { collate } from '../collate.ts'
import { readReports } from '../read/index.ts'

const paths = process.argv.slice(2).filter((arg) => !arg.startsWith('--') && arg !== 'collate')
const { reports, problems } = await readReports(paths)
process.stdout.write(`${JSON.stringify(collate(reports, { problems }))}\n`)
