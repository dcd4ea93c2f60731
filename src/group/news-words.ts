/**
 * How common a word is in news: the share of reports that hold it, by lemma, in five bands.
 *
 * Counted over 844 political reports (PolNeAR, train part) and 94 newspaper texts (OneStopEnglish, advanced level), each
 * set with half the weight; lower-case nouns, verbs, adjectives, adverbs and number words that stand in one report of
 * twenty or more. Names are left out: who is in the news changes.
 */

/** Share of reports, and the words about that common. */
const BANDS: readonly (readonly [share: number, words: string])[] = [
  [
    0.6,
    `
    also as come first get go just make more most now one only other people say see so take think time two use when
    where work year
    `,
  ],
  [
    0.4,
    `
    add back become believe big call campaign candidate change country day do end even far find give good government
    have help high how include issue know last lead life long look lot many million month much need new number own
    part place point presidential put report right run same show state still such support tell then thing three try
    very want way week well world
    `,
  ],
  [
    0.25,
    `
    about accord allow almost already ask attack away base begin bring build business case child clear close company
    continue create different election enough expect face fact fall family feel few five focus follow former four
    great group grow half hard head hold home hope hour important increase interview job keep large late least leave
    less level like likely little live lose low major man mean member move never next often old party past pay plan
    play policy political president primary problem provide public question reach real really recent recently remain
    result rise second set share small social speak spend start strong suggest system talk third too top turn vote win
    write young
    `,
  ],
  [
    0.15,
    `
    able accept access account act action actually address admit again age ago agree ahead aim air always amount
    announce appear approach area argue attempt attention average avoid bad ban bear benefit bit black body book break
    building buy capital car care carry catch cause center century challenge chance chief choose city claim class
    comment community compare concern condition conference conservative consider control cost course crisis criticism
    criticize cultural current currently cut datum deal death debate decade decide decision decline deliver demand
    describe detail develop die difference difficult director draw drive drop earlier early easy economic economy
    effect effort eight else email encourage ensure enter estimate event ever everything evidence example executive
    experience expert explain fail fear fight figure final force foreign form free friend front full further future
    gain general global ground hand happen health hear heart here history hit house however huge human hundred idea
    identify impact improve income individual industry information instead interest international join key kill kind
    lack land largely later launch law leader learn let light line list local longer love majority manage manager mark
    market matter measure medium meet meeting message middle mind minute moment money name nation national nearly news
    night nine nomination nominee not note offer office official once open opportunity order organization others out
    particularly pass percent person personal phone politics poll popular population position possible post potential
    power present previously private probably process produce program project protect publish push quite race raise
    rally range rate rather reason receive record region release reporter represent require research respond response
    rest return reveal risk rival role room rule school secretary security seek seem self sell senator send sense
    serve service seven several short side sign significant similar simply single sit six sometimes sound source
    speech staff stand statement stay step stop story struggle student study success summer supporter sure tax team
    technology ten term test thousand today together total track traditional understand victory video view voter watch
    water white whole why woman word worker worry wrong yet
    `,
  ],
  [
    0.07,
    `
    ability academic accuse achieve acknowledge active activist activity ad administration adult advance advantage
    advice adviser advocate affect agency agenda agreement aide ally alone anger animal annual answer appeal
    appearance application apply argument arm arrive article artist associate attend attract audience author authority
    available background balance ballot bank basic battle beat behavior better bid bill billion billionaire blame
    block blow blue bn board border brand bright broad camera candidacy capture career cast caucus central certain
    certainly chair chairman charge charity check choice cite citizen civil clean climate closely closer club
    colleague collect college combine committee common communication compete competition complain complete completely
    computer conduct confidence confirm conflict congressional consumer contact contain contest contrast contribute
    contribution controversial controversy convention conversation convince count couple court cover credit crime
    criminal critic critical crowd culture customer cycle daily damage dangerous date daughter dead declare deep
    defeat defend defense define degree delegate deny department design determine development device difficulty
    digital direct direction disappear discover discuss discussion document dollar domestic donor door double doubt
    dozen dramatic drug due earn easily eat edge education effective effectively elect embrace emerge employee enable
    endorse endorsement energy engage engineer enjoy enormous entire entirely environment environmental era especially
    establish establishment estate eventually exactly exchange exist expand expensive express extent extremely eye
    factor fair faith fan fast faster father favor feature federal feed fellow field fifth file fill film finally
    financial finding fine fire firm fit flow fly food foot forget forward founder fully fund game gap gas gather
    generate generation giant goal governor growing growth guarantee guy habit handle hang happy hate healthy heat
    heavy highlight highly honor host hotel household husband ice ignore illegal image immigrant immigration
    increasingly independent indicate influence insist interested internet introduce invest investigation investment
    involve involved judge jump kid knowledge labor leadership leading legal letter liberal lie lift limit limited
    link listen loss main mainstream maintain map margin massive match maybe medical mention meter method mile
    military minimum minister minority miss mission mistake mobile model modern morning mostly movement music natural
    nature necessarily network newspaper nominate none normal north obtain occur officer oil online opening opponent
    oppose opposition organize overall owner pace page paper parent particular partner path peak percentage perform
    performance perhaps period persuade photo physical pick picture piece planet platform player pledge police
    politically politician poor possibility powerful practice praise predict prepare presidency press pressure
    presumptive pretty prevent previous price prime priority product production professor profile progress promise
    promote prompt property proportion proposal propose prospect protest proud prove pull quality quarter quickly
    radio rare read ready reality realize recognize reduce refer reflect reform refuse register regular reject relate
    relationship relatively rely remark remind remove repeat repeatedly replace reputation request researcher resource
    respect responsibility revolution rhetoric rich road root roughly round runner safe safety sale save scene
    schedule scientist score screen search seat secret sector secure select senior series serious shape shift shoot
    shot signal simple site situation skill slow society solution son soon sort south space special specific speed
    spending spokesman sport spot spread square stage standard standing star status stick store strategy street
    strength stretch strike strongly style subject succeed successful suffer suppose surface surprise surround survey
    survive table tackle target task teach television tend terrorism terrorist threat threaten throw tie tool tough
    tour tourist town trade trail train transform travel treat trend true trust tweet twice type understanding
    university unlikely urge user usually value vast version victim violence visit voice volunteer voting wait wake
    walk wall war warn warning waste wave wealthy weapon website welcome wide widespread wife willing wind window
    winner wish working worth
    `,
  ],
]

/** Share of reports with a word that is in no band: most words are in fewer than one of two hundred. */
const UNCOMMON = 0.005

const shares = new Map(
  BANDS.flatMap(([share, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, share]),
  ),
)

/** Gives the share of news reports that hold a lemma, 0–1. */
export function newsShare(lemma: string): number {
  return shares.get(lemma) ?? UNCOMMON
}
