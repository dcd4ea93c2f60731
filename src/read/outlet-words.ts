/** Outlet words: what a name has in it that is an outlet's, whoever's it is. */

/** Words that outlets' names end with or hold, as in the registers of the press (ISSN titles of newspapers). */
export const OUTLET_WORD =
  /\b(?:press|post|times|news|radio|gazette|ledger|review|herald|tribune|journal|agency|broadcasting|broadcaster|tv|television|mirror|observer|telegraph|guardian|standard|chronicle|star|mail|express|record|courier|bulletin|dispatch|daily|weekly|monitor|examiner|independent|sentinel|argus|echo|globe|inquirer|register|republic|reporter|wire|media|online|digest|magazine|today|current|newspaper|fm|line|courant|mercury|advertiser|tidings|intelligencer|messenger|clarion|statesman)\b/i
