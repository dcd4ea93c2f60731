/**
 * Linked data of a page: the schema.org article in its JSON-LD, with references inside the graph followed. Reads the
 * scripts' contents, gives the fields that a report has. A block that does not parse is passed over.
 */

export interface LinkedArticle {
  readonly id: string | null
  readonly url: string | null
  readonly headline: string | null
  readonly persons: readonly string[]
  readonly organisations: readonly string[]
  readonly publisher: string | null
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  readonly language: string | null
  readonly body: string | null
  readonly isFree: boolean
}

type Json = { readonly [key: string]: unknown }

/** Levels of nesting that are searched: `@graph`, `mainEntity`, arrays of arrays. */
const MAX_DEPTH = 6
/** Ends of the names of schema.org's types of article: NewsArticle, BlogPosting, Report. */
const ARTICLE = /(?:Article|Posting|Report|Analysis)$/

/** Reads the first article among the blocks; null where there is none. */
export function readLinkedArticle(blocks: readonly string[]): LinkedArticle | null {
  return readLinkedArticles(blocks.map(parse))[0] ?? null
}

/** Reads every article of linked data, in order of place, each with the graph's references followed. */
export function readLinkedArticles(data: readonly unknown[]): LinkedArticle[] {
  const byId = new Map<string, Json>()
  for (const block of data) index(block, byId, 0)
  return data.flatMap((block) => findArticles(block, 0)).map((article) => readArticle(article, byId))
}

function readArticle(article: Json, byId: ReadonlyMap<string, Json>): LinkedArticle {
  const resolve = (value: unknown): unknown => {
    const id = isObject(value) ? value['@id'] : null
    return typeof id === 'string' && isObject(value) && value.name === undefined ? (byId.get(id) ?? value) : value
  }
  const authors = [article.author, article.creator].flat().map(resolve)
  const isOrganisation = (author: unknown) =>
    isObject(author) && /Organi[sz]ation|Corporation/.test(String(author['@type']))
  return {
    id: textOf(article['@id']) ?? textOf(article.identifier),
    url: textOf(article.url) ?? addressOf(article.mainEntityOfPage),
    headline: nameOf(article.headline) ?? nameOf(article.name),
    persons: namesOf(authors.filter((author) => !isOrganisation(author))),
    organisations: namesOf(authors.filter(isOrganisation)),
    publisher: nameOf(resolve(article.publisher)),
    publishedAt: nameOf(article.datePublished),
    modifiedAt: nameOf(article.dateModified),
    language: nameOf(article.inLanguage),
    body: nameOf(article.articleBody),
    isFree: !/^false$/i.test(String(article.isAccessibleForFree ?? true)),
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  try {
    // Commonest faults: raw line breaks inside strings, a comma too many.
    return JSON.parse(json.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function index(data: unknown, byId: Map<string, Json>, depth: number): void {
  if (depth > MAX_DEPTH) return
  if (Array.isArray(data)) for (const item of data) index(item, byId, depth + 1)
  else if (isObject(data)) {
    const id = data['@id']
    if (typeof id === 'string' && data.name !== undefined && !byId.has(id)) byId.set(id, data)
    for (const key of ['@graph', 'author', 'publisher', 'mainEntity']) index(data[key], byId, depth + 1)
  }
}

function findArticles(data: unknown, depth: number): Json[] {
  if (depth > MAX_DEPTH) return []
  if (Array.isArray(data)) return data.flatMap((item) => findArticles(item, depth + 1))
  if (!isObject(data)) return []
  const types = [data['@type']].flat()
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return [data]
  return ['@graph', 'mainEntity'].flatMap((key) => findArticles(data[key], depth + 1))
}

function namesOf(values: readonly unknown[]): string[] {
  return values.flatMap((value) => nameOf(value) ?? [])
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** An address, or the `@id` of the page that has it. */
function addressOf(value: unknown): string | null {
  const address = textOf(isObject(value) ? value['@id'] : value)
  return address !== null && /^https?:/.test(address) ? address : null
}

/** A string, or the name of an object. An address is no name. */
function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' || /^https?:\/\//.test(value) ? null : value.trim()
  if (Array.isArray(value)) return nameOf(value[0])
  return isObject(value) ? nameOf(value.name) : null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
