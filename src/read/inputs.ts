/**
 * Inputs: paths become files to read. The only other place with input and output is `index.ts`.
 *
 * A folder is walked to the bottom; what is hidden, linked, of no known form, or a project's own page (README, LICENSE) is
 * passed over in silence. A file that was named itself and is of no known form is a problem.
 */
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../model.ts'
import { type Form, formOf, KNOWN_FORMS } from './form.ts'
import { cannotRead } from './problem.ts'

export interface Input {
  /** As named: the path given, or the folder given with the way to the file. */
  readonly location: string
  readonly form: Form
  readonly bytes: number
}

/** Pages about a collection, not in it. */
const PROJECT_PAGE = /^(?:readme|license|licence|copying|notice|changelog|contributing)\b/i

/** Finds the files that paths stand for, in code-unit order of their locations, each once. */
export async function findInputs(paths: readonly string[]): Promise<{ inputs: Input[]; problems: Problem[] }> {
  const problems: Problem[] = []
  const found = new Map<string, Input>()
  for (const path of [...new Set(paths)].sort()) {
    for (const input of await inputsAt(path, problems)) {
      const real = await realpath(input.location)
      const known = found.get(real)
      if (known === undefined || input.location < known.location) found.set(real, input)
    }
  }
  return { inputs: [...found.values()].sort((a, b) => (a.location < b.location ? -1 : 1)), problems }
}

async function inputsAt(path: string, problems: Problem[]): Promise<Input[]> {
  const origin = { kind: 'file', location: path } as const
  try {
    const entry = await stat(path)
    if (entry.isDirectory()) {
      const files = await filesIn(path)
      if (files.length === 0) {
        problems.push(cannotRead(origin, 'no-reports', 'the folder holds no report', `files named ${KNOWN_FORMS}`))
      }
      return files
    }
    const form = entry.isFile() ? formOf(path) : null
    if (form !== null) return [{ location: path, form, bytes: entry.size }]
    problems.push(cannotRead(origin, 'unknown-form', 'the form of the file is unknown', `one of ${KNOWN_FORMS}`))
  } catch (error) {
    problems.push(cannotRead(origin, ...systemProblem(error)))
  }
  return []
}

async function filesIn(folder: string): Promise<Input[]> {
  const inputs: Input[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const location = join(folder, entry.name)
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory()) inputs.push(...(await filesIn(location)))
    const form = formOf(entry.name)
    if (!entry.isFile() || form === null || PROJECT_PAGE.test(entry.name)) continue
    inputs.push({ location, form, bytes: (await stat(location)).size })
  }
  return inputs
}

/** Code, what was found and what was wanted, of an error of the file system. */
export function systemProblem(error: unknown): [code: string, found: string, wanted: string] {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return ['not-found', 'there is no such file or folder', 'a file or a folder of reports']
    case 'EACCES':
    case 'EPERM':
      return ['no-permission', 'permission was refused', 'a file that may be read']
    case null:
      throw error
    default:
      return ['not-readable', `the system says ${code}`, 'a file that can be read']
  }
}
