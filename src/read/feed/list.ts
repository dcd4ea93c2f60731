/**
 * Lists of addresses: OPML's feeds (Winer, 2.0), sitemaps and their indexes (sitemaps.org, 0.9), news sitemaps with what
 * they say of each report (Google News, 0.9). Reads XML, gives links; nothing of a list is a report itself.
 */
import type { Problem } from '../../model.ts'
import type { Linked } from '../content.ts'
import { child, childrenNamed, descendants, parseXml, textOf } from '../exchange/xml.ts'
import { cannotRead } from '../problem.ts'
import type { Place } from '../source.ts'
import { type Link, linkTo } from './link.ts'

/** Reads the links of a list, the newest first where the list says when. */
export function* parseList(xml: string, place: Place): Generator<Linked | Problem> {
  const document = parseXml(xml)
  const base = place.url
  const feeds = descendants(document, 'outline').length > 0 ? outlinesOf(document, base) : []
  const maps = descendants(document, 'sitemap').map((map) =>
    linkTo(textOf(child(map, 'loc')), base, { publishedAt: textOf(child(map, 'lastmod')) }),
  )
  const pages = descendants(document, 'url').map((page) => {
    const news = child(page, 'news')
    return linkTo(textOf(child(page, 'loc')), base, {
      title: textOf(child(news, 'title')),
      outlet: textOf(child(news, 'publication', 'name')),
      language: textOf(child(news, 'publication', 'language')),
      publishedAt: textOf(child(news, 'publication_date')) ?? textOf(child(page, 'lastmod')),
    })
  })
  const links = [...feeds, ...maps, ...pages].filter((link) => link !== null)
  if (links.length === 0) {
    yield cannotRead(place.origin, 'no-reports', 'the list names no address', 'addresses of feeds or pages')
    return
  }
  for (const link of newestFirst(links)) {
    const found = `it is a link to ${link.url}, which was not followed`
    yield {
      link,
      summary: cannotRead(place.origin, 'not-followed', found, 'the list by its own address, or --follow all'),
    }
  }
}

function outlinesOf(document: ReturnType<typeof parseXml>, base: string | null): (Link | null)[] {
  const links: (Link | null)[] = []
  const stack = descendants(document, 'outline').toReversed()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { xmlUrl } = next.attributes
    if (xmlUrl !== undefined) links.push(linkTo(xmlUrl, base))
    for (const inner of childrenNamed(next, 'outline').toReversed()) stack.push(inner)
  }
  return links
}

/** Stable: those without a date keep their order behind those with one. */
function newestFirst(links: readonly Link[]): Link[] {
  const time = ({ publishedAt }: Link) => (publishedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(publishedAt))
  return links.toSorted((a, b) => (time(b) === time(a) ? 0 : time(b) - time(a)))
}
