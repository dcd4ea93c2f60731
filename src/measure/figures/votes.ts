/** Votes: the two numbers of a division, "voted 21 to 9", "a 5–4 ruling", "by 21 votes to nine". Reads atoms, gives both. */
import type { Atom } from '../atoms.ts'
import { isHyphen } from '../atoms.ts'
import { readQuantity } from './quantity.ts'

export interface Division {
  /** Atoms of the votes for and against. */
  readonly yes: { readonly first: number; readonly end: number; readonly value: number }
  readonly no: { readonly first: number; readonly end: number; readonly value: number }
}

/** Atoms before or after the numbers in which a vote is named. */
const NEAR = 4
const VOTE = /^(?:vot(?:e|es|ed|ing)|ruling|ruled|majority|decision|split|division|ballot)$/

/** Reads a division that begins at `at`. */
export function readDivision(atoms: readonly Atom[], at: number): Division | null {
  if (atoms[at]?.kind !== 'number' && atoms[at]?.pos !== 'NUM') return null
  const yes = readQuantity(atoms, at)
  if (yes === null || yes.kind !== 'cardinal' || !Number.isInteger(yes.value)) return null
  let i = yes.end
  const isNamed = /^votes?$/.test(atoms[i]?.norm ?? '')
  if (isNamed) i++
  const joint = atoms[i]
  if (joint === undefined || !(joint.norm === 'to' || joint.norm === 'against' || isHyphen(joint))) return null
  const no = readQuantity(atoms, i + 1)
  if (no === null || no.kind !== 'cardinal' || !Number.isInteger(no.value)) return null
  const around = [...atoms.slice(Math.max(0, at - NEAR), at), ...atoms.slice(no.end, no.end + 2)]
  if (!isNamed && !around.some(({ norm }) => VOTE.test(norm))) return null
  // "a vote by 10 to 15 members" counts members; more vote for what is carried.
  if (!isNamed && joint.norm === 'to' && no.value > yes.value && atoms[no.end]?.pos === 'NOUN') return null
  return { yes: { ...yes, end: isNamed ? yes.end + 1 : yes.end }, no }
}
