/** Where reports differ: differences of substance and of force, what was left out. */
import type { Difference, Story } from '../../model.ts'
import { type Block, citations, type Line, list, paragraph, quiet, section, strong } from '../blocks.ts'
import { count, shorten } from '../names.ts'

/**
 * Whether a difference is told here: altered quotations have a section of their own, and so have numbers that reports give
 * side by side, of which none derives from the other.
 */
export function isListed({ kind, link }: Difference): boolean {
  return !kind.startsWith('quote-') && !(kind === 'figure' && link === null)
}

/** Differences that an editor should see; changes of wording are kept in the dossier and not raised. */
export function differencesSection(story: Story): Block[] {
  const shown = (grade: Difference['grade']) =>
    story.differences
      .filter((difference) => difference.grade === grade && isListed(difference))
      .map((difference): Line => {
        const [before, after] = difference.passages
        // Between reports of which none derives from the other nobody changed anything: two say two things.
        if (difference.link === null) {
          return [
            strong(shorten(before.text, 120)),
            ...citations([before]),
            ' against ',
            strong(shorten(after.text, 120)),
            ...citations([after]),
            ` ${difference.kind}. `,
            quiet(difference.why),
          ]
        }
        return [
          { mark: 'removed', text: shorten(before.text, 120) },
          ' → ',
          { mark: 'added', text: shorten(after.text, 120) },
          ` ${difference.kind}, ${difference.effect}. `,
          quiet(difference.why),
          ...citations(difference.passages),
        ]
      })
  return [
    ...section(2, 'Differences of substance', list(shown('substance'))),
    ...section(2, 'Differences of force', list(shown('force'))),
    ...section(2, 'Left out', omissions(story)),
  ]
}

function omissions(story: Story): Block[] {
  return story.omissions.flatMap(({ report, parent, passages, why }): Block[] => [
    paragraph(strong(report), ` lacks ${count(passages.length, 'passage')} of ${parent}. `, quiet(why)),
    ...list(passages.map((passage) => [shorten(passage.text, 140), ...citations([passage])])),
  ])
}
