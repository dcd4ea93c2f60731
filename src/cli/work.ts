/** The work between reading and printing, with its progress. */
import type { Dossier } from '../model.ts'
import type { Inputs } from './inputs.ts'
import { progressOn } from './progress.ts'

/** Collates what was read. The stages are loaded only now, so that help and wrong usage answer at once. */
export async function collateInputs({ reports, problems }: Inputs, since: string | undefined): Promise<Dossier> {
  const { collate } = await import('../collate.ts')
  const progress = progressOn(process.stderr, `collating ${reports.length.toLocaleString('en')} reports`, 'share')
  const dossier = collate(reports, {
    problems,
    onProgress: progress.step,
    ...(since === undefined ? {} : { since }),
  })
  progress.end()
  return dossier
}
