/**
 * Attribution on PolNeAR: precision, recall and F1 of content, source and cue spans, exact and by shared tokens.
 * See eval/attribution.md for the measure.
 */
import { findAttributions } from '../src/attribute/index.ts'
import type { Span } from '../src/model.ts'
import { analyseReport } from '../src/text/index.ts'
import { sharedData } from './data.ts'
import type { Figures, Measure } from './measures.ts'
import { type Article, type GoldAttribution, readPolnear, reportOf } from './polnear.ts'

const POLNEAR = sharedData('polnear.tar.gz')
const ROLES = ['content', 'source', 'cue'] as const
/** A run of letters or digits, or a single mark. */
const TOKEN = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu
const QUOTATION_MARK = /["“”„«»]|``|''/

type Role = (typeof ROLES)[number]
type Tokens = Readonly<Record<Role, Set<number>>> & { readonly isDirect: boolean }

export const ATTRIBUTION_MEASURE: Measure = {
  needs: [POLNEAR],
  async measure(data) {
    const articles = await readPolnear(data ?? POLNEAR)
    const reported = data === null ? articles.filter((article) => article.part === 'dev') : articles
    const figures = measureArticles(reported, (article) =>
      findAttributions(analyseReport(reportOf(article))).map(({ source, cue, contents }) => ({
        source: source === null ? [] : [source],
        cue: cue === null ? [] : [cue],
        content: contents,
      })),
    )
    return { ...figures, annotators: agreementIn(articles) }
  },
}

/** The same figures for one annotator against another: how far the annotation itself agrees. */
function agreementIn(articles: readonly Article[]): Figures {
  const twice = articles.filter(({ annotations }) => annotations.length > 1)
  const firstOf = new Map(twice.map(({ name, annotations }) => [name, annotations[0]!]))
  const others = twice.map((article) => ({ ...article, annotations: article.annotations.slice(1) }))
  return measureArticles(others, ({ name }) => firstOf.get(name)!)
}

/** Measures what `predict` finds in each article against each of its annotators, who share the article's weight. */
function measureArticles(
  articles: readonly Article[],
  predict: (article: Article) => readonly GoldAttribution[],
): Figures {
  const all = new Tally()
  const direct = new Tally()
  for (const article of articles) {
    const tokens = [...article.text.matchAll(TOKEN)].map((match) => match.index)
    const predicted = predict(article).map((one) => tokensOf(one, tokens, article.text))
    for (const annotation of article.annotations) {
      const gold = annotation.map((one) => tokensOf(one, tokens, article.text))
      const weight = 1 / article.annotations.length
      all.add(predicted, gold, pairUp(predicted, gold), weight)
      const mine = predicted.filter((one) => one.isDirect)
      const theirs = gold.filter((one) => one.isDirect)
      direct.add(mine, theirs, pairUp(mine, theirs), weight)
    }
  }
  return { ...all.figures(), direct: direct.figures() }
}

function tokensOf(attribution: GoldAttribution, tokens: readonly number[], text: string): Tokens {
  const held = (spans: readonly Span[]) => {
    const set = new Set<number>()
    for (const { start, end } of spans) {
      for (let at = firstAt(tokens, start); at < tokens.length && tokens[at]! < end; at++) set.add(at)
    }
    return set
  }
  const isDirect = attribution.content.some(({ start, end }) => QUOTATION_MARK.test(text.slice(start, end)))
  return { content: held(attribution.content), source: held(attribution.source), cue: held(attribution.cue), isDirect }
}

function firstAt(tokens: readonly number[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Pairs one to one, the most shared content tokens first; of equals the first. */
function pairUp(predicted: readonly Tokens[], gold: readonly Tokens[]): [Tokens, Tokens][] {
  const holders = new Map<number, number[]>()
  gold.forEach((one, index) => {
    for (const token of one.content) holders.set(token, [...(holders.get(token) ?? []), index])
  })
  const pairs = predicted.flatMap((one, index) => {
    const shared = new Map<number, number>()
    for (const token of one.content) for (const g of holders.get(token) ?? []) shared.set(g, (shared.get(g) ?? 0) + 1)
    return [...shared].map(([g, count]) => ({ index, g, count }))
  })
  pairs.sort((a, b) => b.count - a.count || a.index - b.index || a.g - b.g)
  const [takenHere, takenThere] = [new Set<number>(), new Set<number>()]
  return pairs.flatMap(({ index, g }): [Tokens, Tokens][] => {
    if (takenHere.has(index) || takenThere.has(g)) return []
    takenHere.add(index)
    takenThere.add(g)
    return [[predicted[index]!, gold[g]!]]
  })
}

/** Sums over articles; a share of 0 where there is nothing to divide by. */
class Tally {
  readonly #exact: Record<Role | 'all', number> = { content: 0, source: 0, cue: 0, all: 0 }
  readonly #shared: Record<Role, number> = { content: 0, source: 0, cue: 0 }
  readonly #predicted: Record<Role, number> = { content: 0, source: 0, cue: 0 }
  readonly #gold: Record<Role, number> = { content: 0, source: 0, cue: 0 }
  #predictions = 0
  #golds = 0

  add(predicted: readonly Tokens[], gold: readonly Tokens[], pairs: readonly [Tokens, Tokens][], weight: number): void {
    this.#predictions += predicted.length * weight
    this.#golds += gold.length * weight
    for (const role of ROLES) {
      for (const one of predicted) this.#predicted[role] += one[role].size * weight
      for (const one of gold) this.#gold[role] += one[role].size * weight
    }
    for (const [mine, theirs] of pairs) {
      let right = 0
      for (const role of ROLES) {
        const shared = mine[role].intersection(theirs[role]).size
        this.#shared[role] += shared * weight
        if (shared !== mine[role].size || shared !== theirs[role].size) continue
        this.#exact[role] += weight
        right++
      }
      if (right === ROLES.length) this.#exact.all += weight
    }
  }

  figures(): Figures {
    const exact = (role: Role | 'all') => prf(this.#exact[role], this.#predictions, this.#golds)
    const roles = ROLES.map((role) => [
      role,
      { exact: exact(role), overlap: prf(this.#shared[role], this.#predicted[role], this.#gold[role]) },
    ])
    return { ...Object.fromEntries(roles), all: { exact: exact('all') } }
  }
}

function prf(right: number, predicted: number, gold: number): Figures {
  const precision = predicted === 0 ? 0 : right / predicted
  const recall = gold === 0 ? 0 : right / gold
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
