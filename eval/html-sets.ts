/** The two sets of pages with hand-made main text: article-extraction-benchmark (AEB) and WCXB. */
import { decode } from '../src/read/decode.ts'
import { decodeUtf8, readTarGz } from './archive.ts'

export interface GoldPage {
  readonly id: string
  readonly url: string
  readonly html: string
  readonly text: string
  readonly title: string | null
  readonly author: string | null
  /** `2025-09-04` */
  readonly date: string | null
}

export interface PageSet {
  readonly form: 'aeb' | 'wcxb'
  readonly pages: readonly GoldPage[]
}

/** Reads either form; told apart by the files in the archive. Pages without gold text or without their HTML are left out. */
export async function readPageSet(path: string): Promise<PageSet> {
  const files = await readTarGz(path)
  const table = [...files.keys()].find((name) => /(?:^|\/)ground-truth\.json$/.test(name))
  const form = table === undefined ? 'wcxb' : 'aeb'
  const pages = table === undefined ? await wcxbPages(files) : await aebPages(files, table)
  if (pages.length === 0)
    throw new Error(`Cannot read pages of "${path}": wanted ground-truth.json or ground-truth/*.json`)
  return { form, pages }
}

async function aebPages(files: Map<string, Uint8Array>, table: string): Promise<GoldPage[]> {
  const gold = JSON.parse(decodeUtf8(files.get(table)!)) as Record<string, { articleBody: string; url: string }>
  const folder = table.replace(/ground-truth\.json$/, 'html/')
  const pages: GoldPage[] = []
  for (const [id, { articleBody, url }] of Object.entries(gold)) {
    const html = await decoded(files.get(`${folder}${id}.html`))
    if (html !== null) pages.push({ id, url, html, text: articleBody, title: null, author: null, date: null })
  }
  return pages
}

interface WcxbGold {
  readonly url: string
  readonly ground_truth: {
    readonly title?: string | null
    readonly author?: string | null
    readonly publish_date?: string | null
    readonly main_content?: string | null
  }
}

async function wcxbPages(files: Map<string, Uint8Array>): Promise<GoldPage[]> {
  const pages: GoldPage[] = []
  for (const [name, bytes] of files) {
    const id = /(?:^|\/)ground-truth\/([^/]+)\.json$/.exec(name)?.[1]
    if (id === undefined) continue
    const { url, ground_truth: gold } = JSON.parse(decodeUtf8(bytes)) as WcxbGold
    const html = await decoded(files.get(name.replace(/ground-truth\/[^/]+$/, `html/${id}.html`)))
    if (html === null || !gold.main_content) continue
    pages.push({
      id,
      url,
      html,
      text: gold.main_content,
      title: gold.title || null,
      author: gold.author || null,
      date: gold.publish_date?.slice(0, 10) || null,
    })
  }
  return pages
}

async function decoded(bytes: Uint8Array | undefined): Promise<string | null> {
  if (bytes === undefined) return null
  const result = await decode(bytes)
  return result.kind === 'text' ? result.text : new TextDecoder().decode(bytes)
}
