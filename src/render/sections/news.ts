/** What is new since the time asked for: new, changed with what it was before, withdrawn, merely repeated. */
import type { Dossier, NewsChange, Story } from '../../model.ts'
import { type Block, citations, type Line, list, paragraph, quiet, section, strong } from '../blocks.ts'
import { contexts, type InContext } from '../context.ts'
import { count, listed, shorten } from '../names.ts'

/** Longest stretch of a fact's words, and earlier numbers of one that changed. */
const WORDS_SHOWN = 200
const MOST_BEFORE = 3

export function newsSection(dossier: Dossier, story: Story): Block[] {
  const { news } = story
  if (news === null) return []
  const facts = new Map(story.facts.map((fact) => [fact.id, fact]))
  const told = (ids: readonly string[]) =>
    ids
      .flatMap((id) => facts.get(id) ?? [])
      .map((fact): Line => [shorten(fact.text, WORDS_SHOWN), ...citations(fact.passages)])
  const inContext = contexts(dossier)
  const changed = news.changes.map((change) => changeLine(change, inContext))
  // A changed fact with nothing to show for it before is told as it is.
  const shown = new Set(news.changes.map(({ fact }) => fact))
  const parts = [
    ...section(3, 'New', list(told(news.new))),
    ...section(3, 'Changed', list([...changed, ...told(news.changed.filter((id) => !shown.has(id)))])),
    ...section(3, 'Withdrawn or corrected', list(told(news.withdrawn))),
    ...(news.repeated.length === 0
      ? []
      : [paragraph(quiet(`${count(news.repeated.length, 'fact')} merely repeated.`))]),
  ]
  const undated = dossier.reports.filter(({ id, publishedAt }) => publishedAt === null && story.reports.includes(id))
  const note =
    undated.length === 0
      ? []
      : [paragraph(quiet(`Without a date, so taken for old: ${listed(undated.map(({ id }) => id))}.`))]
  return section(2, `Since ${news.since}`, [...(parts.length > 0 ? parts : [paragraph('Nothing new.')]), ...note])
}

/** "… bringing the toll to **nine** … [r8:6] before: **six passengers died** [r5:23]" */
function changeLine({ now, before }: NewsChange, inContext: InContext): Line {
  const [first, ...others] = before.slice(0, MOST_BEFORE)
  const earlier = [first, ...others].flatMap((passage, i): Line => {
    if (passage === undefined) return []
    return [i === 0 ? '' : ', ', strong(shorten(passage.text, 60)), ...citations([passage])]
  })
  return [...inContext(now, 90), ...citations([now]), quiet(' before: '), ...earlier]
}
