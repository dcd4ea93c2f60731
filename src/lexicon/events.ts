/**
 * Verbs and nouns of things that happen on the ground, with their codes in the event-data ontologies.
 *
 * Codes: CAMEO (Schrodt, "CAMEO: Conflict and Mediation Event Observations, Event and Actor Codebook", 1.1b3, 2012) and
 * PLOVER (Halterman, Bagozzi, Beger, Schrodt and Scarborough, "PLOVER and POLECAT: A New Political Event Ontology and
 * Dataset", 2023). The words of a row are those of the codebooks' definitions and examples, with their WordNet synonyms.
 * Rows without codes are happenings that no political ontology has: accidents, casualties, court and market events.
 * What is only said (CAMEO 01–03, 10–13) is no event here: statements have their own layer.
 */

export interface EventClass {
  /** PLOVER event type; null where it has none. */
  readonly plover: string | null
  /** CAMEO code, two to four digits. */
  readonly cameo: string | null
  /** What happened in one word, for an editor. */
  readonly what: string
}

type Row = readonly [what: string, plover: string | null, cameo: string | null, verbs: string, nouns: string]

/** Each word stands once. Particle verbs and compounds are written with a tilde. */
const ROWS: readonly Row[] = [
  // CAMEO 19 fight, 18 assault, 20 unconventional mass violence; PLOVER ASSAULT.
  [
    'attack',
    'ASSAULT',
    '190',
    'attack assault raid ambush storm charge target pound strike',
    'attack assault raid ambush offensive onslaught incursion counteroffensive counterattack fighting clash battle firefight shootout',
  ],
  [
    'bombardment',
    'ASSAULT',
    '195',
    'bomb bombard shell strafe blitz barrage',
    'airstrike strike bombing bombardment shelling barrage explosion blast salvo',
  ],
  ['shooting', 'ASSAULT', '193', 'shoot fire gun~down shoot~down open~fire', 'shooting gunfire'],
  [
    'killing',
    'ASSAULT',
    '186',
    'kill murder assassinate execute slay behead massacre slaughter lynch stab',
    'killing murder assassination execution massacre stabbing slaughter',
  ],
  ['invasion', 'ASSAULT', '190', 'invade overrun', 'invasion'],
  ['fighting', 'ASSAULT', '190', 'fight clash battle skirmish', 'war'],
  [
    'destruction',
    'ASSAULT',
    '195',
    'destroy demolish raze blow~up detonate explode torpedo sink ram down',
    'destruction demolition',
  ],
  // CAMEO 192 occupy territory, 171 seize, 173 arrest, 174 expel; PLOVER COERCE.
  [
    'capture',
    'COERCE',
    '192',
    'capture occupy annex seize take~over retake recapture conquer',
    'capture occupation annexation seizure conquest takeover',
  ],
  [
    'arrest',
    'COERCE',
    '173',
    'arrest detain jail imprison intern incarcerate apprehend abduct kidnap',
    'arrest detention abduction kidnapping imprisonment hostage-taking crackdown',
  ],
  ['expulsion', 'COERCE', '174', 'expel deport evict banish displace', 'expulsion deportation eviction displacement'],
  [
    'restriction',
    'COERCE',
    '172',
    'ban outlaw blockade block close shut close~down shut~down seal~off cordon~off curb restrict suspend impound confiscate freeze bar lock~out',
    'ban blockade closure curfew lockdown lockout shutdown confiscation embargo restriction',
  ],
  ['intrusion', 'COERCE', '176', 'hack', 'cyberattack hack sabotage'],
  // CAMEO 163 embargo, 16 reduce relations; PLOVER SANCTION.
  [
    'sanction',
    'SANCTION',
    '163',
    'sanction impose levy boycott blacklist penalise penalize',
    'sanction tariff duty levy penalty boycott countermeasure quota',
  ],
  [
    'break-off',
    'SANCTION',
    '160',
    'sever recall break~off pull~out walk~out walk~away quit halt call~off cancel scrap postpone collapse break~down stall terminate dissolve',
    'walkout walk-out collapse breakdown cancellation suspension',
  ],
  // CAMEO 14 protest; PLOVER PROTEST.
  [
    'protest',
    'PROTEST',
    '140',
    'protest demonstrate rally march riot picket walk~off camp',
    'protest demonstration march riot picket rally unrest sit-in uprising',
  ],
  ['strike', 'PROTEST', '143', '', 'stoppage work-to-rule slowdown go-slow'],
  // CAMEO 15 exhibit force posture; PLOVER MOBILIZE.
  [
    'mobilisation',
    'MOBILIZE',
    '150',
    'mobilise mobilize deploy amass muster reinforce patrol rearm',
    'mobilisation mobilization deployment build-up buildup drill exercise patrol',
  ],
  // CAMEO 087 de-escalate, 0871 cease-fire, 0873/0874 withdraw; PLOVER RETREAT.
  [
    'withdrawal',
    'RETREAT',
    '0874',
    'withdraw retreat pull~back evacuate disengage demobilise demobilize surrender',
    'withdrawal retreat pullback pull-out pullout evacuation surrender',
  ],
  // CAMEO 08 yield; PLOVER CONCEDE.
  [
    'release',
    'CONCEDE',
    '0841',
    'release free liberate return repatriate hand~over exchange swap pardon reinstate',
    'release return repatriation swap handover exchange pardon',
  ],
  [
    'easing',
    'CONCEDE',
    '080',
    'ease lift relax reopen rescind revoke repeal waive roll~back resign step~down retract take~back let~through let~in',
    'reopening resignation lifting repeal retraction easing',
  ],
  // CAMEO 05, 06, 07; PLOVER AGREE, COOPERATE, AID.
  ['agreement', 'AGREE', '057', 'sign ratify initial conclude', 'signing ratification signature'],
  ['joining', 'COOPERATE', '050', 'join accede merge', 'accession merger'],
  [
    'aid',
    'AID',
    '070',
    'supply donate fund airlift rescue shelter treat deliver',
    'delivery airlift rescue convoy shipment',
  ],
  // CAMEO 04 consult: visits; meetings proper are in the record's meetings.
  ['visit', 'CONSULT', '042', 'visit travel fly head arrive depart land tour', 'visit trip arrival departure'],
  // CAMEO 09 investigate; PLOVER ACCUSE. Courts.
  ['investigation', 'ACCUSE', '090', 'investigate probe inspect', 'inquiry enquiry investigation probe inspection'],
  [
    'court action',
    'ACCUSE',
    '115',
    'sue prosecute indict convict acquit sentence try plead testify adjourn overturn uphold',
    'lawsuit verdict conviction acquittal sentence indictment ruling trial hearing',
  ],
  // Votes and offices: CAMEO has no code for elections as such.
  ['vote', null, null, 'vote ballot elect', 'vote ballot election referendum'],
  ['office', null, null, 'appoint inaugurate oust depose topple overthrow', 'appointment inauguration coup ouster'],
  // Casualties and accidents.
  ['casualties', null, null, 'die wound injure hurt maim perish drown', 'death fatality casualty injury toll'],
  [
    'accident',
    null,
    null,
    'collide crash derail capsize burn hit founder',
    'collision crash derailment accident fire outage blackout leak spill',
  ],
  [
    'natural disaster',
    null,
    null,
    'flood erupt landfall batter devastate uproot engulf',
    'flood storm hurricane cyclone typhoon earthquake eruption landslide wildfire drought tornado tsunami avalanche flooding',
  ],
  // Markets, firms, law in force.
  [
    'change of level',
    null,
    null,
    'rise fall jump drop soar plunge climb slump double triple halve raise lower cut increase reduce',
    '',
  ],
  ['in force', null, null, 'take~effect enforce implement introduce enact', 'enforcement introduction enactment'],
  ['work', null, null, 'lay~off fire hire sack furlough', 'layoff redundancy dismissal'],
  ['launch', null, null, 'launch unveil publish issue leak', 'launch opening publication'],
  ['statement', null, '010', 'post tweet', 'news~conference press~conference televised~address'],
  ['consultation', 'CONSULT', '040', 'convene', ''],
  ['removal', null, null, 'remove delete take~out drop~from', 'removal deletion'],
  ['order', null, '172', 'order', ''],
  [
    'damage',
    null,
    null,
    'damage disrupt cripple paralyse paralyze strand ground knock~out cut~off affect divert reroute idle',
    'damage disruption',
  ],
  ['flight', null, null, 'flee', 'exodus'],
  ['sending', null, null, 'send dispatch transfer board', 'dispatch'],
  ['sport', null, null, 'win lose defeat score beat', 'victory defeat win'],
]

/** By lemma of the verb, particle verbs as "walk out". */
export const EVENT_VERBS: ReadonlyMap<string, EventClass> = index(3)

/** By lemma of the noun, compounds as "air strike". */
export const EVENT_NOUNS: ReadonlyMap<string, EventClass> = index(4)

function index(column: 3 | 4): Map<string, EventClass> {
  const classes = new Map<string, EventClass>()
  for (const row of ROWS) {
    const [what, plover, cameo] = row
    for (const word of row[column].split(' ')) {
      const lemma = word.replaceAll('~', ' ')
      if (lemma !== '' && !classes.has(lemma)) classes.set(lemma, { plover, cameo, what })
    }
  }
  return classes
}
