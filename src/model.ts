/**
 * Every type that crosses a stage, and the glossary. No code.
 *
 * Two parts: the dossier (what Stemma puts out; the contract, also shipped as `dossier.schema.json`) and the
 * values that one stage hands to the next. All of it is plain JSON: no class, no `Date`, no `Map`.
 *
 * Offsets everywhere are UTF-16 code units into `report.text`, zero-based, end-exclusive:
 * `report.text.slice(start, end) === text`. Dates are ISO 8601 at the precision known.
 *
 * Glossary
 * - report: one published text. outlet: who published it. furniture: what is on the page and is not the report.
 * - story: reports of one storyline; episode: reports of one happening in it.
 * - family: reports whose narrator prose derives from one text. narrator prose: all but quotations.
 * - link: how one report derives from another. lineage: a story's families and links.
 * - alignment: the same proposition in two or more reports.
 * - attribution: speaker, cue, content as found in one report; quote and statement: the same with the speaker resolved.
 * - utterance: one thing said, in all its versions.
 * - reference: words that stand for an actor: a name, a title, a description, a pronoun.
 * - figure: a quantity with what it counts. time expression: a date, time, duration or set as written.
 */

// ---- the dossier ---------------------------------------------------------------------------------------------------

export interface Dossier {
  readonly format: 'stemma-dossier'
  readonly version: 1
  readonly reports: readonly Report[]
  readonly stories: readonly Story[]
  readonly problems: readonly Problem[]
}

/** A part of a report. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A part of a named report, with its words. */
export interface Passage extends Span {
  readonly report: string
  readonly text: string
}

/** Words, measures or both that a judgement rests on. */
export interface Evidence {
  readonly kind: string
  readonly passages: readonly Passage[]
  readonly note?: string
}

/** Min–max: how many independent families. `min` where shared ancestry is possible and not shown. */
export interface Range {
  readonly min: number
  readonly max: number
}

export interface Origin {
  readonly kind: 'file' | 'url' | 'feed' | 'record' | 'archive' | 'stdin'
  readonly location: string
}

/** A paragraph that one version of a report has and another has not, or has in other words. */
export interface VersionEdit {
  readonly kind: 'added' | 'removed' | 'changed'
  /** The earlier words; null for an added paragraph. */
  readonly was: string | null
  /** The present words; null for a removed paragraph. */
  readonly passage: Passage | null
  /** Numbers and quotations that took the place of others; an empty string where one only came or went. */
  readonly figures: readonly { readonly from: string; readonly to: string }[]
  readonly quotations: readonly { readonly from: string; readonly to: string }[]
}

/** An input that could not be read, or not wholly. One a line for people: what, where, what was wanted. */
export interface Problem {
  readonly origin: Origin
  readonly code: string
  readonly message: string
}

export interface Report {
  readonly id: string
  readonly origin: Origin
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly byline: string | null
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  readonly versions: readonly {
    readonly id: string
    readonly fetchedAt: string
    /** What the present text has and this version had not, or had in other words. */
    readonly changes: readonly Passage[]
    readonly edits: readonly VersionEdit[]
  }[]
  /** BCP 47; `und` where unknown. */
  readonly language: string
  readonly text: string
  readonly credits: readonly {
    readonly agency: string
    readonly kind: 'credit' | 'cited'
    readonly passage: Passage
  }[]
  readonly furniture: readonly Furniture[]
  readonly truncated: { readonly passage: Passage; readonly why: string } | null
  /** Whose text it is and what may be done with it, where the input says so: "© 2025 Interbasin Press". */
  readonly rights?: string
  /** Until when it must not be published, where the input says so; nothing is held back for it. */
  readonly embargoedUntil?: string
  /** Where the report prints its day without a year: then `publishedAt` has the year inferred from its story, or is null. */
  readonly printedDay?: PrintedDay
}

/** "VELMAR, Oct 15 (Meridian) -". Month 1 to 12; weekday 1 for Monday to 7, null where none is printed. */
export interface PrintedDay {
  readonly passage: Passage
  readonly month: number
  readonly day: number
  readonly weekday: number | null
}

export interface Furniture {
  readonly passage: Passage
  readonly kind: 'advertisement' | 'appeal' | 'link' | 'byline' | 'heading' | 'notice'
  readonly why: string
}

export interface Story {
  readonly id: string
  readonly title: string
  readonly reports: readonly string[]
  readonly episodes: readonly Episode[]
  readonly lineage: Lineage
  readonly alignments: readonly Alignment[]
  readonly quotes: readonly Quote[]
  readonly utterances: readonly Utterance[]
  readonly statements: readonly Statement[]
  readonly figures: readonly Figure[]
  readonly figureGroups: readonly FigureGroup[]
  readonly timeExpressions: readonly TimeExpression[]
  readonly actors: readonly Actor[]
  readonly differences: readonly Difference[]
  readonly record: NegotiationRecord
  readonly facts: readonly Fact[]
  readonly timeline: readonly TimelineEntry[]
  readonly brief: readonly BriefLine[]
  readonly tallies: readonly Tally[]
  readonly omissions: readonly Omission[]
  readonly news: News | null
}

/** Reports of one happening: the same meeting, the same strike day. */
export interface Episode {
  readonly id: string
  readonly reports: readonly string[]
  readonly when: string | null
  readonly where: string | null
  readonly why: string
}

export interface Lineage {
  readonly families: readonly Family[]
  readonly links: readonly Link[]
  readonly linksComplete: boolean
  readonly independent: Range
}

export interface Family {
  readonly id: string
  readonly reports: readonly string[]
  readonly ancestor:
    | { readonly kind: 'report'; readonly report: string }
    | { readonly kind: 'lost'; readonly name: string | null }
  readonly why: string
}

export type Direction = 'a>b' | 'b>a' | 'common' | 'unknown'

export interface Link {
  readonly a: string
  readonly b: string
  readonly relation: 'copy' | 'edit' | 'paraphrase' | 'excerpt' | 'aggregation'
  readonly direction: Direction
  /** 0–1 */
  readonly confidence: number
  /** 0–1, of b's narrator sentences. */
  readonly verbatimShare: number
  /** 0–1, of b's narrator sentences, verbatim or reworded. */
  readonly alignedShare: number
  readonly why: string
  readonly evidence: readonly Evidence[]
}

export interface Alignment {
  readonly id: string
  readonly passages: readonly (Passage & { readonly reading: 'verbatim' | 'reworded' })[]
}

export type Force =
  | 'says'
  | 'claims'
  | 'denies'
  | 'promises'
  | 'threatens'
  | 'demands'
  | 'rejects'
  | 'suggests'
  | 'asks'
  | 'praises'
  | 'accuses'

/** The chain through which words reached the report: "TASS quoted", "told AFP". */
export interface Via {
  readonly actor: string | null
  readonly passage: Passage
}

export interface Quote {
  readonly id: string
  /** With its quotation marks. */
  readonly passage: Passage
  readonly kind: 'direct' | 'partial' | 'term'
  readonly speaker: string | null
  readonly speakerPassage: Passage | null
  readonly cue: Passage | null
  readonly channel: string | null
  readonly saidOn: string | null
  readonly attribution: string
  readonly via: readonly Via[]
  readonly candidates: readonly string[]
  /** Who says it together with the speaker, where two or more are named: "Moss and Quill said". */
  readonly jointly?: readonly string[]
  readonly force: Force
}

/** One thing said, in all its versions. */
export interface Utterance {
  readonly id: string
  readonly speaker: string | null
  readonly quotes: readonly string[]
  readonly verdict: 'single' | 'identical' | 'trimmed' | 'altered'
  readonly best: string
  readonly bestWhy: string
  readonly changes: readonly {
    readonly from: string
    readonly to: string
    readonly passages: readonly Passage[]
    readonly direction: Direction
  }[]
  readonly why: string
}

/** Reported speech: "Rubio promised not to force Ukraine…". */
export interface Statement {
  readonly id: string
  readonly speaker: string | null
  readonly speakerPassage: Passage | null
  readonly cue: Passage | null
  /** From the first part to the last. */
  readonly content: Passage
  readonly parts: readonly Passage[]
  readonly channel: string | null
  readonly saidOn: string | null
  readonly attribution: string
  readonly via: readonly Via[]
  readonly candidates: readonly string[]
  /** Who says it together with the speaker, where two or more are named: "Moss and Quill said". */
  readonly jointly?: readonly string[]
  readonly force: Force
}

export interface Figure {
  readonly id: string
  readonly passage: Passage
  /** What is counted: "people wounded". */
  readonly measure: string
  /** null = open: "at least six" is 6–null. */
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly approximate: boolean
  readonly bound:
    | 'exact'
    | 'about'
    | 'at least'
    | 'at most'
    | 'above'
    | 'below'
    | 'just under'
    | 'just over'
    | 'between'
  readonly attributedTo: string | null
  readonly whose: string | null
  readonly where: string | null
  readonly asOf: string | null
  readonly running: boolean
  readonly claimed: boolean
}

export interface FigureGroup {
  readonly id: string
  readonly measure: string
  readonly figures: readonly string[]
  readonly verdict: 'agree' | 'vaguer' | 'conflict' | 'update'
  readonly family: string | null
  readonly changedBy: string | null
  readonly why: string
}

export interface TimeExpression {
  readonly id: string
  readonly passage: Passage
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value; null where it stays relative. */
  readonly value: string | null
  /** TIMEX3 mod: APPROX, START, MID, END, BEFORE, AFTER, LESS_THAN, MORE_THAN… */
  readonly mod: string | null
  /** "saturday", where no publication date resolves it. */
  readonly relative: string | null
  /** Id of the time expression it is relative to; null for the publication date. */
  readonly anchor: string | null
}

export interface Actor {
  readonly id: string
  /** Fullest form. */
  readonly name: string
  readonly kind: 'person' | 'organisation' | 'government' | 'group' | 'place'
  /** Every surface form, spelling variants included. */
  readonly aliases: readonly string[]
  readonly roles: readonly {
    readonly text: string
    readonly passages: readonly Passage[]
    readonly of: string | null
    readonly from: string | null
    readonly to: string | null
  }[]
  /** The actor it speaks for. */
  readonly party: string | null
  /** "officials familiar with the talks" */
  readonly anonymous: boolean
}

export interface Difference {
  readonly id: string
  readonly grade: 'substance' | 'force' | 'wording'
  readonly kind:
    | 'quote-altered'
    | 'quote-trimmed'
    | 'figure'
    | 'modality'
    | 'attribution'
    | 'term'
    | 'agent'
    | 'event'
    | 'qualifier'
    | 'time'
    | 'name'
    | 'negation'
    | 'framing'
    | 'other'
  /** The narrowest words that differ, in each report. */
  readonly passages: readonly [Passage, Passage]
  readonly effect: 'softened' | 'hardened' | 'dropped' | 'added' | 'changed'
  /** "a>b" of the link it lies on; null between parallel reports. */
  readonly link: string | null
  readonly why: string
}

export interface NegotiationRecord {
  readonly parties: readonly Party[]
  readonly rules: readonly Rule[]
  readonly shifts: readonly Shift[]
  readonly meetings: readonly Meeting[]
  readonly proposals: readonly Proposal[]
  readonly positions: readonly Position[]
  readonly events: readonly GroundEvent[]
  readonly nextSteps: readonly NextStep[]
}

export interface Party {
  readonly actor: string
  readonly side: string | null
  readonly role: 'party' | 'mediator' | 'host' | 'observer'
  readonly members: readonly string[]
  readonly passages: readonly Passage[]
  /** Where a report gives it another part: a mediator told as a party. */
  readonly differing: readonly Passage[]
}

/** What an agreement needs, as the statements say. */
export interface Rule {
  readonly id: string
  readonly kind: 'consent' | 'condition'
  readonly actor: string | null
  readonly met: 'yes' | 'no' | 'unrecorded'
  readonly passages: readonly Passage[]
  /** Words that say it is met, or is not; empty where nothing is recorded. */
  readonly metBy: readonly Passage[]
}

/** From one position to a later one of the same actor on the same issue; `from` and `to` are position ids. */
export interface Shift {
  readonly actor: string
  readonly issue: string
  readonly from: string
  readonly to: string
  readonly passages: readonly Passage[]
}

export interface Meeting {
  readonly id: string
  readonly passages: readonly Passage[]
  readonly when: string | null
  readonly where: string | null
  readonly participants: readonly string[]
  readonly mediators: readonly string[]
  readonly hosts: readonly string[]
  readonly level: string | null
  readonly contradictions: readonly (readonly Passage[])[]
  readonly format: 'bilateral' | 'trilateral' | 'multilateral' | 'separate' | 'unknown'
  readonly state: 'held' | 'under way' | 'planned' | 'possible' | 'unconfirmed' | 'called off'
}

export interface Proposal {
  readonly id: string
  readonly by: string | null
  readonly passages: readonly Passage[]
  readonly name: string
  readonly terms: readonly Passage[]
  readonly to: readonly string[]
  readonly version: string | null
  readonly previous: string | null
  readonly openIssues: readonly Passage[]
  readonly responses: readonly {
    readonly actor: string
    readonly state: string
    readonly condition: Passage | null
    readonly passages: readonly Passage[]
  }[]
  readonly state:
    | 'circulated'
    | 'proposed'
    | 'under discussion'
    | 'accepted'
    | 'conditionally accepted'
    | 'rejected'
    | 'unknown'
}

export interface Position {
  readonly id: string
  readonly actor: string
  readonly kind:
    | 'demand'
    | 'red-line'
    | 'condition'
    | 'commitment'
    | 'rejection'
    | 'threat'
    | 'offer'
    | 'acceptance'
    | 'stance'
  readonly issue: string | null
  readonly when: string | null
  readonly passages: readonly Passage[]
  readonly statements: readonly string[]
  readonly via: readonly Via[]
  readonly families: readonly string[]
  readonly independent: Range
  readonly facts: readonly string[]
}

/** Something that happened on the ground. (`Event` is the name of a built-in type.) */
export interface GroundEvent {
  readonly id: string
  readonly what: string
  readonly passages: readonly Passage[]
  readonly when: string | null
  readonly where: string | null
  readonly claimedBy: string | null
  readonly verifiedBy: string | null
  readonly figures: readonly string[]
  readonly plover: string | null
  readonly cameo: string | null
}

export interface NextStep {
  readonly id: string
  readonly passages: readonly Passage[]
  readonly state: 'planned' | 'possible'
  readonly when: string | null
  readonly condition: Passage | null
}

export interface Fact {
  readonly id: string
  /** The sentence of the best reading. */
  readonly text: string
  readonly passages: readonly Passage[]
  readonly reports: readonly string[]
  readonly families: readonly string[]
  readonly independent: Range
  readonly attributedTo: readonly string[]
  /** Whose knowledge it is: five reports of one post are one origin. */
  readonly origins: readonly { readonly actor: string | null; readonly passages: readonly Passage[] }[]
  readonly firstPublishedAt: string | null
  readonly status: 'corroborated' | 'single' | 'attributed' | 'disputed'
  readonly why: string
}

export interface TimelineEntry {
  readonly when: string
  readonly order: number
  readonly text: string
  readonly passages: readonly Passage[]
}

/** What a desk may print, each line citing its facts. */
export interface BriefLine {
  readonly text: string
  readonly facts: readonly string[]
}

/** What a derived report softened, hardened and dropped: difference ids. */
export interface Tally {
  readonly report: string
  readonly parent: string
  readonly softened: readonly string[]
  readonly hardened: readonly string[]
  readonly dropped: readonly string[]
}

export interface Omission {
  readonly report: string
  readonly parent: string
  readonly passages: readonly Passage[]
  readonly why: string
}

/** What is new since a time: fact ids. */
export interface News {
  readonly since: string
  readonly new: readonly string[]
  readonly changed: readonly string[]
  readonly withdrawn: readonly string[]
  readonly repeated: readonly string[]
  /** What figures of the changed facts are now, and what they were before. */
  readonly changes: readonly NewsChange[]
}

export interface NewsChange {
  readonly fact: string
  readonly now: Passage
  readonly before: readonly Passage[]
}

// ---- what one stage hands to the next ------------------------------------------------------------------------------

/** Universal POS tags (Petrov, Das and McDonald, "A Universal Part-of-Speech Tagset", LREC 2012). */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

export interface Token extends Span {
  /** As written. */
  readonly text: string
  /** For comparing: lower case, one apostrophe, NFC. */
  readonly norm: string
  readonly lemma: string
  readonly pos: PartOfSpeech
}

export interface Sentence extends Span {
  /** Index into `ReportText.tokens` of the first token, and of the one after the last. */
  readonly firstToken: number
  readonly endToken: number
  /** Index of the paragraph, counted over the body. */
  readonly paragraph: number
  /** A headline or standfirst: content, but it gives nobody a role. */
  readonly isTitle: boolean
}

/** A matched pair of quotation marks, marks included. Open at the end where a paragraph goes on without closing. */
export interface Quotation extends Span {
  /** 0 = not inside another quotation. */
  readonly depth: number
}

/** A proper name or a title with a name, as written: "US Secretary of State Marco Rubio". */
export interface Mention extends Span {
  readonly kind: 'person' | 'organisation' | 'place' | 'unknown'
  /** The name without titles and roles: "Marco Rubio". */
  readonly name: Span
  /** The words of a title or role before or after the name: "US Secretary of State". */
  readonly role: Span | null
}

/** A report as every later stage reads it. Furniture is in none of its parts. All lists are in order of `start`. */
export interface ReportText {
  readonly report: Report
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
  readonly mentions: readonly Mention[]
}

/** Who said what, as the words of one report give it: nobody is resolved yet. */
export interface Attribution {
  /** Unique in the story: "r1.a3". */
  readonly id: string
  readonly report: string
  /** The words naming who speaks; null where the report names nobody. */
  readonly source: Span | null
  readonly cue: Span | null
  /** One span each for the parts of a split content, in order, quotation marks included. */
  readonly contents: readonly Span[]
  readonly force: Force
  readonly channel: string | null
  /** The time expression as written, as "on Saturday"; null where none is near the cue. */
  readonly saidOn: Span | null
  /** The attribution this one stands inside: "TASS quoted Peskov as saying" is one in the other. */
  readonly within: string | null
  /** Who passed it on, as written: "TASS" in "quoted by TASS", "AFP" in "told AFP". */
  readonly via: readonly Span[]
}

/** Words that stand for an actor. */
export interface Reference extends Span {
  readonly report: string
  /** null where the input does not settle it: then `candidates` has who it may be. */
  readonly actor: string | null
  readonly candidates: readonly string[]
  readonly form: 'name' | 'role' | 'description' | 'pronoun'
}

/** One story's reports on the way through the stages. */
export interface StoryTexts {
  readonly id: string
  readonly title: string
  /** Put before every id that a stage makes, so that ids are unique in the dossier: '' in the first story, then 's2.'. */
  readonly idPrefix: string
  /** In the order of the dossier's reports. */
  readonly texts: readonly ReportText[]
  readonly episodes: readonly Episode[]
}

/** Who is who in a story. */
export interface Identities {
  readonly actors: readonly Actor[]
  /** By report, then start; no two references of a report overlap unless one holds the other. */
  readonly references: readonly Reference[]
}

/** What the stages before found in a story, as comparing and recording read it. */
export interface Findings {
  readonly identities: Identities
  readonly alignments: readonly Alignment[]
  readonly lineage: Lineage
  readonly quotes: readonly Quote[]
  readonly statements: readonly Statement[]
  readonly utterances: readonly Utterance[]
  readonly figures: readonly Figure[]
  readonly figureGroups: readonly FigureGroup[]
  readonly timeExpressions: readonly TimeExpression[]
}
