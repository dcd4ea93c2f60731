/**
 * English abbreviations written with a full stop, by what they say about the sentence's end. Closed classes of the
 * newspaper style books (AP Stylebook, "abbreviations and acronyms"; The Economist Style Guide, "abbreviations").
 */

const set = (words: string) => new Set(words.split(' '))

/** Before a name: never the end of a sentence. "Gen. Milley", "St. Brenna's". Lower case, without the stop. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = set(
  'mr mrs ms mx messrs dr drs prof profs gen gens lt lts col cols maj capt cpt cmdr cdr adm sgt sgts cpl pvt spc brig ' +
    'sen sens rep reps gov govs pres amb sec rev fr hon msgr st ste sts mt ft supt insp det asst atty dep del ald cllr ' +
    'ambs sgt-maj sra srta mme mlle dist hrh comdr vice-adm',
)

/** Before a number: "No. 10", "Oct. 14", "pp. 3". */
export const NUMBER_ABBREVIATIONS: ReadonlySet<string> = set(
  'no nos nr p pp vol vols art arts sec ch fig figs para c ca approx est jan feb mar apr jun jul aug sep sept oct nov dec',
)

/** Before more of the sentence, whatever it is. */
export const JOINING_ABBREVIATIONS: ReadonlySet<string> = set('vs v viz cf e.g i.e eg ie approx incl esp aka a.k.a')

/** After a name: the sentence may end there or go on. "Acme Corp. said" "He runs Acme Corp. It lost money." */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = set(
  'jr sr inc corp co cos ltd llc plc bros assn univ dept intl natl al etc bldg ave blvd rd esq ph.d m.d',
)

/**
 * Function words and sentence adverbs that open a sentence and are never the second part of a name: after "the U.S."
 * they tell that a new sentence begins. Lower case.
 */
export const SENTENCE_OPENERS: ReadonlySet<string> = set(
  'the a an this that these those he she it they we you i his her its their our my your there here who what when where ' +
    'why how which and but or nor so yet for if as in on at by from with without to of after before since until while ' +
    'although though because unless despite during under over between among against about both neither either each ' +
    'every all some many most few several such no not nobody nothing one two three four five six seven eight nine ten ' +
    'however meanwhile moreover still also then thus instead now later earlier last next once asked speaking according ' +
    'is are was were has have had do does did will would can could may might should must let only even just yes ' +
    'separately additionally furthermore nevertheless nonetheless therefore otherwise overall perhaps today yesterday ' +
    'tomorrow whether whose another other others more less much within across around ahead amid upon like unlike',
)
