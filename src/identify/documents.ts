/**
 * Documents that speak: "a letter from the minister … The letter describes", "the union put out a statement … It goes on". What
 * they say is their author's word; a pronoun that means one means him, or nobody where no author is told.
 *
 * Own rules: the author is the possessor, whoever stands behind "from" or "by", or the subject of a verb of publishing.
 * Bridging from a thing to its maker: Clark, "Bridging", 1975.
 */
import { type Draft, newDraft, wordsAt } from './cast.ts'
import type { Phrase } from './phrases.ts'
import type { Play } from './play.ts'

/** Behind a document: "sent by", "from the". */
const MADE_BY = /^ (?:(?:written|sent|signed|issued|released|published|posted) )?(?:by|from) (?:the )?/

/** Right before one that somebody puts out: "published a long", "wrote in a". */
const PUT_OUT =
  /\b(?:publish(?:ed|es)?|issue[ds]?|release[ds]?|wr(?:o|i)tes?|sent|sends?|signed|posted|posts?|put out|puts out)(?: \p{L}+){0,4} $/u

/** Characters looked at before and behind. */
const BEFORE = 60
const BEHIND = 40

/** Resolves a document, and notes it for the pronouns and "the letter" to come. */
export function resolveDocument(phrase: Phrase, play: Play): void {
  const known = /^(?:the|this|that|its|his|her|their)$/.test(phrase.determiner ?? '')
    ? play.documents.get(phrase.head)
    : undefined
  const author = phrase.owner === null ? null : play.ownerOf(phrase)
  const told = author ?? makerBehind(phrase, play) ?? publisherBefore(phrase, play)
  const document = told === null && known !== undefined ? known : newDocument(phrase, told, play)
  if (document.voice != null && play.isSource(phrase)) {
    play.point(phrase, { form: 'description', isAlias: false, draft: document.voice })
  }
  // "In a statement the ministry said": the ministry goes on, not the statement.
  const isWithin = /\b(?:in|with|by|of|to|through|after) $/i.test(
    play.textAt({ start: Math.max(0, phrase.start - 8), end: phrase.start }),
  )
  if (document.voice !== null || !isWithin) play.refer(document, wholeOf(phrase, play), phrase.sentence)
}

function newDocument(phrase: Phrase, author: Draft | null, play: Play): Draft {
  const document = newDraft('organisation', wordsAt(play.text, phrase))
  document.anonymous = true
  document.voice = author
  play.documents.set(phrase.head, document)
  return document
}

/** "A letter has come out. In it the minister, Ada Moss, orders …": who acts in a document wrote it. */
export function noteAuthor(draft: Draft, start: number, sentence: number, play: Play): void {
  const since = play.text.sentences[sentence]?.start ?? start
  if (!/^In (?:it|the \p{L}+),? (?:\p{L}+ ){0,3}$/u.test(play.textAt({ start: since, end: start }))) return
  const [noun, document] = [...play.documents].at(-1) ?? []
  const opening = play.textAt({ start: since, end: since + 40 })
  if (document?.voice === null && (/^In it\b/.test(opening) || opening.startsWith(`In the ${noun}`)))
    document.voice = draft
}

/** "a letter from Treasury minister Ada Moss" */
function makerBehind(phrase: Phrase, play: Play): Draft | null {
  const link = MADE_BY.exec(play.textAt({ start: phrase.end, end: phrase.end + BEHIND }))
  const named = link === null ? null : play.nameFrom(phrase.end + link[0].length)
  const [only, other] = named === null ? [] : play.draftsOf(named)
  return only !== undefined && other === undefined && only.kind !== 'place' ? only : null
}

/** "the union published a long statement" */
function publisherBefore(phrase: Phrase, play: Play): Draft | null {
  if (!PUT_OUT.test(play.textAt({ start: Math.max(0, phrase.start - BEFORE), end: phrase.start }))) return null
  const since = play.text.sentences[phrase.sentence]?.start ?? 0
  const [last] = play.lastReferences(phrase.start, since, 1)
  return last?.draft != null && last.draft.kind !== 'place' ? last.draft : null
}

/** With "from the minister to the mayor", behind which its verb stands. */
function wholeOf(phrase: Phrase, play: Play) {
  const link = MADE_BY.exec(play.textAt({ start: phrase.end, end: phrase.end + BEHIND }))
  let end = link === null ? phrase.end : (play.nameFrom(phrase.end + link[0].length)?.mention.end ?? phrase.end)
  const to = / to (?:the )?$|^ to (?:the )?/.exec(play.textAt({ start: end, end: end + 8 }))
  if (to !== null) end = play.nameFrom(end + to[0].length)?.mention.end ?? end
  return { start: phrase.start, end }
}
