/**
 * Kinds of event: what happened, by verb. Verbs of one kind are told one for the other; verbs of different kinds in one
 * field tell different events ("destroyed" against "shot down", "killed" against "wounded").
 *
 * After: Levin, "English Verb Classes and Alternations", 1993 (classes 10.2, 10.5, 10.10, 18.1, 42, 44, 45.1, 48.1), and the
 * event types of PLOVER (Open Event Data Alliance, 2018) and CAMEO (Schrodt, "CAMEO: Conflict and Mediation Event
 * Observations Event and Actor Codebook", 2012). Verbs of more than one kind in news ("strike", "hit", "fall") are left out.
 * The "rungs" of a field are its kinds, in no order.
 */
import { gradedWordFinder, type Vocabulary } from './graded-words.ts'

const EVENT_FIELDS: readonly Vocabulary[] = [
  {
    name: 'destruction',
    verb: [
      'destroy, demolish, wreck, obliterate, annihilate, raze, wipe out, blow up',
      'shoot down, down, bring down',
      'intercept, repel',
      'damage',
      'sink',
      'disable',
    ],
    noun: ['destruction, demolition', 'downing, shooting down', 'interception', 'damage', 'sinking'],
  },
  {
    name: 'harm to people',
    verb: [
      'kill, slay, murder, massacre, assassinate, execute',
      'wound, injure, hurt, maim',
      'poison',
      'torture, abuse, beat',
      'evacuate, displace',
    ],
    noun: [
      'killing, murder, death, fatality, assassination',
      'wounding, injury',
      'poisoning',
      'torture, abuse',
      'evacuation',
    ],
    adj: ['dead', 'wounded, injured, hurt'],
  },
  {
    name: 'custody',
    verb: [
      'capture, seize',
      'arrest, detain, imprison, jail, hold',
      'abduct, kidnap',
      'free, release, liberate',
      'deport, expel, extradite',
    ],
    noun: [
      'capture, seizure',
      'arrest, detention, imprisonment',
      'abduction, kidnapping',
      'release, liberation',
      'deportation, expulsion',
    ],
  },
  {
    name: 'movement of forces',
    verb: [
      'withdraw, retreat, pull out, pull back',
      'advance, push forward',
      'deploy, station',
      'encircle, besiege, surround',
    ],
    noun: ['withdrawal, retreat, pullout', 'advance', 'deployment', 'encirclement, siege, blockade'],
  },
  {
    name: 'leaving office',
    verb: [
      'resign, quit, step down',
      'dismiss, fire, sack, oust, remove',
      'suspend',
      'appoint, name, nominate',
      'retire',
    ],
    noun: ['resignation', 'dismissal, sacking, removal, ouster', 'suspension', 'appointment, nomination', 'retirement'],
  },
  {
    name: 'imposing and lifting',
    verb: [
      'impose, introduce',
      'raise, increase, hike',
      'lower, cut, reduce',
      'lift, scrap, remove, abolish',
      'ease, relax, loosen',
      'extend, prolong',
      'double',
      'treble, triple',
      'halve',
    ],
    noun: [
      'imposition, introduction',
      'increase, hike',
      'cut, reduction',
      'removal, abolition, lifting',
      'easing, relaxation, loosening',
      'extension',
    ],
  },
  {
    name: 'opening and closing',
    verb: ['open, reopen', 'close, shut, shutter, seal off'],
    noun: ['opening, reopening', 'closure, shutdown'],
  },
  {
    name: 'stage of a decision',
    verb: [
      'review, consider, examine, study, discuss, weigh',
      'propose, table, submit',
      'approve, adopt, pass, endorse',
      'finalise, finalize, complete, conclude',
    ],
    noun: [
      'review, consideration, examination',
      'submission',
      'approval, adoption',
      'completion, conclusion',
      'rejection, refusal',
    ],
  },
  {
    name: 'putting off and calling off',
    verb: [
      'postpone, put off, defer, adjourn, delay',
      'suspend, pause',
      'cancel, call off, scrap, abandon, end, terminate',
    ],
    noun: ['postponement, adjournment, deferral', 'suspension', 'cancellation'],
  },
  {
    name: 'winning and losing',
    verb: ['win', 'lose', 'draw, tie'],
    noun: ['victory, win', 'defeat, loss', 'draw, tie'],
  },
]

/** The words of a passage that tell an event of one of these fields. */
export const findEventWords = gradedWordFinder(EVENT_FIELDS)
