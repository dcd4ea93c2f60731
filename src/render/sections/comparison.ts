/** Where reports differ: figures that conflict or moved, differences of substance and of force, what was left out. */
import type { Difference, FigureGroup, Story } from '../../model.ts'
import { type Block, citations, type Line, list, paragraph, quiet, section, strong } from '../blocks.ts'
import { count, namesIn, shorten } from '../names.ts'

const VERDICT: Record<FigureGroup['verdict'], string> = {
  conflict: 'Conflict',
  update: 'Update',
  vaguer: 'Vaguer in one',
  agree: 'Agree',
}

/** Figures by what they measure; those that agree are only counted. */
export function figuresSection(story: Story): Block[] {
  const figures = new Map(story.figures.map((figure) => [figure.id, figure]))
  const nameOf = namesIn(story)
  const of = (verdict: FigureGroup['verdict']) => story.figureGroups.filter((group) => group.verdict === verdict)
  const blocks = [...of('conflict'), ...of('update'), ...of('vaguer')].flatMap((group): Block[] => {
    const rows = group.figures
      .flatMap((id) => figures.get(id) ?? [])
      .map((figure) => ({
        label: figure.passage.report,
        line: [
          strong(shorten(figure.passage.text, 80)),
          figure.attributedTo === null ? '' : ` — ${nameOf(figure.attributedTo)}`,
          ...citations([figure.passage]),
        ],
      }))
    return [
      paragraph(strong(`${VERDICT[group.verdict]}: ${group.measure}. `), quiet(group.why)),
      { kind: 'versions', rows },
    ]
  })
  const agreeing = of('agree').length
  if (agreeing > 0) blocks.push(paragraph(quiet(`${count(agreeing, 'further figure')} told alike.`)))
  return section(2, 'Figures that differ', blocks)
}

/** Differences that an editor should see; changes of wording are kept in the dossier and not raised. */
export function differencesSection(story: Story): Block[] {
  const shown = (grade: Difference['grade']) =>
    story.differences
      .filter((difference) => difference.grade === grade && !difference.kind.startsWith('quote-'))
      .map((difference): Line => {
        const [before, after] = difference.passages
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
