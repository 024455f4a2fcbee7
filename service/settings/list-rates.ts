import type { Database } from '../../db/database.ts'
import { listRates as readRates } from '../../db/queries/rates.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { rateToText } from '../../shared/money/rate.ts'
import { type Month, monthsBetween } from '../../shared/time/period.ts'
import { hmrcRate, ODD_HMRC_MONTHS } from './bundled-rates.ts'

export interface ListedRate {
  readonly base: string
  readonly quote: string
  readonly dated: string
  readonly rate: string
  readonly source: string
  readonly evidence: string | null
  readonly bundled: boolean
  readonly flag: { readonly fr: string; readonly en: string } | null
}

/** No listing is longer: sixty years of months. */
const MAX_MONTHS = 720
const DECIMALS = 6

/** Said of a month that HMRC published far from its neighbours; the figure is shipped as published (spec 10 "Rates"). */
const ODD_FIGURE = {
  fr: 'Chiffre tel que HMRC l’a publié, loin de ceux des mois voisins. Vérifiez avec le bailleur avant de vous en servir.',
  en: 'The figure as HMRC published it, far from those of the months around it. Check with the donor before using it.',
}

/**
 * The rates of a currency over some months, by date: the ledger's own (of which one of the same month wins), then HMRC's bundled monthly
 * one in XOF. Daily rates of the ledger stand among them.
 */
export function listRates(database: Database, request: { base: string; from: Month; to: Month }): ListedRate[] {
  const { base, from, to } = request
  const own = readRates(database)
    .filter((row) => row.base === base && row.dated.slice(0, 7) >= from && row.dated.slice(0, 7) <= to)
    .map((row) => ({ ...row, bundled: false, flag: null }))
  const bundled = monthsBetween(from, to)
    .slice(0, MAX_MONTHS)
    .flatMap((month) => bundledMonth(base, month))
  return [...own, ...bundled].sort((a, b) =>
    a.dated < b.dated ? -1 : a.dated > b.dated ? 1 : Number(a.bundled) - Number(b.bundled),
  )
}

function bundledMonth(base: string, month: Month): ListedRate[] {
  const found = hmrcRate(base, month)
  if (!found) return []
  return [
    {
      base,
      quote: FUNCTIONAL_CURRENCY,
      dated: month,
      rate: rateToText(found.rate, DECIMALS).replace(/\.?0+$/, ''),
      source: found.source,
      evidence: found.evidence,
      bundled: true,
      flag: ODD_HMRC_MONTHS.has(month) && base !== 'EUR' ? ODD_FIGURE : null,
    },
  ]
}
