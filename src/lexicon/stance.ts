/**
 * Stance: words by which a narrator weighs, limits or distances what is told.
 *
 * After: Biber, Johansson, Leech, Conrad and Finegan, "Longman Grammar of Spoken and Written English", 1999, chapter 12
 * (attitude and style adverbials); Quirk, Greenbaum, Leech and Svartvik, 1985, §8.116–8.124 (restrictive subjuncts) and
 * §8.124–8.133 (disjuncts); Recasens, Danescu-Niculescu-Mizil and Jurafsky, "Linguistic models for analyzing and
 * detecting biased language", ACL 2013 (subjective intensifiers, hedges); Hyland, "Metadiscourse", 2005 (hedges).
 */

/** Words of the narrator's own judgement, by lemma: evaluation, surprise, drama. */
export const EVALUATIVES: ReadonlySet<string> = new Set(
  `suddenly abruptly dramatically sharply drastically hastily quietly swiftly surprisingly unexpectedly astonishingly
shockingly stunningly remarkably notably importantly crucially significantly ominously alarmingly worryingly sadly
tragically unfortunately regrettably fortunately luckily thankfully hopefully ironically predictably understandably
rightly wrongly unfairly wisely foolishly boldly bravely brazenly blatantly openly strongly firmly fiercely vehemently
hotly flatly categorically vigorously emphatically pointedly bluntly angrily bitterly defiantly desperately stubbornly grudgingly reluctantly massively hugely vastly severely heavily
significant dramatic historic landmark unprecedented groundbreaking momentous pivotal crucial vital critical remarkable
stunning shocking surprising alarming worrying outrageous brazen blatant brutal savage barbaric heinous horrific
horrifying terrible tragic devastating catastrophic disastrous ruthless cynical reckless aggressive provocative
controversial notorious infamous disgraced embattled beleaguered defiant stubborn hardline hawkish extremist radical
bold brave heroic courageous ambitious generous welcome sunny rosy bleak grim dire stark unfair unjust unreasonable
excessive exorbitant whopping staggering massive huge enormous colossal sweeping crippling crushing punishing punitive
painful bitter fierce furious desperate futile hollow empty mere so-called notable key major`
    .split(/\s+/)
    .filter((word) => !['key', 'major', 'openly', 'notably'].includes(word)),
)

/** Words that raise a degree without a judgement: "much", "far", "sharply". */
export const BOOSTERS: ReadonlySet<string> = new Set(
  `much far very highly strongly deeply extremely severely sharply greatly heavily hugely vastly considerably
substantially significantly increasingly fully entirely completely totally utterly absolutely bitterly fiercely
overwhelmingly extraordinarily exceptionally`.split(/\s+/),
)

/** Words that keep what follows within bounds: "would only hinder", "agreed in principle", "the alleged attack". */
export const LIMITERS: readonly string[] = [
  'in principle',
  'an average of',
  'on average',
  'averaging',
  'separate',
  'partial',
  'conditional',
  'in theory',
  'to some extent',
  'for now',
  'so far',
  'at this stage',
  'for the time being',
  'on paper',
  'exclusively',
  'partly',
  'partially',
  'largely',
  'mostly',
  'mainly',
  'primarily',
  'separately',
  'unanimously',
  'tentatively',
  'provisionally',
  'conditionally',
  'temporarily',
  'preliminarily',
  'reportedly',
  'allegedly',
  'apparently',
  'supposedly',
  'purportedly',
  'seemingly',
  'ostensibly',
  'nominally',
  'alleged',
  'suspected',
  'purported',
  'supposed',
  'so-called',
  'self-proclaimed',
  'apparent',
  'unconfirmed',
  'unverified',
  'tentative',
  'provisional',
  'preliminary',
  'temporary',
  'interim',
  'conditional',
  'unofficial',
  'indirect',
  'informal',
  'partial',
  'limited',
  'non-binding',
  'nonbinding',
]
