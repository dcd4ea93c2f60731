/**
 * Kept answers: what servers sent, in a folder, with what they said of its version (RFC 9110, 13.1). The next run asks only
 * whether it has changed since. One file an address, named by the address's hash; a file that cannot be read is no answer.
 * What has not been asked for in a month goes, and the oldest where there is too much; other files in the folder stay.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Resource } from './fetch-resource.ts'

const Kept = z.object({
  address: z.string(),
  url: z.string(),
  status: z.number(),
  contentType: z.string().nullable(),
  validators: z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }),
  answeredAt: z.string(),
  body: z.base64(),
})

/** Days an answer is kept after it was last asked for: a feed's articles are asked for while they stand in it. */
const KEPT_DAYS = 30
/** Bytes kept in all: some 20,000 pages. */
const MOST_BYTES = 1 << 30
const DAY_MS = 86_400_000
/** Names of our files, also of those half written by a run that broke off. */
const OWN_FILE = /^[0-9a-f]{64}\.json(?:\.\d+)?$/

export interface Limits {
  readonly keptDays: number
  readonly mostBytes: number
}

export class AnswerCache {
  readonly #folder: string
  readonly #limits: Limits
  #isTidied = false

  constructor(folder: string, limits: Limits = { keptDays: KEPT_DAYS, mostBytes: MOST_BYTES }) {
    this.#folder = folder
    this.#limits = limits
  }

  /** The answer kept for an address; null where there is none. */
  async get(address: string): Promise<Resource | null> {
    const kept = Kept.safeParse(await this.#read(address)).data
    if (kept === undefined || kept.address !== address) return null
    const now = new Date()
    await utimes(this.#pathOf(address), now, now).catch(ignoreMissing)
    const { address: _, body, ...resource } = kept
    return { ...resource, retryAfter: null, body: Buffer.from(body, 'base64') }
  }

  /** Keeps an answer that can be asked for again; others are not kept. */
  async put(address: string, { retryAfter: _, body, ...resource }: Resource): Promise<void> {
    const { etag, lastModified } = resource.validators
    if (resource.status !== 200 || (etag === null && lastModified === null)) return
    await mkdir(this.#folder, { recursive: true })
    if (!this.#isTidied) await this.#tidy()
    const path = this.#pathOf(address)
    const kept = { address, ...resource, body: Buffer.from(body).toString('base64') } satisfies z.infer<typeof Kept>
    // Another run never sees half a file.
    await writeFile(`${path}.${process.pid}`, JSON.stringify(kept))
    await rename(`${path}.${process.pid}`, path)
  }

  /** Once a run: removes what is too old, then the oldest of what is too much. */
  async #tidy(): Promise<void> {
    this.#isTidied = true
    const { keptDays, mostBytes } = this.#limits
    const names = (await readdir(this.#folder)).filter((name) => OWN_FILE.test(name))
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(this.#folder, name)
        const found = await stat(path).catch(ignoreMissing)
        return found === undefined ? [] : [{ path, bytes: found.size, usedAt: found.mtimeMs }]
      }),
    )
    const oldest = Date.now() - keptDays * DAY_MS
    let bytes = 0
    for (const file of files.flat().sort((a, b) => b.usedAt - a.usedAt)) {
      bytes += file.bytes
      if (file.usedAt < oldest || bytes > mostBytes) await rm(file.path, { force: true })
    }
  }

  async #read(address: string): Promise<unknown> {
    try {
      return JSON.parse(await readFile(this.#pathOf(address), 'utf8'))
    } catch (error) {
      if (error instanceof SyntaxError) return null
      ignoreMissing(error)
      return null
    }
  }

  #pathOf(address: string): string {
    return join(this.#folder, `${createHash('sha256').update(address).digest('hex')}.json`)
  }
}

/** Another run may have removed it. */
function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
