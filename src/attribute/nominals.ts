/** The parts of speech that a noun phrase is made of. */
import type { PartOfSpeech } from '../model.ts'

export const NOMINALS: ReadonlySet<PartOfSpeech> = new Set(['ADJ', 'DET', 'NOUN', 'NUM', 'PRON', 'PROPN'])
