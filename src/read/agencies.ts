/**
 * News agencies: the names under which they are credited. The members of the national and international agencies'
 * associations (EANA, OANA, FANA, AAPA, MINDS) and the world's wholesalers. Only names that mean nothing else in print:
 * an agency whose letters are a word, a first name or a party (STA, Petra, AAP) is found by the brackets of its dateline or
 * beside "news agency" instead.
 */

/** Name as credited to the agency's usual name. */
const AGENCIES: Readonly<Record<string, string>> = {
  AFP: 'AFP',
  'Agence France-Presse': 'AFP',
  AP: 'AP',
  'Associated Press': 'AP',
  Reuters: 'Reuters',
  'Thomson Reuters': 'Reuters',
  UPI: 'UPI',
  'United Press International': 'UPI',
  Bloomberg: 'Bloomberg',
  'Dow Jones': 'Dow Jones',
  'PA Media': 'PA Media',
  'Press Association': 'PA Media',
  DPA: 'dpa',
  dpa: 'dpa',
  'Deutsche Presse-Agentur': 'dpa',
  EFE: 'EFE',
  ANSA: 'ANSA',
  Adnkronos: 'Adnkronos',
  Lusa: 'Lusa',
  'Europa Press': 'Europa Press',
  Belga: 'Belga',
  Ritzau: 'Ritzau',
  'Keystone-SDA': 'Keystone-SDA',
  Agerpres: 'Agerpres',
  Tanjug: 'Tanjug',
  Ukrinform: 'Ukrinform',
  UNIAN: 'UNIAN',
  'Interfax-Ukraine': 'Interfax-Ukraine',
  Interfax: 'Interfax',
  TASS: 'TASS',
  'ITAR-TASS': 'TASS',
  RIA: 'RIA Novosti',
  'RIA Novosti': 'RIA Novosti',
  BelTA: 'BelTA',
  Armenpress: 'Armenpress',
  Azertac: 'Azertac',
  Kazinform: 'Kazinform',
  Anadolu: 'Anadolu',
  'Anadolu Agency': 'Anadolu',
  WAFA: 'WAFA',
  IRNA: 'IRNA',
  ISNA: 'ISNA',
  Tasnim: 'Tasnim',
  SANA: 'SANA',
  KUNA: 'KUNA',
  'Saudi Press Agency': 'SPA',
  Xinhua: 'Xinhua',
  KCNA: 'KCNA',
  Kyodo: 'Kyodo',
  'Kyodo News': 'Kyodo',
  'Jiji Press': 'Jiji Press',
  Yonhap: 'Yonhap',
  Bernama: 'Bernama',
  PTI: 'PTI',
  'Press Trust of India': 'PTI',
  ANI: 'ANI',
  IANS: 'IANS',
  UNB: 'UNB',
  BSS: 'BSS',
  'Associated Press of Pakistan': 'APP',
  'Australian Associated Press': 'AAP',
  'Canadian Press': 'The Canadian Press',
  'Prensa Latina': 'Prensa Latina',
  Telam: 'Télam',
  Télam: 'Télam',
  'Agência Brasil': 'Agência Brasil',
  'Agencia Brasil': 'Agência Brasil',
  PANA: 'PANA',
}

const BY_FOLDED = new Map(Object.entries(AGENCIES).map(([name, agency]) => [name.toLowerCase(), agency]))

/** An alternation of all agency names, longest first, for building expressions. */
export const AGENCY_PATTERN = Object.keys(AGENCIES)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join('|')

/** The agency's usual name: "REUTERS" gives "Reuters". Null for a name that is no known agency's. */
export function agencyNamed(name: string): string | null {
  const folded = name.trim().toLowerCase().replace(/^the /, '')
  return BY_FOLDED.get(folded) ?? null
}
