import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raised } from '../../test/two-sentences.ts'
import { findChangedEvents, findChangedForce, findChangedTerms } from './changed-words.ts'
import { findChangedStatus } from './fact-status.ts'
import { findEvaluation, findLostComparison } from './framing.ts'
import { findLostCondition } from './lost-condition.ts'
import { findChangedModality } from './modality.ts'
import { findOtherNumbers } from './numbers.ts'
import { findLimiters, findListMembers } from './qualifiers.ts'
import { findOtherDay, findOtherOrder, findOtherSpan, findStretchedTime } from './times.ts'

test('findChangedTerms() raises a guarantee that became an assurance, not a synonym', () => {
  assert.deepEqual(
    raised(
      findChangedTerms,
      'The bank gave the union guarantees on jobs.',
      'The bank gave the union assurances on jobs.',
    ),
    ['substance softened: guarantees ~ assurances'],
  )
  assert.deepEqual(
    raised(findChangedTerms, 'The port imposed a tariff on grain.', 'The port imposed a duty on grain.'),
    [],
  )
})

test('findChangedEvents() raises another event, not another verb for it', () => {
  assert.deepEqual(raised(findChangedEvents, 'The storm destroyed two barges.', 'The storm sank two barges.'), [
    'substance changed: destroyed ~ sank',
  ])
  assert.deepEqual(raised(findChangedEvents, 'Police freed the men.', 'Police released the men.'), [])
})

test('findChangedEvents() and findChangedTerms() tell a strike ended from one put off, refusal from reluctance', () => {
  assert.deepEqual(raised(findChangedEvents, 'Guards suspended the strike.', 'Guards ended the strike.'), [
    'substance changed: suspended ~ ended',
  ])
  assert.deepEqual(
    raised(findChangedTerms, 'The pilots have refused to follow.', 'The pilots have been reluctant to follow.'),
    ['substance softened: refused to ~ reluctant to'],
  )
})

test('findChangedForce() tells which way a scale was gone', () => {
  assert.deepEqual(raised(findChangedForce, 'Drivers rejected the rota.', 'Drivers criticised the rota.'), [
    'force softened: rejected ~ criticised',
  ])
})

test('findChangedModality() reads chains of verbs', () => {
  assert.deepEqual(
    raised(findChangedModality, 'The council will not sign the lease.', 'The council may decline to sign the lease.'),
    ['force softened: will not sign ~ may decline to sign'],
  )
  assert.deepEqual(
    raised(findChangedModality, 'The council will sign the lease.', 'The council will not sign the lease.'),
    ['substance changed: will sign ~ will not sign'],
  )
  assert.deepEqual(
    raised(
      findChangedModality,
      'It is unlikely that the council will sign the lease.',
      'It is improbable that the council will sign the lease.',
    ),
    [],
  )
})

test('findChangedModality() tells what is hoped for or meant from what will be, not what is arranged', () => {
  assert.deepEqual(raised(findChangedModality, 'The mayors hope to open the pier.', 'The mayors will open the pier.'), [
    'force hardened: hope to open ~ will open',
  ])
  assert.deepEqual(
    raised(findChangedModality, 'The mayors are prepared to open the pier.', 'The mayors will open the pier.'),
    ['force hardened: are prepared to open ~ will open'],
  )
  assert.deepEqual(
    raised(findChangedModality, 'The mayors are due to open the pier.', 'The mayors will open the pier.'),
    [],
  )
})

test('findChangedModality() raises a proposal told as settled, not the past of a report', () => {
  assert.deepEqual(
    raised(
      findChangedModality,
      'Under the draft the guild would free the boats.',
      'Under the draft the guild will free the boats.',
    ),
    ['force hardened: would free ~ will free'],
  )
  assert.deepEqual(
    raised(findChangedModality, 'She said the guild would free the boats.', 'She says the guild will free the boats.'),
    [],
  )
})

test('findChangedModality() raises never for not, and no answer to a question', () => {
  assert.deepEqual(
    raised(findChangedModality, 'The guild would not move its boats.', 'The guild would never move its boats.'),
    ['force hardened: would not move ~ would never move'],
  )
  assert.deepEqual(
    raised(findChangedModality, 'A clerk asked the mayor if the date was certain.', 'The date was not certain.'),
    [],
  )
})

test('findLostCondition() leaves alone what is done already', () => {
  assert.deepEqual(
    raised(
      findLostCondition,
      'The mayor had invited both crews and they might row on Sunday if there was wind.',
      'The mayor had invited both crews.',
    ),
    [],
  )
})

test('findChangedModality() pairs other verbs by one object', () => {
  assert.deepEqual(
    raised(findChangedModality, 'The swap could open the way to a pact.', 'The swap would pave the way for a pact.'),
    ['force hardened: could open ~ would pave'],
  )
})

test('findOtherOrder() raises before for after', () => {
  assert.deepEqual(
    raised(findOtherOrder, 'They will sail before a deal is signed.', 'They will sail after a deal is signed.'),
    ['substance changed: before a deal ~ after a deal'],
  )
})

test('findOtherSpan() raises another span or half of the day, not one span in two units', () => {
  assert.deepEqual(
    raised(findOtherSpan, 'It shut in the weeks before the vote.', 'It shut in the months before the vote.'),
    ['substance changed: the weeks ~ the months'],
  )
  assert.deepEqual(raised(findOtherSpan, 'Gates shut at 6 a.m. on Monday.', 'Gates shut at 6 p.m. on Monday.'), [
    'substance changed: 6 a.m. ~ 6 p.m.',
  ])
  assert.deepEqual(raised(findOtherSpan, 'It lasts two years.', 'It lasts 24 months.'), [])
})

test('findOtherNumbers() raises other numbers between the same words, also vague ones', () => {
  assert.deepEqual(raised(findOtherNumbers, 'Thousands of clerks stayed home.', 'Scores of clerks stayed home.'), [
    'substance changed: Thousands ~ Scores',
  ])
  assert.deepEqual(raised(findOtherNumbers, 'The port has 31 cranes.', 'The port has 13 cranes.'), [
    'substance changed: 31 ~ 13',
  ])
  // A year is no count.
  assert.deepEqual(raised(findOtherNumbers, 'The fair of 1998 was cold.', 'The fair of 1989 was cold.'), [])
})

test('findOtherNumbers() raises a number told within bounds, not a rounded one', () => {
  assert.deepEqual(
    raised(findOtherNumbers, 'Stores were 71.4% full on Monday.', 'Stores were over 71% full on Monday.'),
    ['force softened: 71.4 ~ over 71'],
  )
  assert.deepEqual(raised(findOtherNumbers, 'Stores were 71.4% full on Monday.', 'Stores were 71% full on Monday.'), [])
})

test('findChangedEvents() is not led astray by the same word of another thing', () => {
  assert.deepEqual(
    raised(
      findChangedEvents,
      'Cooks in Odda have suspended nine days of pickets, but canteens will remain at rest until Monday.',
      'Cooks in Odda have cancelled nine days of pickets; canteens will stay suspended until Monday.',
    ),
    ['substance changed: suspended ~ cancelled'],
  )
  assert.deepEqual(raised(findChangedEvents, 'The mayor doubled the fee.', 'The mayor raised the fee.'), [
    'substance changed: doubled ~ raised',
  ])
})

test('findChangedTerms() tells no comment from no answer', () => {
  assert.deepEqual(
    raised(
      findChangedTerms,
      'The ferry company declined to comment.',
      'The ferry company did not respond to a request for comment.',
    ),
    ['substance changed: declined to comment ~ respond to a request'],
  )
})

test('findLostCondition() raises a condition that is gone, not one in other words', () => {
  assert.equal(
    raised(
      findLostCondition,
      'If the levy stays, the loss would be two per cent this year.',
      'The loss will be two per cent this year.',
    ).length,
    1,
  )
  assert.deepEqual(
    raised(
      findLostCondition,
      'If the levy stays, the loss would be two per cent this year.',
      'The loss would be two per cent this year should the levy stay.',
    ),
    [],
  )
})

test('findLimiters() raises what limited a statement, once gone and once added', () => {
  const full = 'The board accepted in principle the new rota.'
  const short = 'The board accepted the new rota.'
  assert.deepEqual(raised(findLimiters, full, short), ['force dropped: accepted in principle ~ accepted'])
  assert.deepEqual(raised(findLimiters, short, full), ['force added: accepted ~ accepted in principle'])
})

test('findLimiters() raises an average told as the number, and separate meetings told as meetings', () => {
  assert.deepEqual(
    raised(findLimiters, 'Crews get a bonus averaging 940 crowns.', 'Crews get a bonus of 940 crowns.'),
    ['force dropped: averaging 940 ~ 940'],
  )
  assert.deepEqual(raised(findLimiters, 'She called both to separate meetings.', 'She called both to meetings.'), [
    'force dropped: separate meetings ~ meetings',
  ])
})

test('findListMembers() raises a party left out of a list, not one named elsewhere', () => {
  assert.deepEqual(
    raised(findListMembers, 'He met Dutch and Danish envoys in Oslo.', 'He met Danish envoys in Oslo.'),
    ['substance dropped: Dutch and Danish ~ Danish'],
  )
  assert.deepEqual(
    raised(
      findListMembers,
      'He met Dutch and Danish envoys in Oslo.',
      'He met Danish envoys, then Dutch ones, in Oslo.',
    ),
    [],
  )
})

test('findEvaluation() raises the narrator’s own word', () => {
  assert.deepEqual(
    raised(findEvaluation, 'The visit was cancelled on Monday.', 'The visit was suddenly cancelled on Monday.'),
    ['force added: cancelled ~ suddenly cancelled'],
  )
})

test('findEvaluation() reads a whole phrase, a word behind the verb, and a phrase that opens the sentence', () => {
  assert.deepEqual(raised(findEvaluation, 'It was a naval move.', 'It was a bold naval move.'), [
    'force added: move ~ bold naval move',
  ])
  assert.deepEqual(raised(findEvaluation, 'The visit was cancelled.', 'The visit was cancelled abruptly.'), [
    'force added: cancelled ~ cancelled abruptly',
  ])
  assert.deepEqual(
    raised(
      findEvaluation,
      'The mayors of both towns met in the library on Monday.',
      'In a historic breakthrough, the mayors of both towns gathered in the library on Monday.',
    ),
    ['force added: met ~ historic breakthrough'],
  )
  assert.deepEqual(raised(findEvaluation, 'Ships came in on Monday.', 'Ships came in sharply Monday.'), [])
  assert.deepEqual(raised(findEvaluation, 'Nobody has spoken.', 'Nobody has so far spoken.'), [])
})

test('findOtherDay() raises another day for one thing, not the day on which it was told', () => {
  assert.deepEqual(
    raised(findOtherDay, 'The pier was shut on Friday by the board.', 'On Sunday the pier was shut by the board.'),
    ['substance changed: Friday ~ Sunday'],
  )
  assert.deepEqual(
    raised(
      findOtherDay,
      'The pier was shut by the board, a clerk said on Friday.',
      'On Thursday the pier was shut by the board.',
    ),
    [],
  )
  assert.deepEqual(raised(findOtherDay, 'She may stay in June.', 'She may stay in May.'), [
    'substance changed: June ~ May',
  ])
})

test('findLostComparison() raises a comparative made plain', () => {
  assert.deepEqual(raised(findLostComparison, 'They spared larger buyers.', 'They spared large buyers.'), [
    'force softened: larger ~ large',
  ])
})

test('findStretchedTime() raises a background clause made a span of time, not the same span', () => {
  const background = 'The club, which joined the league in 1998, argues that the fee is too high.'
  const stretched = 'Since joining the league in 1998, the club has argued that the fee is too high.'
  assert.deepEqual(raised(findStretchedTime, background, stretched), [
    'substance changed: which joined the league in 1998 ~ Since joining the league in 1998',
  ])
  assert.deepEqual(raised(findStretchedTime, stretched, stretched), [])
})

test('findChangedStatus() raises a thing made an attempt at it', () => {
  assert.deepEqual(
    raised(
      findChangedStatus,
      'Critics call it an illegal takeover of the port.',
      'Critics call it an illegal takeover bid for the port.',
    ).length,
    1,
  )
})

test('no ground finds anything between a sentence and itself, a longer one, or one of 400 words', () => {
  const sentences = [
    'The board may accept in principle, if the unions agree, at least six of the alleged claims.',
    `The committee ${'reviewed the plan and the very large proposal '.repeat(50)}.`,
    '…',
  ]
  const grounds = [
    findChangedEvents,
    findChangedForce,
    findChangedTerms,
    findChangedStatus,
    findEvaluation,
    findLostComparison,
    findChangedModality,
    findLostCondition,
    findLimiters,
    findListMembers,
    findStretchedTime,
  ]
  for (const sentence of sentences) {
    for (const ground of grounds) assert.deepEqual(raised(ground, sentence, sentence), [], ground.name)
  }
})

test('findChangedStatus() takes what a plan is for, not what stands before it', () => {
  assert.deepEqual(
    raised(findChangedStatus, 'The mayor showed the tunnel to guests.', 'The mayor showed the tunnel plans to guests.'),
    [],
  )
})

test('findChangedModality() takes ability for no doubt where it is denied', () => {
  assert.deepEqual(
    raised(findChangedModality, 'The mayors could not open the pier.', 'The mayors did not open the pier.'),
    [],
  )
})
