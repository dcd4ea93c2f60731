/**
 * Kept answers: what servers sent, in a folder, with what they said of its version (RFC 9110, 13.1). The next run asks only
 * whether it has changed since. One file an address, named by the address's hash; a file that cannot be read is no answer.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
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

export class AnswerCache {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The answer kept for an address; null where there is none. */
  async get(address: string): Promise<Resource | null> {
    const kept = Kept.safeParse(await this.#read(address)).data
    if (kept === undefined || kept.address !== address) return null
    const { address: _, body, ...resource } = kept
    return { ...resource, retryAfter: null, body: Buffer.from(body, 'base64') }
  }

  /** Keeps an answer that can be asked for again; others are not kept. */
  async put(address: string, { retryAfter: _, body, ...resource }: Resource): Promise<void> {
    const { etag, lastModified } = resource.validators
    if (resource.status !== 200 || (etag === null && lastModified === null)) return
    await mkdir(this.#folder, { recursive: true })
    const path = this.#pathOf(address)
    const kept = { address, ...resource, body: Buffer.from(body).toString('base64') } satisfies z.infer<typeof Kept>
    // Another run never sees half a file.
    await writeFile(`${path}.${process.pid}`, JSON.stringify(kept))
    await rename(`${path}.${process.pid}`, path)
  }

  async #read(address: string): Promise<unknown> {
    try {
      return JSON.parse(await readFile(this.#pathOf(address), 'utf8'))
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      if (isMissing || error instanceof SyntaxError) return null
      throw error
    }
  }

  #pathOf(address: string): string {
    return join(this.#folder, `${createHash('sha256').update(address).digest('hex')}.json`)
  }
}
