import type { Database } from '../../db/database.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularColumn, TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { FundsRequest } from '../../shared/contract/claims.ts'
import { shortMonthName } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Month } from '../../shared/time/period.ts'
import { findGrant } from '../conversion/find-grant.ts'
import { unclosedMonths } from '../reports/covered-months.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { fundsRequestOf } from './funds-request.ts'

/**
 * Report `funds-request` (spec 06 §5.11): twelve months of the grant's money, one row a subject, then the request itself in the two last columns.
 * A month's heading says whether it is past (`_actual`) or expected (`_forecast`). It stands at the end of a month or quarter: without one it
 * is refused, as are a partner's or an account's.
 */
export function fundsRequestReport(
  database: Database,
  scope: ReportScope,
  language: Language,
  period: string | undefined,
): Result<TabularReport> {
  if (scope.partner !== null || scope.account !== null)
    return failure(fault('CLAIM_IS_WHOLE', undefined, { name: scope.partner === null ? 'account' : 'partner' }))
  const grant = scope.grant ? success(scope.grant) : findGrant(database, undefined)
  if (!grant.ok) return grant
  const asOf = scope.to ?? ''
  const asked = period ?? ''
  const made = fundsRequestOf(database, grant.value, {
    period: asked,
    user: '',
    generatedAt: `${asOf}T00:00:00.000Z`,
    today: asOf,
  })
  if (!made.ok) return made
  const request = made.value
  const rows = [...request.rows.map((row) => monthRow(row, language)), ...requestRows(request, language)]
  return success({
    name: 'funds-request',
    columns: columnsOf(request),
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: unclosedMonths(database, scope.from ?? asOf, asOf),
    warnings: request.gate,
  })
}

function columnsOf(request: FundsRequest): TabularColumn[] {
  return [
    tabularColumn('section', 'text'),
    tabularColumn('code', 'text'),
    tabularColumn('label', 'text'),
    ...request.months.map(({ month, actual }) => monthColumn(month, actual)),
    tabularColumn('total_xof', 'money', FUNCTIONAL_CURRENCY),
    tabularColumn('total_gbp', 'money', request.currency),
  ]
}

function monthColumn(month: Month, actual: boolean): TabularColumn {
  const word = reportWord(actual ? 'funds.actual' : 'funds.forecast')
  return {
    key: `${month}_${actual ? 'actual' : 'forecast'}`,
    label: { fr: heading(month, 'fr', word.fr), en: heading(month, 'en', word.en) },
    kind: 'money',
    currency: FUNCTIONAL_CURRENCY,
  }
}

const heading = (month: Month, language: Language, word: string): string =>
  `${shortMonthName(month, language)} ${month.slice(0, 4)} (${word})`

/** Openings and closings do not add up over months: only what moves has a total. */
const monthRow = (row: FundsRequest['rows'][number], language: Language): TabularRow => [
  row.section,
  row.code,
  row.label[language],
  ...row.monthXofs,
  row.section === 'opening' || row.section === 'closing' ? null : sumMinor(row.monthXofs),
  null,
]

const REQUEST = [
  'needXof',
  'bankXof',
  'cashXof',
  'walletsXof',
  'advancesXof',
  'payablesXof',
  'interfundXof',
  'recoverableXof',
  'requestXof',
] as const

function requestRows(request: FundsRequest, language: Language): TabularRow[] {
  const blank = request.months.map(() => null)
  const donor: Partial<Record<(typeof REQUEST)[number], number | null>> = {
    needXof: request.needMinor,
    requestXof: request.requestMinor,
  }
  const figures = REQUEST.map(
    (key): TabularRow => [
      'request',
      key.slice(0, -3),
      reportWord(`funds.${key}`)[language],
      ...blank,
      request[key],
      donor[key] ?? null,
    ],
  )
  const words = (code: string, label: string): TabularRow => ['request', code, label, ...blank, null, null]
  return [
    ...figures,
    words('rate', reportWord('funds.rate', { rate: request.rate ?? '', currency: request.currency })[language]),
    words(
      'liquidation',
      reportWord('funds.liquidation', { tranche: request.lastTranche ?? '', percent: request.liquidationPercent ?? '' })[
        language
      ],
    ),
  ]
}
