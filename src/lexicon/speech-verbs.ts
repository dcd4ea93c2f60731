/**
 * Words of communication: what a speaker does by saying it, how strongly, and what the reporter lets the reader believe.
 *
 * Classes: Levin, "English Verb Classes and Alternations", 1993, 29 (characterise, declare, conjecture), 33 (judgement)
 * and 37 (communication), as extended in VerbNet (Kipper-Schuler, "VerbNet", 2005). Force and strength: Searle and
 * Vanderveken, "Foundations of Illocutionary Logic", 1985, chapter 9; Vanderveken, "Meaning and Speech Acts", 1990,
 * chapter 6. Stance: Kiparsky and Kiparsky, "Fact", 1970, on factives; Bergler, "Evidential Analysis of Reported
 * Speech", 1992, on verbs that keep a distance. A verb of several readings stands under the one usual in news.
 */
import type { Force } from '../model.ts'

export interface SpeechVerb {
  readonly force: Force
  /** Illocutionary strength within the force: 0 tentative ("hint"), 1 plain ("say"), 2 strong ("insist"). */
  readonly strength: 0 | 1 | 2
  /**
   * What the reporter lets the reader believe of the content: `plain`; `factive`, as told for true ("reveal", "admit");
   * `distant`, as told on the speaker's account only ("claim", "allege").
   */
  readonly stance: 'plain' | 'factive' | 'distant'
}

type Row = readonly [Force, SpeechVerb['strength'], SpeechVerb['stance'], string]

/** Each verb stands once. Particle verbs are written with a tilde. */
const VERBS: readonly Row[] = [
  // Assertives; Levin 37.7 say, 37.2 tell, 37.1 transfer of message, 37.5 talk, 29 characterise and declare.
  ['says', 1, 'plain', 'say tell state report announce declare describe relate recount narrate mention remark'],
  ['says', 1, 'plain', 'comment'],
  ['says', 1, 'plain', 'add continue conclude reply respond answer retort rejoin interject write post tweet go~on'],
  ['says', 1, 'plain', 'quote'],
  ['says', 1, 'plain', 'text email message blog cable wire telegraph telephone phone radio broadcast publish cite'],
  ['says', 1, 'plain', 'refer~to'],
  ['says', 1, 'plain', 'repeat reiterate recite dictate preach lecture testify inform notify brief apprise read'],
  ['says', 1, 'plain', 'weigh~in'],
  ['says', 1, 'plain', 'explain clarify elaborate expound specify detail outline summarise summarize sum~up recap'],
  ['says', 1, 'plain', 'recall'],
  ['says', 1, 'plain', 'reminisce speak talk discuss converse chat opine spell~out set~out lay~out chime~in'],
  ['says', 1, 'plain', 'point~to'],
  ['says', 1, 'plain', 'characterise characterize call label term dub brand define portray depict liken compare'],
  ['says', 1, 'plain', 'joke quip jest tease deadpan exclaim apologise apologize sympathise sympathize mourn'],
  ['says', 1, 'plain', 'lament regret'],
  ['says', 1, 'plain', 'agree concur signal indicate convey communicate relay express voice articulate air utter'],
  ['says', 1, 'plain', 'vent'],
  ['says', 1, 'plain', 'blurt argue reason counter object caution alert credit attribute interpret rule judge'],
  ['says', 1, 'plain', 'hold decide'],
  ['says', 1, 'plain', 'estimate calculate compute forecast predict project prophesy diagnose assess quantify'],
  // Assertives of thought; Levin 29.4 declare, 29.5 conjecture.
  ['says', 1, 'plain', 'think believe feel consider reckon figure find foresee expect anticipate'],
  // Levin 37.3 manner of speaking.
  ['says', 1, 'plain', 'babble bark bawl bellow bleat boom bray burble cackle carol chant chatter chirp cluck coo'],
  ['says', 1, 'plain', 'croak croon crow cry drawl drone gabble gibber groan growl grumble grunt hiss holler hoot'],
  ['says', 1, 'plain', 'howl'],
  ['says', 1, 'plain', 'jabber lisp moan mumble murmur mutter purr rage rasp roar rumble scream screech shout'],
  ['says', 1, 'plain', 'shriek sing snarl snuffle splutter squall squawk squeak squeal stammer stutter thunder'],
  ['says', 1, 'plain', 'trill wail warble wheeze whimper whine whisper whoop yammer yap yell yelp gush enthuse'],
  ['says', 1, 'plain', 'fume seethe'],
  ['says', 2, 'plain', 'insist stress emphasise emphasize underline underscore highlight assert aver avow affirm'],
  ['says', 2, 'plain', 'proclaim'],
  ['says', 2, 'plain', 'attest certify pronounce trumpet reaffirm decree herald tout pontificate speak~out'],
  ['says', 1, 'factive', 'acknowledge admit concede confess reveal disclose divulge confirm show demonstrate'],
  ['says', 1, 'factive', 'prove verify'],
  ['says', 1, 'factive', 'remind point~out leak betray expose uncover establish discover learn realise realize know'],
  ['says', 1, 'factive', 'recognise recognize own~up note observe'],
  ['says', 0, 'plain', 'hint imply intimate insinuate allude suppose guess suspect doubt wonder speculate muse'],
  ['says', 0, 'plain', 'reflect'],
  ['says', 0, 'plain', 'surmise conjecture hypothesise hypothesize theorise theorize imagine fear worry hope assume'],
  ['claims', 1, 'distant', 'claim allege purport profess pretend boast brag contend maintain posit postulate'],
  ['denies', 1, 'plain', 'deny contradict disclaim disavow disown negate gainsay'],
  ['denies', 0, 'plain', 'dispute question challenge'],
  ['denies', 1, 'plain', 'hit~back'],
  ['denies', 2, 'plain', 'refute rebut repudiate debunk push~back'],
  // Commissives.
  ['promises', 1, 'plain', 'promise undertake commit offer accept consent volunteer guarantee ensure assure'],
  ['promises', 1, 'plain', 'reassure'],
  ['promises', 2, 'plain', 'pledge vow swear vouch'],
  ['threatens', 1, 'plain', 'warn'],
  ['threatens', 2, 'plain', 'threaten menace'],
  ['rejects', 1, 'plain', 'reject refuse decline dismiss rebuff spurn oppose resist disagree discount exclude'],
  ['rejects', 1, 'plain', 'rule~out'],
  ['rejects', 1, 'plain', 'turn~down knock~down shoot~down brush~off brush~aside play~down'],
  ['rejects', 2, 'plain', 'veto renounce forswear'],
  // Directives.
  ['demands', 2, 'plain', 'demand order command instruct direct require compel forbid prohibit ban'],
  ['demands', 1, 'plain', 'urge press exhort implore beseech entreat lobby call~for call~on push~for press~for'],
  ['demands', 1, 'plain', 'appeal~for'],
  ['suggests', 1, 'plain', 'suggest propose recommend advise advocate counsel submit propound'],
  ['suggests', 0, 'plain', 'moot float'],
  ['asks', 1, 'plain', 'ask inquire enquire query request appeal invite plead beg petition pray quiz'],
  // Expressives; Levin 33 judgement, 37.8 complain.
  ['praises', 1, 'plain', 'praise hail laud applaud commend compliment extol salute celebrate acclaim bless'],
  ['praises', 1, 'plain', 'welcome cheer'],
  ['praises', 1, 'plain', 'congratulate thank honour honor endorse'],
  ['accuses', 1, 'plain', 'accuse blame criticise criticize fault reproach charge rebuke chide admonish reprimand'],
  ['accuses', 1, 'plain', 'censure'],
  ['accuses', 1, 'plain', 'complain carp gripe grouse kvetch protest whinge bemoan bewail scold'],
  ['accuses', 2, 'plain', 'condemn denounce decry deplore castigate slam blast lambast lambaste excoriate berate'],
  ['accuses', 2, 'plain', 'assail'],
  ['accuses', 2, 'plain', 'vilify attack revile deride mock ridicule scorn taunt insult disparage malign impugn'],
  ['accuses', 2, 'plain', 'indict'],
  ['accuses', 2, 'plain', 'lash~out hit~out call~out'],
]

/** Nouns of communication, mostly derived from the verbs above: "the claim that", "in a statement". */
const NOUNS: readonly Row[] = [
  ['says', 1, 'plain', 'statement remark comment announcement declaration explanation description account report'],
  ['says', 1, 'plain', 'assertion'],
  ['says', 1, 'plain', 'message letter note memo email tweet post speech address interview briefing testimony'],
  ['says', 1, 'plain', 'word opinion'],
  ['says', 1, 'plain', 'view belief conclusion finding estimate forecast prediction assessment argument reply'],
  ['says', 1, 'plain', 'response answer'],
  ['says', 0, 'plain', 'hint implication insinuation suspicion speculation rumour rumor fear worry hope'],
  ['says', 1, 'factive', 'admission acknowledgement acknowledgment concession confession revelation disclosure'],
  ['says', 1, 'factive', 'confirmation'],
  ['claims', 1, 'distant', 'claim allegation contention boast'],
  ['denies', 1, 'plain', 'denial rebuttal refutation repudiation'],
  ['promises', 1, 'plain', 'promise pledge vow oath assurance commitment guarantee undertaking offer'],
  ['threatens', 1, 'plain', 'threat warning ultimatum'],
  ['rejects', 1, 'plain', 'rejection refusal veto dismissal objection opposition'],
  ['demands', 2, 'plain', 'demand order command instruction insistence'],
  ['suggests', 1, 'plain', 'suggestion proposal recommendation advice'],
  ['asks', 1, 'plain', 'question request appeal plea inquiry enquiry petition'],
  ['praises', 1, 'plain', 'praise compliment tribute applause endorsement'],
  ['accuses', 1, 'plain', 'accusation criticism complaint charge blame condemnation denunciation rebuke attack'],
]

/** By lemma, particle verbs as "rule out". */
export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerb> = byLemma(VERBS)

/** By lemma. */
export const SPEECH_NOUNS: ReadonlyMap<string, SpeechVerb> = byLemma(NOUNS)

/** Verbs that stand before their subject and take no person as object: "said Moss", not "told Moss". Levin 37.7 "say". */
export const INVERTING_VERBS: ReadonlySet<string> = new Set(
  'say add write note explain reply insist conclude argue declare recall continue remark observe state announce claim'.split(
    ' ',
  ),
)

function byLemma(rows: readonly Row[]): Map<string, SpeechVerb> {
  return new Map(
    rows.flatMap(([force, strength, stance, words]) =>
      words.split(' ').map((word): [string, SpeechVerb] => [word.replace('~', ' '), { force, strength, stance }]),
    ),
  )
}
