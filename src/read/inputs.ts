/**
 * Inputs: paths become files and addresses to read.
 *
 * A folder is walked to the bottom; what is hidden, linked, of no known form, or a project's own page (README, LICENSE) is
 * passed over in silence. A file that was named itself is read whatever its name.
 */
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../model.ts'
import { isKnownName, KNOWN_FORMS } from './form.ts'
import { cannotRead } from './problem.ts'

export interface Input {
  readonly kind: 'file' | 'url' | 'stdin'
  /** As named: the path given, or the folder given with the way to the file; the address; `-`. */
  readonly location: string
  /** Whether somebody named it, not only its folder. */
  readonly isNamed: boolean
  /** When the file was last written, ISO 8601; null for what is no file. */
  readonly modifiedAt: string | null
}

/** Pages about a collection, not in it. */
const PROJECT_PAGE = /^(?:readme|license|licence|copying|notice|changelog|contributing)\b/i
/** A scheme with its slashes: `C:\reports` is a path. */
const ADDRESS = /^[a-z][a-z\d+.-]+:\/\//i

/** Finds what paths stand for, in code-unit order of their locations, each once; standard input comes last. */
export async function findInputs(paths: readonly string[]): Promise<{ inputs: Input[]; problems: Problem[] }> {
  const problems: Problem[] = []
  const found = new Map<string, Input>()
  for (const path of [...new Set(paths)].sort()) {
    if (path === '-') continue
    for (const input of ADDRESS.test(path) ? [addressInput(path)] : await filesAt(path, problems)) {
      const real = input.kind === 'url' ? path : await realpath(input.location)
      const known = found.get(real)
      if (known === undefined) found.set(real, input)
      else
        found.set(real, {
          ...(input.location < known.location ? input : known),
          isNamed: input.isNamed || known.isNamed,
        })
    }
  }
  const inputs = [...found.values()].sort((a, b) => (a.location < b.location ? -1 : 1))
  const stdin = { kind: 'stdin', location: '-', isNamed: true, modifiedAt: null } as const
  return { inputs: paths.includes('-') ? [...inputs, stdin] : inputs, problems }
}

function addressInput(location: string): Input {
  return { kind: 'url', location, isNamed: true, modifiedAt: null }
}

async function filesAt(path: string, problems: Problem[]): Promise<Input[]> {
  const origin = { kind: 'file', location: path } as const
  try {
    const entry = await stat(path)
    if (entry.isDirectory()) {
      const files = await filesIn(path)
      if (files.length === 0) {
        problems.push(
          cannotRead(origin, 'no-reports', 'the folder holds no report', `a file that is one of: ${KNOWN_FORMS}`),
        )
      }
      return files
    }
    if (entry.isFile()) return [{ kind: 'file', location: path, isNamed: true, modifiedAt: entry.mtime.toISOString() }]
    problems.push(cannotRead(origin, 'not-readable', 'it is neither file nor folder', 'a file or a folder of reports'))
  } catch (error) {
    problems.push(cannotRead(origin, ...systemProblem(error)))
  }
  return []
}

async function filesIn(folder: string, inputs: Input[] = []): Promise<Input[]> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const location = join(folder, entry.name)
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory()) await filesIn(location, inputs)
    if (!entry.isFile() || !isKnownName(entry.name) || PROJECT_PAGE.test(entry.name)) continue
    const { mtime } = await stat(location)
    inputs.push({ kind: 'file', location, isNamed: false, modifiedAt: mtime.toISOString() })
  }
  return inputs
}

/** Code, what was found and what was wanted, of an error of the file system. */
export function systemProblem(error: unknown): [code: string, found: string, wanted: string] {
  // Node's own errors of wrong calls have a code too; only the system's name the call that failed.
  const code = error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : null
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
