/** Where `--html` writes to: said to be impossible before the work, not after it. */
import { accessSync, constants, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Command } from 'commander'
import { clean } from '../render/index.ts'
import { reasonOf } from './reasons.ts'

/** Ends the command with a message where the page cannot be written to `file`. */
export function checkPlace(command: Command, file: string): void {
  let isFolder = false
  try {
    isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
    accessSync(dirname(file), constants.W_OK)
  } catch (error) {
    fail(command, file, reasonOf(error, dirname(file)))
  }
  if (isFolder) fail(command, file, 'it is a folder, wanted a file')
}

/** Writes the page; on a terminal says where it is. */
export function writePage(command: Command, file: string, page: string): void {
  try {
    writeFileSync(file, page)
  } catch (error) {
    fail(command, file, reasonOf(error, dirname(file)))
  }
  if (process.stderr.isTTY) process.stderr.write(`Wrote ${clean(file)}\n`)
}

function fail(command: Command, file: string, reason: string): never {
  command.error(clean(`Cannot write "${file}": ${reason}`))
}
