/** Positions read in plain wire prose: who takes which, in whose words. Small stories of a pay dispute and a truce. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate } from '../src/collate.ts'
import type { Story } from '../src/model.ts'
import { reportOf } from './story.ts'

function storyOf(...texts: readonly string[]): Story {
  const reports = texts.map((text, i) =>
    reportOf(text, { id: `r${i + 1}`, title: text.split('\n')[0] ?? null, publishedAt: `2025-05-0${i + 1}` }),
  )
  const [story] = collate(reports).stories
  assert.ok(story)
  return story
}

/** Side, kind and words of each position. */
function positionsIn(story: Story): string[] {
  const actors = new Map(story.actors.map((actor) => [actor.id, actor]))
  return story.record.positions.map(({ actor, kind, passages }) => {
    const own = actors.get(actor)
    const side = actors.get(own?.party ?? '') ?? own
    return `${side?.name} ${kind}: ${passages[0]?.text}`
  })
}

const PAY = storyOf(
  'Ferry crews to stop work over pay\n\nCrews on the Alder ferries will stop work on Friday after talks on pay collapsed, the Deckhands Union said.\n\nThe Alder Ferry Board offered 3 per cent. The union is demanding 8 per cent.\n\nThe union’s general secretary, Ines Farrow, insisted that night pay was “not on the table”. “We expect the board to think again,” she said.\n\nThe board’s chief executive, Owen Prail, said that there was no more money and that the board would not go above 4 per cent without help from the state. He said he needed time to study the claim.',
  'Ferry board raises pay offer\n\nThe Alder Ferry Board has raised its offer to 5 per cent and has dropped its plan to cut night pay, mediator Tessa Wynn said after talks.\n\nThe union has yet to accept the proposal.\n\nThe Deckhands Union said it would call off the strike if the board agreed to arbitration.',
)

const TRUCE = storyOf(
  'Lundia and Corrin front agree truce\n\nThe government of Lundia and the Corrin People’s Front agreed on a 20-day ceasefire on Monday, mediators said after talks in Belport.\n\nLundia’s foreign minister, Karel Voss, said the government would respect the truce as long as the rebels did. “If they shell the harbour, the truce is over,” he said.\n\nThe Front’s spokesman, Imre Dall, said the movement would not respond to provocation for now. The rebels have demanded an election in the islands, which the government has repeatedly refused.\n\nVoss insisted that the rebels hand over their guns before any negotiations.',
)

test('record() gives what an officer of a body says to the body: "the union’s general secretary"', () => {
  const sides = new Set(positionsIn(PAY).map((line) => line.split(/ (?:stance|demand|red-line|offer): /)[0]))
  assert.ok(positionsIn(PAY).some((line) => line.startsWith('Deckhands Union red-line: ')))
  assert.ok(!sides.has('Ines Farrow') && !sides.has('Owen Prail'))
})

test('record() reads what becomes of one’s own offer, and takes no time to think for a demand', () => {
  const lines = positionsIn(PAY)
  assert.ok(lines.includes('Alder Ferry Board offer: The Alder Ferry Board has raised its offer to 5 per cent'))
  assert.ok(lines.some((line) => /^Alder Ferry Board acceptance: has dropped its plan to cut night pay/.test(line)))
  assert.ok(lines.some((line) => line.startsWith('Deckhands Union demand: “We expect the board to think again')))
  assert.ok(lines.some((line) => /^Alder Ferry Board red-line: the board would not go above 4 per cent/.test(line)))
  assert.ok(lines.some((line) => line.endsWith('it would call off the strike if the board agreed to arbitration')))
  assert.ok(!lines.some((line) => /needed time/.test(line)))
  assert.ok(!lines.some((line) => line.includes('acceptance: ') && line.includes('accept the proposal')))
})

test('record() gives a joint agreement to each side, and a bare government or movement to the speaker’s', () => {
  const lines = positionsIn(TRUCE)
  const agreed = lines.filter((line) => /acceptance: The government of Lundia and the Corrin/.test(line))
  assert.deepEqual(agreed.map((line) => line.split(' acceptance')[0]).sort(), ['Corrin People’s Front', 'Lundia'])
  assert.ok(lines.some((line) => line.startsWith('Lundia commitment: the government would respect the truce')))
  assert.ok(lines.some((line) => /^Lundia threat: .*the truce is over/.test(line)))
  assert.ok(lines.some((line) => line.startsWith('Corrin People’s Front commitment: the movement would not respond')))
})

test('record() parts what one side demands from who refuses it in the same sentence', () => {
  const lines = positionsIn(TRUCE)
  assert.ok(lines.some((line) => /^Corrin People’s Front demand: The rebels have demanded an election/.test(line)))
  assert.ok(lines.some((line) => /^Lundia rejection: .*which the government has repeatedly refused/.test(line)))
  assert.ok(lines.some((line) => /^Lundia demand: Voss insisted that the rebels hand over their guns/.test(line)))
})

const LINES = storyOf(
  'Port crews and docks firm far apart\n\nThe Quay Workers Union and Norbay Docks Company met for talks on Monday with the mediator, Judge Alma Rehn.\n\nThe Quay Workers Union demanded a rise of 9 per cent. Norbay Docks Company’s chief negotiator, Piet Voll, said that was out of the question. He would not sign anything on shifts and said those dismissed for theft would not be reinstated. “There is no new money this year,” he said.\n\nThe union’s leader, Dora Finch, said it would not negotiate through the newspapers. “We will end this the moment there is an offer our people can live on,” she said. “Nobody is going to be paid less than now.” The union has said it will appeal against a court order. The union’s executive is due to decide on Friday whether to call a further strike.\n\nThe port minister, Rhea Cole, refused even to discuss a subsidy and declined to give a time for her answer. Norbay Docks Company has made an end to the overtime ban a condition for coming back. It offered no evidence for its figures.\n\n“I will not promise you a result this week,” Rehn said.',
)

test('record() tells lines, refusals, conditions and promises by modality and idiom', () => {
  const lines = positionsIn(LINES)
  const has = (head: string, words: string) =>
    assert.ok(
      lines.some((line) => line.includes(head) && line.includes(words)),
      `${head} ${words} in\n${lines.join('\n')}`,
    )
  has('Norbay Docks Company rejection: ', 'out of the question')
  has('Norbay Docks Company red-line: ', 'would not be reinstated')
  has('Quay Workers Union rejection: ', 'would not negotiate')
  has('Quay Workers Union condition: ', '“We will end this the moment')
  has('Quay Workers Union commitment: ', 'it will appeal')
  has(' threat: ', 'decide on Friday whether to call a further strike')
  has(' rejection: ', 'refused even to discuss a subsidy')
  has('Norbay Docks Company condition: ', 'Norbay Docks Company has made an end to the overtime ban a condition')
  has(' stance: ', 'I will not promise you a result')
})

test('record() takes no answer withheld and no description of an offer for a position', () => {
  const lines = positionsIn(LINES)
  for (const pattern of [/declined to give a time/, /offered no evidence/, /: (?:an offer )?our people can live on/])
    assert.ok(!lines.some((line) => pattern.test(line)), `${pattern} in\n${lines.join('\n')}`)
})

const MORE = storyOf(
  'Port firms and clerks still apart\n\nThe Quay Clerks Union and Norbay Docks Company met for talks on Monday with the mediator, Judge Alma Rehn.\n\nThe union’s leader, Dora Finch, said the union could accept a shorter contract if the night rate went up. Norbay Docks Company’s chief negotiator, Piet Voll, said its stores would be full by Friday. He said the agreement would be taken off the table unless it was put to a vote. The company would use every tool the law gives it, he said.\n\nThe Quay Clerks Union called a session for Friday and wants a written undertaking from Norbay Docks Company that nobody will be dismissed.',
)

test('record() tells a yes on terms for a condition, a threat by its means, and no state for a promise', () => {
  const lines = positionsIn(MORE)
  const has = (head: string, words: string) =>
    assert.ok(
      lines.some((line) => line.includes(head) && line.includes(words)),
      `${head} ${words} in\n${lines.join('\n')}`,
    )
  has('Quay Clerks Union condition: ', 'could accept a shorter contract')
  has(' threat: ', 'would be taken off the table unless')
  has(' threat: ', 'would use every tool')
  for (const words of ['stores would be full', 'called a session'])
    assert.ok(!lines.some((line) => line.includes(words)), lines.join('\n'))
  assert.ok(!lines.some((line) => line.startsWith('Norbay Docks Company commitment: ')), lines.join('\n'))
})

const IDIOMS = storyOf(
  'Ostmark and valleys rebels far apart\n\nThe government of Ostmark and the Free Valleys League met for talks on a truce on Monday with the mediator, Judge Alma Rehn.\n\nThe League demanded an election. Ostmark’s foreign minister, Ada Brenn, said the government had no mandate to discuss one. “We will leave the valleys when their mortars are gone, and not an hour earlier,” she said. “Nobody writes our laws for us.” She denied that her deputies had promised a referendum. “I would say autumn, if the snow is kind,” she said.\n\nThe League’s leader, Tomas Reik, said he was “tired, not beaten” and ready to talk. “My people will honour their word once it is given,” he said. The League wants nothing to do with a draft. The League accepted that the road would be long. Ostmark would have nothing less than the return of its customs posts.\n\nReik said the offer would remain open until Easter.',
)

test('record() tells refusals, lines and demands by idiom, and what is said of oneself in one’s very words', () => {
  const lines = positionsIn(IDIOMS)
  const has = (head: string, words: string) =>
    assert.ok(
      lines.some((line) => line.includes(head) && line.includes(words)),
      `${head} ${words} in\n${lines.join('\n')}`,
    )
  has('Ostmark rejection: ', 'had no mandate to discuss one')
  has('Ostmark condition: ', 'and not an hour earlier')
  has('Ostmark red-line: ', 'Nobody writes our laws')
  has('Ostmark rejection: ', 'denied that her deputies had promised a referendum')
  has('Free Valleys League stance: ', 'tired, not beaten')
  has('Free Valleys League commitment: ', 'will honour their word once it is given')
  has('Free Valleys League rejection: ', 'wants nothing to do with a draft')
  has('Ostmark demand: ', 'nothing less than the return')
  has('Free Valleys League offer: ', 'the offer would remain open')
  const holds = (kind: string, words: string) => lines.some((line) => line.includes(kind) && line.includes(words))
  assert.ok(!holds('acceptance: ', 'would be long') && !holds('commitment: ', 'autumn'), lines.join('\n'))
})

const NAMES = storyOf(
  'Ostmark and valleys rebels argue over a count\n\nThe government of Ostmark and the Free Valleys League met for talks on a truce on Monday with the mediator, Judge Alma Rehn.\n\nThe League demanded an election. Ostmark’s foreign minister, Ada Brenn, called the League’s figures “fables from the hills”. The League’s leader, Tomas Reik, said a ban on mining “belongs in no draft”. He promised that “no village will be forgotten”. He did not exclude storing the mortars in a church. Brenn said her country would “not be taught manners by bandits”.\n\nPavel Orr, the Lake Union’s special envoy, was patient. “It is a slow road,” Orr said. The pause is due to begin on Friday. Miners backed a walkout by 83 per cent in a ballot held on May 2.',
)

test('record() tells what is called names, judged in a quotation or promised in one, and what envoys say', () => {
  const lines = positionsIn(NAMES)
  const has = (head: string, words: string) =>
    assert.ok(
      lines.some((line) => line.includes(head) && line.includes(words)),
      `${head} ${words} in\n${lines.join('\n')}`,
    )
  has('Ostmark rejection: ', 'fables from the hills')
  has('Free Valleys League stance: ', 'belongs in no draft')
  has('Free Valleys League commitment: ', 'no village will be forgotten')
  has('Free Valleys League offer: ', 'did not exclude storing the mortars')
  has('Ostmark red-line: ', 'not be taught manners')
  has('stance: ', 'It is a slow road')
  assert.ok(!lines.some((line) => line.includes('backed a walkout')), lines.join('\n'))
  const events = NAMES.record.events.map(({ what }) => what)
  assert.ok(events.includes('The pause is due to begin on Friday'), events.join('\n'))
  assert.ok(events.some((what) => what.startsWith('Miners backed')))
})

const BRIDGE = storyOf(
  'Front and government trade terms over Rosk bridge\n\nThe government of Lundia and the Rosk Front held talks in Belport on Monday.\n\nLundia’s foreign minister, Karel Voss, said the army would not move its tanks until the Front gives up the Rosk bridge. “No commander turns back under fire,” he said. Imre Dall, who heads the Front’s delegation, ruled that out. He said at least 60 wounded people should be let out before any fighter moved.\n\nDall said his men would cut the road to Torvik if the army brought up guns. The Front’s negotiators would not leave, he said. Voss said Lundia would withdraw its tanks and would seal the border once there is an agreement.\n\nLundia denied that its army had shelled the bridge and accused the Front of breaking the truce. A fisherman denied that he had seen anything.\n\nThe envoy Mara Quist of the River League, who mediates between the two, has asked both sides to return on Friday. She has asked Lundia to open the school. “I would like the children to be home by summer. I will not say more,” she said.',
)

test('record() tells what must come first for a condition, leaving ground for no threat, cutting roads for one', () => {
  const lines = positionsIn(BRIDGE)
  const kindOf = (words: string) => lines.find((line) => line.includes(words))?.match(/ ([a-z-]+): /)?.[1] ?? null
  assert.equal(kindOf('would not move its tanks until the Front gives up'), 'condition')
  assert.equal(kindOf('No commander turns back under fire'), 'red-line')
  assert.equal(kindOf('ruled that out'), 'rejection')
  assert.equal(kindOf('should be let out before any fighter moved'), 'condition')
  assert.equal(kindOf('would cut the road to Torvik'), 'threat')
  assert.equal(kindOf('negotiators would not leave'), 'commitment')
  assert.equal(kindOf('would withdraw its tanks'), 'commitment')
  assert.equal(kindOf('would seal the border once there is an agreement'), 'commitment')
})

test('record() takes what a side denies or accuses the other of, and what a mediator asks, but no invitation', () => {
  const lines = positionsIn(BRIDGE)
  assert.ok(lines.includes('Lundia rejection: Lundia denied that its army had shelled the bridge'))
  assert.ok(lines.some((line) => line.startsWith('Lundia stance: ') && line.includes('accused the Front of breaking')))
  assert.ok(lines.some((line) => line.includes('demand: She has asked Lundia to open the school')))
  assert.ok(lines.some((line) => line.includes('demand: I would like the children to be home by summer')))
  assert.ok(!lines.some((line) => /fisherman|return on Friday|say more/.test(line)))
})

const HARBOUR_PAY = storyOf(
  'Port talks snag on night shifts\n\nThe Deckhands Union met the Alder Port Company for talks on Monday. The union is demanding shorter night shifts. “We are tired and nobody asked us. We will not work two night shifts in a row,” its leader, Ines Farrow, said.\n\nThe Alder Port Company rejected any change of the night shifts, saying on Monday that the quays were full. It accepted a two-year wage deal, but most crews will stay away until Friday because the union has refused to sign. Farrow said she agreed to place the tools in storage. “In the meantime I would advise you to bring a coat,” Farrow said.',
)

test('record() names an issue by what is asked or given, and gives a lone remark none', () => {
  const issues = new Map(HARBOUR_PAY.record.positions.map(({ issue, passages }) => [passages[0]?.text ?? '', issue]))
  const issueOf = (words: string) => [...issues].find(([text]) => text.includes(words))?.[1]
  assert.equal(issueOf('is demanding shorter night shifts'), 'shift')
  assert.equal(issueOf('rejected any change of the night shifts'), 'shift')
  assert.equal(issueOf('accepted a two-year wage deal'), 'wage')
  assert.equal(issueOf('bring a coat'), null)
})

test('record() ends a position with its own clause, and tells words once', () => {
  const lines = positionsIn(HARBOUR_PAY)
  assert.ok(lines.some((line) => line.endsWith('rejected any change of the night shifts')))
  assert.ok(lines.some((line) => line.endsWith('accepted a two-year wage deal')))
  assert.ok(lines.some((line) => line.endsWith('she agreed to place the tools in storage')))
  assert.equal(lines.filter((line) => line.includes('two night shifts in a row')).length, 1)
})

test('record() takes what is given only in return, and so many to be freed, for proposals with their author and answer', () => {
  const story = storyOf(
    'Front and government trade terms\n\nThe government of Lundia and the Rosk Front held truce talks in Belport on Monday, mediators said, after weeks of deadlock. Lundia’s foreign minister, Karel Voss, said Lundia would withdraw its tanks on condition that the Front left the bridge on the same day. Imre Dall, who heads the Front’s delegation, ruled that out. He said 60 wounded people should be released before any fighter moved. “We have proposed that both moves begin at one hour,” Dall said. A draft that is now in its fourth version calls for 85 monitors, according to two diplomats.',
  )
  const actors = new Map(story.actors.map(({ id, name, party }) => [id, { name, party }]))
  const nameOf = (id: string | null) => {
    const own = actors.get(id ?? '')
    return actors.get(own?.party ?? '')?.name ?? own?.name ?? null
  }
  const lines = story.record.proposals.map(
    ({ by, state, terms }) => `${nameOf(by)} ${state}: ${terms.map(({ text }) => text).join(' | ')}`,
  )
  assert.deepEqual(lines, [
    'Lundia rejected: withdraw its tanks on condition that the Front left the bridge on the same day',
    'Rosk Front proposed: 60 wounded people should be released before any fighter moved',
    'Rosk Front proposed: both moves begin at one hour',
    'null unknown: 85 monitors',
  ])
})

test('record() keeps what hangs on the verb, and gives the army of a minister to the minister’s side', () => {
  const lines = positionsIn(
    storyOf(
      'Front and government trade terms\n\nThe government of Lundia and the Rosk Front held truce talks in Belport on Monday, mediators said, after weeks of deadlock. Lundia’s foreign minister, Karel Voss, said the army would not move its tanks until the Front leaves the bridge. He said Lundia would free its prisoners on condition that the Front lifted the siege. Imre Dall, who heads the Front’s delegation, said he did not exclude placing its mortars in a store. “Our negotiators will not leave,” Dall said.',
    ),
  )
  assert.ok(lines.some((line) => line.startsWith('Lundia condition: the army would not move its tanks until')))
  assert.ok(lines.some((line) => line.startsWith('Lundia condition: Lundia would free its prisoners')))
  assert.ok(lines.some((line) => /^Rosk Front offer: he did not exclude placing its mortars in a store$/.test(line)))
  assert.ok(lines.some((line) => /^Rosk Front commitment: “?Our negotiators will not leave/.test(line)))
})

test('record() takes what all were unable to agree on for nobody’s yes or no', () => {
  const lines = positionsIn(
    storyOf(
      'Fish talks drag on\n\nIceland and Norway held talks on a cod deal in Tolm on Monday. Iceland is demanding a larger quota. The two countries were unable to agree on how to split the catch. An official close to the talks said they could not agree how to measure it. Negotiators want a compromise on the proposal.',
    ),
  )
  assert.ok(lines.some((line) => line.startsWith('Iceland demand')))
  assert.ok(!lines.some((line) => /agree/.test(line)))
})

test('record() breaks off no short quotation in a position', () => {
  const story = storyOf(
    'Crews weigh deal\n\nThe Alder Ferry Board offered 3 per cent. The Deckhands Union is demanding 8 per cent. Talks began on Monday.\n\nInes Farrow, the union’s leader, told the board that her side could accept a smaller rise “if, and only if, the night boats stop”.',
  )
  const told = positionsIn(story).find((line) => line.includes('smaller rise'))
  assert.ok(told?.endsWith('a smaller rise “if, and only if, the night boats stop”'), positionsIn(story).join('\n'))
})
