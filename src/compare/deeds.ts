/**
 * Deeds: nouns for what people do ("offensive", "war", "decision"), by WordNet's lexicographer files of their most
 * frequent meanings.
 */
import { isA } from '../lexicon/wordnet.ts'
import type { Token } from '../model.ts'

/** Whether a noun mostly means what people do, or what comes about ("death", "clash"). Not "government". */
export function isDeed(token: Token): boolean {
  return isIn(token, 'noun.act', 1) || isIn(token, 'noun.event', 1)
}

/** Whether a noun can mean what people do: what stands with a possessive, "his offensive", is meant so. */
export function isAct(token: Token): boolean {
  return isIn(token, 'noun.act', 2)
}

function isIn({ lemma, norm, pos }: Token, file: string, meanings: number): boolean {
  // "his offensive" is tagged as adjective.
  return (pos === 'NOUN' || pos === 'ADJ') && [lemma, norm].some((word) => isA(word, 'noun', file, meanings))
}
