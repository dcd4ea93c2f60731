/**
 * Units of measure and currencies: what a number before (or a sign in front of it) counts.
 *
 * Currencies are those of ISO 4217 in use, from `world-countries`; units are SI with the accepted and customary ones
 * (BIPM, "The International System of Units", 9th edition, tables 2, 4, 8; NIST Handbook 44, appendix C).
 */
import countries, { type Country } from 'world-countries'

export type Dimension =
  | 'length'
  | 'area'
  | 'mass'
  | 'volume'
  | 'temperature'
  | 'speed'
  | 'energy'
  | 'time'
  | 'share'
  | 'money'

export interface Unit {
  /** As the dossier prints it: "km2", "%", "US$". */
  readonly name: string
  readonly dimension: Dimension
}

/** First word or words (joined by one blank) in lower case, singular and plural. */
const MEASURES: readonly [names: string, name: string, dimension: Dimension][] = [
  ['kilometer kilometers kilometre kilometres km kms', 'km', 'length'],
  ['meter meters metre metres m', 'm', 'length'],
  ['centimeter centimeters centimetre centimetres cm', 'cm', 'length'],
  ['millimeter millimeters millimetre millimetres mm', 'mm', 'length'],
  ['mile miles', 'miles', 'length'],
  ['foot feet ft', 'feet', 'length'],
  ['inch inches', 'inches', 'length'],
  ['yard yards', 'yards', 'length'],
  ['hectare hectares ha', 'ha', 'area'],
  ['acre acres', 'acres', 'area'],
  ['tonne tonnes', 't', 'mass'],
  ['ton tons', 'tons', 'mass'],
  ['kilogram kilograms kilo kilos kg', 'kg', 'mass'],
  ['gram grams', 'g', 'mass'],
  ['ounce ounces', 'oz', 'mass'],
  ['lb lbs', 'lb', 'mass'],
  ['liter liters litre litres', 'l', 'volume'],
  ['gallon gallons', 'gal', 'volume'],
  ['barrel barrels', 'barrels', 'volume'],
  ['mph', 'mph', 'speed'],
  ['kph', 'km/h', 'speed'],
  ['watt watts', 'W', 'energy'],
  ['kilowatt kilowatts kw', 'kW', 'energy'],
  ['megawatt megawatts mw', 'MW', 'energy'],
  ['gigawatt gigawatts gw', 'GW', 'energy'],
  ['second seconds', 'seconds', 'time'],
  ['minute minutes min mins', 'minutes', 'time'],
  ['hour hours', 'hours', 'time'],
  ['day days', 'days', 'time'],
  ['week weeks', 'weeks', 'time'],
  ['fortnight fortnights', 'fortnights', 'time'],
  ['month months', 'months', 'time'],
  ['year years', 'years', 'time'],
  ['decade decades', 'decades', 'time'],
  ['century centuries', 'centuries', 'time'],
  ['percent pct', '%', 'share'],
]

/** By the unit's one word in lower case. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  MEASURES.flatMap(([names, name, dimension]) =>
    names.split(' ').map((word): [string, Unit] => [word, { name, dimension }]),
  ),
)

/** Units of area by the unit of length after "square" or "sq". */
export function squareOf(unit: Unit): Unit | null {
  return unit.dimension === 'length' ? { name: `${unit.name}2`, dimension: 'area' } : null
}

/**
 * What one of a unit is in the first of its dimension: km, km2, t, days (BIPM 2019, tables 8; NIST Handbook 44). Units of one
 * dimension measure the same: two decades are 20 years, 60 miles are 97 km.
 */
const IN_BASE: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  km: ['km', 1],
  m: ['km', 1e-3],
  cm: ['km', 1e-5],
  mm: ['km', 1e-6],
  miles: ['km', 1.609344],
  feet: ['km', 0.0003048],
  inches: ['km', 0.0000254],
  yards: ['km', 0.0009144],
  km2: ['km2', 1],
  m2: ['km2', 1e-6],
  miles2: ['km2', 2.589988],
  ha: ['km2', 0.01],
  acres: ['km2', 0.00404686],
  t: ['t', 1],
  // Newspapers write "tons" for tonnes as well.
  tons: ['t', 1],
  kg: ['t', 1e-3],
  g: ['t', 1e-6],
  lb: ['t', 0.00045359],
  oz: ['t', 0.00002835],
  seconds: ['days', 1 / 86_400],
  minutes: ['days', 1 / 1440],
  hours: ['days', 1 / 24],
  days: ['days', 1],
  weeks: ['days', 7],
  fortnights: ['days', 14],
  months: ['days', 365.25 / 12],
  years: ['days', 365.25],
  decades: ['days', 3652.5],
  centuries: ['days', 36_525],
}

/** The base unit of a unit's dimension and the factor to it; the unit itself where it has none. */
export function baseOf(unit: string): { readonly base: string; readonly factor: number } {
  const [base, factor] = IN_BASE[unit] ?? [unit, 1]
  return { base, factor }
}

/** Signs that stand before the number; longer ones are looked for first. Plain "$" is the US dollar in agency style. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'US$'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['₫', 'VND'],
  ['₿', 'BTC'],
])

/** Letters before "$" that name another dollar: "S$", "HK$". */
export const DOLLARS: ReadonlySet<string> = new Set(['us', 's', 'a', 'au', 'c', 'ca', 'hk', 'nz', 'nt', 'r', 'sg', 'm'])

/** Short written forms that are no ISO code: "Rs 500", "5 bucks". */
const SHORT_FORMS: readonly [string, string][] = [
  ['rs', 'rupee'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['cents', 'cent'],
  ['cent', 'cent'],
  ['pence', 'penny'],
  ['renminbi', 'yuan'],
  ['quid', 'pound'],
]

/** Names of currencies that are everyday words otherwise; they need a sign or a code. */
const AMBIGUOUS = new Set(
  'real sol won mark all try top cup sterling som leone bonds pound mad gel lek lev soberano franc new colón kid ang den tala paanga rand'.split(
    ' ',
  ),
)

/** Currency nouns ("dollar", "dollars", "hryvnia") and ISO 4217 codes ("usd"), by the word in lower case. */
export const CURRENCIES: ReadonlyMap<string, string> = currencies()

function currencies(): Map<string, string> {
  const found = new Map<string, string>()
  // The package's types take its default export for the module.
  for (const country of countries as unknown as readonly Country[]) {
    for (const [code, { name }] of Object.entries(country.currencies ?? {}) as [string, { name: string }][]) {
      const noun = name.toLowerCase().split(' ').at(-1) ?? ''
      if (!AMBIGUOUS.has(code.toLowerCase())) found.set(code.toLowerCase(), code === 'USD' ? 'US$' : code)
      if (noun === '' || AMBIGUOUS.has(noun)) continue
      const unit = noun === 'dollar' ? 'US$' : noun === 'euro' ? 'EUR' : noun
      found.set(noun, unit)
      found.set(`${noun}s`, unit)
    }
  }
  for (const noun of ['pound', 'franc', 'rand']) for (const form of [noun, `${noun}s`]) found.set(form, noun)
  for (const [word, unit] of SHORT_FORMS) found.set(word, unit)
  return found
}
