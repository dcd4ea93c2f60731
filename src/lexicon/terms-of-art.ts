/**
 * Terms of art: words that ordinary language takes for much the same and that differ where law, diplomacy, labour
 * relations or trade use them. From the less binding to the more binding; terms of one rung are used as one.
 *
 * After: Hohfeld, "Fundamental Legal Conceptions", 1913 (right, privilege, permission); Vienna Convention on the Law of
 * Treaties, 1969, articles 2 and 10–18, and the United Nations Treaty Collection's glossary (treaty to declaration,
 * initialling to ratification); United Nations, "Guidance for Effective Mediation", 2012, and Charter article 33
 * (good offices to arbitration); United Nations Peacemaker and International Humanitarian Law (pause to armistice,
 * prisoner to hostage); Vienna Convention on Diplomatic Relations, 1961, article 14 (heads of mission);
 * International Labour Organization, "Resolution concerning statistics of strikes, lockouts and other action", 1993;
 * World Trade Organization glossary (duty, quota, embargo).
 */
import { gradedWordFinder, type Vocabulary } from './graded-words.ts'

export interface TermFamily extends Vocabulary {
  /** `substance` where rights or duties change hands, `force` where only the weight does. */
  readonly grade: 'substance' | 'force'
  /** The rungs are kinds, in no order of force. */
  readonly isUnranked?: true
}

const TERM_FAMILIES: readonly TermFamily[] = [
  {
    name: 'security commitment',
    grade: 'substance',
    noun: ['assurance, pledge', 'guarantee, guaranty, warranty'],
  },
  {
    name: 'entitlement',
    grade: 'substance',
    noun: [
      'permission, permit, privilege, favour, favor, licence, license, authorisation, authorization',
      'right, entitlement',
    ],
    adj: ['permitted, allowed', 'entitled'],
  },
  {
    name: 'end of fighting',
    grade: 'substance',
    noun: [
      'pause, lull',
      'truce',
      'ceasefire, cease-fire',
      'armistice',
      'peace, peace agreement, peace treaty, peace deal',
    ],
  },
  {
    name: 'instrument',
    grade: 'substance',
    noun: [
      'statement, communiqué, communique',
      'memorandum, understanding, declaration',
      'agreement, accord, pact, deal',
      'treaty, convention, protocol',
    ],
  },
  {
    name: 'conclusion of an agreement',
    grade: 'substance',
    verb: ['initial', 'sign', 'ratify', 'implement'],
    noun: ['initialling', 'signature, signing', 'ratification', 'implementation, entry into force'],
  },
  {
    name: 'answer to a proposal',
    grade: 'substance',
    isUnranked: true,
    verb: [
      'reject, refuse, turn down, vote down, veto, rebuff, rule out',
      'criticise, criticize, question, doubt, object to, complain about, express doubt, express doubts, express reservations, voice doubts',
      'accept, approve, endorse, ratify, welcome',
    ],
    noun: ['rejection, refusal', 'criticism, objection, reservation', 'acceptance, approval, endorsement'],
  },
  {
    name: 'commitment to act',
    grade: 'substance',
    verb: [
      'consider, weigh, explore',
      'offer to, propose to',
      'agree to, promise to, pledge to, commit to, undertake to, vow to',
      'refuse to, decline to',
    ],
    adj: ['reluctant to, hesitant to'],
  },
  {
    name: 'status of a text',
    grade: 'force',
    noun: [
      'idea, suggestion, concept, thought',
      'proposal, initiative, draft, offer, proposition',
      'plan, framework, roadmap, blueprint, programme, program',
    ],
  },
  {
    name: 'third party',
    grade: 'force',
    verb: ['host, convene', 'facilitate', 'mediate, broker', 'arbitrate'],
    noun: [
      'host',
      'facilitator, facilitation, good offices',
      'mediator, mediation, broker',
      'arbitrator, arbitration, arbiter',
    ],
    adj: ['hosted', 'facilitated', 'mediated, brokered, -brokered', 'arbitrated'],
  },
  {
    name: 'office',
    grade: 'force',
    noun: ['diplomat, official, representative', 'negotiator, delegate', 'envoy, emissary', 'ambassador'],
  },
  {
    name: 'alliance',
    grade: 'force',
    noun: ['partner, friend', 'ally'],
  },
  {
    name: 'rule over territory',
    grade: 'substance',
    noun: ['autonomy, self-rule, self-government', 'sovereignty, independence'],
  },
  {
    name: 'taking of territory',
    grade: 'substance',
    noun: ['control, presence', 'occupation', 'annexation'],
    verb: ['control', 'occupy', 'annex'],
  },
  {
    name: 'recognition',
    grade: 'substance',
    verb: ['acknowledge', 'recognise, recognize'],
    noun: ['acknowledgement, acknowledgment', 'recognition'],
  },
  {
    name: 'captivity',
    grade: 'substance',
    noun: ['detainee, captive', 'prisoner', 'hostage'],
  },
  {
    name: 'stage of a criminal case',
    grade: 'substance',
    noun: ['suspect', 'defendant, accused', 'convict'],
    verb: ['charge, indict', 'convict'],
  },
  {
    name: 'industrial action',
    grade: 'substance',
    noun: ['slowdown, go-slow, work-to-rule, overtime ban, ban on overtime', 'walkout, stoppage, strike', 'lockout'],
    verb: ['', 'walk out, walk off, down tools', 'lock out'],
  },
  {
    name: 'loss of work',
    grade: 'substance',
    noun: ['furlough, suspension', 'redundancy, layoff, lay-off', 'dismissal, sacking, firing'],
    verb: ['furlough, suspend', 'lay off', 'dismiss, fire, sack'],
  },
  {
    name: 'pay',
    grade: 'substance',
    noun: ['bonus, lump sum, one-off payment', 'raise, rise, pay rise, pay raise, wage increase, pay increase'],
  },
  {
    name: 'barrier to trade',
    grade: 'substance',
    noun: ['tariff, duty, levy', 'quota', 'embargo, ban, prohibition'],
  },
  {
    name: 'presence of forces',
    grade: 'substance',
    noun: ['observer, monitor', 'peacekeeper, peacekeepers', 'troop, soldier'],
  },
  {
    name: 'obligation',
    grade: 'substance',
    verb: ['aim for, aim at, strive for, aspire to', 'adhere to, keep to, follow', 'bind, oblige, require, compel'],
    adj: ['voluntary, optional, advisory', 'binding, mandatory, compulsory, obligatory'],
  },
  {
    name: 'recurrence',
    grade: 'substance',
    isUnranked: true,
    adj: ['one-off, one-time', 'annual, yearly, monthly, weekly, recurring, regular'],
    phrase: ['one - off, one - time'],
  },
  {
    name: 'duration',
    grade: 'substance',
    isUnranked: true,
    adj: ['temporary, interim, provisional', 'permanent, indefinite, lasting'],
    adv: ['temporarily, provisionally', 'permanently, indefinitely'],
  },
  {
    name: 'form of a meeting',
    grade: 'substance',
    isUnranked: true,
    adj: ['separate, indirect', 'joint, direct, face-to-face'],
    adv: ['separately, indirectly', 'jointly, together, directly'],
    phrase: ['', 'face to face, face - to - face'],
  },
  {
    name: 'answer to the press',
    grade: 'substance',
    isUnranked: true,
    verb: [
      'decline to comment, decline comment, refuse to comment',
      'respond to a request, respond to request, reply to a request, return a call, return call, answer a call',
    ],
  },
  {
    name: 'form of a commitment',
    grade: 'substance',
    adj: ['verbal, oral, spoken, unwritten', 'written'],
    // "a written undertaking" may be tagged as a verb.
    verb: ['', 'write'],
  },
  {
    name: 'monitoring',
    grade: 'force',
    verb: ['observe', 'monitor, oversee, supervise', 'patrol'],
    noun: ['observer', 'monitor, inspector'],
  },
  {
    name: 'membership',
    grade: 'substance',
    noun: ['observer', 'candidate, applicant', 'member'],
    verb: ['consult, apply', 'join, accede'],
  },
]

/** The words of a passage that are terms of art. */
export const findTerms = gradedWordFinder(TERM_FAMILIES)
