/** The headline numbers of a story, its brief, and its reports. */
import type { Dossier, Link, Report, Story } from '../../model.ts'
import {
  type Block,
  citations,
  heading,
  type Line,
  list,
  paragraph,
  quiet,
  reportId,
  section,
  strong,
  table,
} from '../blocks.ts'
import { count, listed, listedReports, rangeText } from '../names.ts'
import { type Descent, descents } from '../stemma-tree.ts'
import { isListed } from './differences.ts'
import { joinGroups } from './figures.ts'

/** Title, headline numbers and, where there is more than one, the episodes. */
export function overviewSection(story: Story): Block[] {
  const { lineage, utterances, figureGroups, differences, facts } = story
  const altered = utterances.filter((utterance) => utterance.verdict === 'altered').length
  // As they are listed: one for each measure.
  const conflicts = joinGroups(figureGroups.filter(({ verdict }) => verdict !== 'agree')).filter((groups) =>
    groups.some(({ verdict }) => verdict === 'conflict'),
  ).length
  const substance = differences.filter((difference) => difference.grade === 'substance' && isListed(difference)).length
  const corroborated = facts.filter((fact) => fact.status === 'corroborated').length
  const isOne = lineage.independent.max === 1
  return [
    heading(1, story.title || 'Untitled story'),
    paragraph(
      strong(count(story.reports.length, 'report')),
      `, ${count(lineage.families.length, 'family', 'families')} of text, `,
      strong(`${rangeText(lineage.independent)} independent ${isOne ? 'account' : 'accounts'}`),
      '. ',
      `${count(altered, 'altered quotation')}, ${count(conflicts, 'conflicting figure')}, `,
      `${count(substance, 'difference')} of substance. ${count(corroborated, 'fact')} corroborated of ${facts.length}.`,
    ),
    ...episodes(story),
  ]
}

function episodes(story: Story): Block[] {
  if (story.episodes.length < 2) return []
  const items = story.episodes.map((episode): Line => {
    const where = [episode.when, episode.where].filter((part) => part !== null).join(', ')
    return [strong(where || episode.id), `: ${listedReports(episode.reports)}. `, quiet(episode.why)]
  })
  return [paragraph(`${story.episodes.length} episodes, one happening each:`), ...list(items)]
}

/** The brief: every line with the reports its facts stand in. */
export function briefSection(story: Story): Block[] {
  const facts = new Map(story.facts.map((fact) => [fact.id, fact]))
  const items = story.brief.map((line): Line => {
    const passages = line.facts.flatMap((id) => facts.get(id)?.passages ?? [])
    return [line.text, ...citations(passages)]
  })
  return section(2, 'Brief', list(items))
}

/** The reports with outlet, time and what is to be known of each. */
export function reportsSection(dossier: Dossier, story: Story): Block[] {
  const lines = descents(story.lineage)
  const families = new Map(story.lineage.families.flatMap((family) => family.reports.map((id) => [id, family.id])))
  const rows = dossier.reports
    .filter((report) => story.reports.includes(report.id))
    .map((report): Line[] => [
      [reportId(report.id)],
      [report.outlet ?? quiet('not named')],
      [report.publishedAt?.replace('T', ' ').slice(0, 16) ?? quiet('no date')],
      [families.get(report.id) ?? ''],
      [notes(report, lines)],
    ])
  return section(2, 'Reports', table(['id', 'outlet', 'published', 'family', 'note'], rows))
}

function notes(report: Report, lines: readonly Descent[]): string {
  const mine = lines.filter(({ child }) => child === report.id)
  const relation = mine[0]?.link.relation
  const credits = [
    ...new Set(report.credits.filter((credit) => credit.kind === 'credit').map((credit) => credit.agency)),
  ]
  return [
    ...(relation === undefined ? [] : [`${RELATION[relation]} ${listed(mine.map(({ parent }) => parent))}`]),
    ...(report.truncated === null ? [] : ['cut off']),
    ...(report.printedDay === undefined || report.publishedAt === null ? [] : ['year inferred']),
    ...(credits.length === 0 ? [] : [`credits ${listed(credits)}`]),
    ...(report.language === 'en' || report.language === 'und' ? [] : [`in ${report.language}`]),
  ].join('; ')
}

/** What a report is to the one it derives from. */
const RELATION: Record<Link['relation'], string> = {
  copy: 'a copy of',
  edit: 'edited from',
  paraphrase: 'reworded from',
  excerpt: 'an excerpt of',
  aggregation: 'put together out of',
}

/** Inputs that could not be read, or not wholly. */
export function problemsSection(dossier: Dossier): Block[] {
  return section(2, 'Problems', list(dossier.problems.map((problem) => [problem.message])))
}
