import type { TableRate } from '../../domain/conversion/model.ts'
import ecbDaily from '../../resources/rates/ecb-daily.json' with { type: 'json' }
import hmrcMonthly from '../../resources/rates/hmrc-monthly.json' with { type: 'json' }
import inforeuroMonthly from '../../resources/rates/inforeuro-monthly.json' with { type: 'json' }
import { EUR_XOF_PEG } from '../../shared/money/currency.ts'
import { type Rate, rateFromText } from '../../shared/money/rate.ts'
import { addDays } from '../../shared/time/local-date.ts'

const peg = readRate(EUR_XOF_PEG)

/** Published rates of HMRC by "month currency", units for 1 GBP. */
const hmrc = new Map(hmrcMonthly.map((row) => [`${row[0]} ${row[1]}`, String(row[2])]))
const inforeuro = new Map(inforeuroMonthly.map((row) => [String(row[0]), { gbp: String(row[1]), published: row[2] === 1 }]))
/** Units of GBP and USD for 1 EUR by day. */
const ecb = new Map(ecbDaily.map((row) => [String(row[0]), { GBP: row[1] as string | null, USD: row[2] as string | null }]))

/** The months whose published figure is known to be odd; it is shipped as published and flagged (spec 10 "Rates"). */
export const ODD_HMRC_MONTHS: ReadonlySet<string> = new Set(['2019-12'])

/** XOF for one unit by HMRC's monthly table: GBP as published, EUR by the peg, USD across HMRC's own two figures. */
export function hmrcRate(currency: string, month: string): TableRate | undefined {
  const xof = hmrc.get(`${month} XOF`)
  if (currency === 'EUR') return pegRate(month)
  if (xof === undefined) return undefined
  if (currency === 'GBP') return published(readRate(xof), month, 'HMRC')
  const other = hmrc.get(`${month} ${currency}`)
  return other === undefined ? undefined : published(divide(readRate(xof), readRate(other)), month, 'HMRC')
}

/** XOF for one unit by the Commission's monthly rate and the peg; derived months say so in their source. */
export function inforeuroRate(currency: string, month: string): TableRate | undefined {
  if (currency === 'EUR') return pegRate(month)
  const entry = currency === 'GBP' ? inforeuro.get(month) : undefined
  if (!entry) return undefined
  return published(divide(peg, readRate(entry.gbp)), month, entry.published ? 'InforEuro' : 'InforEuro (ECB)')
}

/** XOF for one unit from the ECB's daily rate and the peg: the last published day on or before, at most five days back. */
export function ecbRate(currency: string, date: string): TableRate | undefined {
  if (currency === 'EUR') return pegRate(date)
  if (currency !== 'GBP' && currency !== 'USD') return undefined
  for (let back = 0; back <= 5; back++) {
    const day = addDays(date, -back)
    const perEuro = ecb.get(day)?.[currency]
    if (perEuro) return published(divide(peg, readRate(perEuro)), day, 'ECB × 655.957')
  }
  return undefined
}

const pegRate = (dated: string): TableRate => published(peg, dated, '655.957')

const published = (rate: Rate, dated: string, source: string): TableRate => ({ rate, dated, source, evidence: null })

const divide = (rate: Rate, by: Rate): Rate => ({
  numerator: rate.numerator * by.denominator,
  denominator: rate.denominator * by.numerator,
})

function readRate(text: string): Rate {
  const rate = rateFromText(text)
  if (!rate) throw new RangeError(`not a rate in the bundled tables: ${text}`)
  return rate
}
