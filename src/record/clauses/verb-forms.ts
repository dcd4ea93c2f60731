/** Forms of verbs by their endings, modals, and the determiners that no verb follows. */
import type { Token } from '../../model.ts'

export type Modal = 'will' | 'would' | 'shall' | 'should' | 'can' | 'could' | 'may' | 'might' | 'must'

/** Modals by the words as the tokenizer parts them: "wo n't", "ca n't". */
export const MODALS: ReadonlyMap<string, Modal> = new Map([
  ...(['will', 'would', 'shall', 'should', 'can', 'could', 'may', 'might', 'must'] as const).map(
    (modal) => [modal, modal] as const,
  ),
  ['wo', 'will'],
  ['ca', 'can'],
])

export function isThirdPerson({ norm, lemma }: Token): boolean {
  return norm !== lemma && norm.endsWith('s')
}

/** "seeking", but not "bring". */
export function isGerund({ norm, lemma }: Token): boolean {
  return norm.endsWith('ing') && norm !== lemma
}

export const POSSESSIVES = new Set('its their his her our my your whose'.split(' '))
