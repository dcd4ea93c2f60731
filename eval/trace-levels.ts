/** Reading levels of newspaper texts (OneStopEnglish): families over one pool, and the older of two levels. */
import type { Link } from '../src/model.ts'
import { trace } from '../src/trace/index.ts'
import { reportOf, storyOf } from '../test/story.ts'
import { decodeUtf8 } from './archive.ts'
import type { Figures } from './measures.ts'

/** From the newspaper's own text to the most simplified one. */
const LEVELS = ['adv', 'int', 'ele'] as const
const ENDING = /-(adv|int|ele)\.txt$/

type Level = (typeof LEVELS)[number]

export function hasLevels(files: ReadonlyMap<string, Uint8Array>): boolean {
  return [...files.keys()].some((file) => ENDING.test(file))
}

/** Measures the texts whose place in order of name is asked for. */
export function measureLevels(files: ReadonlyMap<string, Uint8Array>, isAsked: (place: number) => boolean): Figures {
  const texts = [...textsOf(files)].sort(([x], [y]) => (x < y ? -1 : 1)).filter((_, place) => isAsked(place))
  const reports = texts.flatMap(([name, levels]) =>
    [...levels].map(([level, text]) => reportOf(text, { id: `${name}-${level}` })),
  )
  const { lineage } = trace(storyOf(...reports), { actors: [], references: [] })
  const pairs = lineage.families.flatMap((family) => pairsOf(family.reports))
  const gold = texts.flatMap(([name, levels]) =>
    pairsOf(LEVELS.filter((l) => levels.has(l)).map((l) => `${name}-${l}`)),
  )
  const told = new Set(pairs.map(keyOf))
  const right = gold.filter((pair) => told.has(keyOf(pair))).length
  const links = new Map(lineage.links.map((link) => [keyOf([link.a, link.b]), link]))
  const ways = gold.map(([older, newer]) => wayOf(links.get(keyOf([older, newer])), older))
  const share = (way: string) => ways.filter((one) => one === way).length / gold.length
  return {
    reports: reports.length,
    families: { precision: right / pairs.length, recall: right / gold.length },
    direction: { accuracy: share('right'), wrong: share('wrong'), common: share('common'), unknown: share('unknown') },
  }
}

/** Texts of a name by level. A level may lie there twice: the file deepest down is the mended one. */
function textsOf(files: ReadonlyMap<string, Uint8Array>): Map<string, Map<Level, string>> {
  const texts = new Map<string, Map<Level, string>>()
  for (const [file, bytes] of [...files].sort(([x], [y]) => x.split('/').length - y.split('/').length)) {
    const level = ENDING.exec(file)?.[1]
    if (level === undefined) continue
    const name = file.slice(file.lastIndexOf('/') + 1, -`-${level}.txt`.length)
    if (!texts.has(name)) texts.set(name, new Map())
    texts.get(name)!.set(level as Level, decodeUtf8(bytes).replace(/^(?:Intermediate|Advanced|Elementary)\s*\n/, ''))
  }
  return texts
}

function wayOf(link: Link | undefined, older: string): 'right' | 'wrong' | 'common' | 'unknown' | 'unlinked' {
  if (link === undefined) return 'unlinked'
  if (link.direction === 'common' || link.direction === 'unknown') return link.direction
  return (link.direction === 'a>b') === (link.a === older) ? 'right' : 'wrong'
}

function pairsOf(ids: readonly string[]): [string, string][] {
  return ids.flatMap((x, i) => ids.slice(i + 1).map((y): [string, string] => [x, y]))
}

function keyOf(pair: readonly string[]): string {
  return [...pair].sort().join('\n')
}
