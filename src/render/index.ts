/**
 * Render: views of the dossier. Reads a `Dossier`, gives text: the terminal report, one self-contained page, the record.
 * Sections make blocks out of the dossier, printers lay them out. Whatever a view shows is in the dossier.
 */
import type { Dossier, Story } from '../model.ts'
import { type Block, paragraph } from './blocks.ts'
import { printPage } from './html/page.ts'
import { printMarkdown } from './markdown.ts'
import { narrowTo } from './record-choice.ts'
import { differencesSection } from './sections/differences.ts'
import { figuresSection } from './sections/figures.ts'
import { lineageSection } from './sections/lineage.ts'
import { newsSection } from './sections/news.ts'
import { briefSection, overviewSection, problemsSection, reportsSection } from './sections/overview.ts'
import { positionsSection } from './sections/positions.ts'
import { quotationsSection } from './sections/quotations.ts'
import {
  eventsSection,
  factsSection,
  meetingsSection,
  nextStepsSection,
  partiesSection,
  proposalsSection,
  rulesSection,
  timelineSection,
} from './sections/record.ts'
import { printTerminal, type View } from './terminal.ts'

export { clean } from './clean.ts'
export { isNamed, namesToAsk } from './record-choice.ts'
export type { View } from './terminal.ts'

/** The parts of the record that can be asked for alone. */
export type RecordPart = 'positions' | 'meetings' | 'proposals' | 'facts' | 'timeline' | 'brief'

/** Facts in the terminal report: about two screens; the page and `stemma record` have them all. */
const TERMINAL_FACTS = 30

export interface RecordChoice {
  readonly form: 'terminal' | 'markdown' | 'json'
  /** null for all parts. */
  readonly only: RecordPart | null
  /** A name or alias of an actor; null for all. */
  readonly party: string | null
}

/** The terminal report, lines of at most `view.width` columns. Story after story, what matters most first. */
export function renderTerminal(dossier: Dossier, view: View): string {
  const blocks = dossier.stories.flatMap((story) => tellStory(dossier, story, TERMINAL_FACTS))
  return printTerminal([...blocks, ...problemsSection(dossier)], dossier, view)
}

/** One page that needs nothing but itself: the same sections, and every report's text to land in. */
export function renderHtml(dossier: Dossier): string {
  const told = dossier.stories.map((story) => ({
    story,
    blocks: tellStory(dossier, story),
  }))
  return printPage(dossier, told, problemsSection(dossier))
}

/** `mostFacts` for a view that is to be short: no more facts than that, and no timeline. */
function tellStory(dossier: Dossier, story: Story, mostFacts?: number): Block[] {
  return [
    ...overviewSection(story),
    ...briefSection(story),
    ...newsSection(dossier, story),
    ...lineageSection(dossier, story),
    ...quotationsSection(story),
    ...figuresSection(dossier, story),
    ...differencesSection(story),
    ...recordSections(dossier, story, null),
    ...factsSection(story, mostFacts),
    ...(mostFacts === undefined ? timelineSection(story) : []),
    ...reportsSection(dossier, story),
  ]
}

/** The record, for people or programs. JSON is one object a story: `{ story, …the parts asked for, actors }`. */
export function renderRecord(dossier: Dossier, choice: RecordChoice, view: View): string {
  const narrowed = choice.party === null ? dossier : narrowTo(dossier, choice.party)
  if (choice.form === 'json')
    return `${JSON.stringify(narrowed.stories.map((story) => recordOf(story, choice.only)))}\n`
  const blocks = narrowed.stories.flatMap((story) => [
    ...overviewSection(story).slice(0, 1),
    ...(choice.only === null || choice.only === 'brief' ? briefSection(story) : []),
    ...newsSection(dossier, story),
    ...orSilence(recordSections(dossier, story, choice.only), choice),
    ...(choice.only === null || choice.only === 'facts' ? factsSection(story) : []),
    ...(choice.only === null || choice.only === 'timeline' ? timelineSection(story) : []),
    ...(choice.only === null ? reportsSection(dossier, story) : []),
  ])
  return choice.form === 'markdown' ? printMarkdown(blocks, dossier) : printTerminal(blocks, dossier, view)
}

/** Where nothing of a negotiation is recorded, that is said: an empty answer could be a fault. */
function orSilence(blocks: readonly Block[], { only, party }: RecordChoice): readonly Block[] {
  if (blocks.length > 0 || only === 'facts' || only === 'timeline' || only === 'brief') return blocks
  const whose = party === null ? 'in these reports' : `of ${party}`
  return [paragraph(only === null ? `No negotiation is recorded ${whose}.` : `No ${only} are recorded ${whose}.`)]
}

function recordSections(dossier: Dossier, story: Story, only: RecordPart | null): Block[] {
  const sections: [RecordPart | null, (story: Story) => Block[]][] = [
    [null, partiesSection],
    ['meetings', (each) => meetingsSection(dossier, each)],
    ['proposals', proposalsSection],
    ['positions', positionsSection],
    [null, (each) => rulesSection(dossier, each)],
    [null, (each) => eventsSection(dossier, each)],
    [null, nextStepsSection],
  ]
  return sections.flatMap(([part, make]) => (only === null || only === part ? make(story) : []))
}

function recordOf(story: Story, only: RecordPart | null): object {
  const { id, title, record, facts, timeline, brief, news } = story
  const actors = story.actors.map(({ id, name, kind, party }) => ({ id, name, kind, party }))
  // Who asks what is new is told so, whatever part is asked for.
  const since = news === null ? {} : { news }
  switch (only) {
    case null:
      return { story: id, title, record, facts, timeline, brief, news, actors }
    case 'positions':
    case 'meetings':
    case 'proposals':
      return { story: id, title, [only]: record[only], ...since, actors }
    case 'facts':
    case 'timeline':
    case 'brief':
      return { story: id, title, [only]: story[only], ...since, actors }
  }
}
