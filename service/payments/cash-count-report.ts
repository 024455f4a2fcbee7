import type { Database } from '../../db/database.ts'
import { listCounts } from '../../db/queries/payments-counts.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { fault } from '../../shared/result/fault.ts'
import { monthOf } from '../../shared/time/period.ts'
import { openMonthsBetween } from '../reports/covered-months.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { countDetail } from './count-detail.ts'

/**
 * The latest cash count of an account up to a day (spec 10 `cash-count`): one row a note or coin, then physical, slips, book, variance and
 * over_ceiling. Without an account, the latest count of any. The rows of figures keep their machine names in the CSV.
 */
export function cashCountReport(database: Database, scope: ReportScope): TabularReport {
  const found = listCounts(database, scope.account).find(
    (count) => (scope.to === null || count.date <= scope.to) && (scope.from === null || count.date >= scope.from),
  )
  const count = found ? countDetail(database, found.id) : undefined
  const currency = found?.currency ?? 'XOF'
  const rows: TabularRow[] = []
  if (count?.ok) {
    const { lines, bookMinor, figures } = count.value
    for (const line of lines) rows.push([line.nature, line.denominationMinor, line.number, line.denominationMinor * line.number])
    rows.push(['physical', null, null, figures.physicalMinor])
    rows.push(['slips', null, null, figures.slipsMinor])
    rows.push(['book', null, null, bookMinor])
    rows.push(['variance', null, null, figures.varianceMinor])
    rows.push(['over_ceiling', null, null, figures.overCeilingMinor])
  }
  return {
    name: 'cash-count',
    columns: [
      tabularColumn('nature', 'text'),
      tabularColumn('denomination', 'money', currency),
      tabularColumn('number', 'integer'),
      tabularColumn('amount', 'money', currency),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: found ? openMonthsBetween(database, found.date, `${monthOf(found.date)}-28`) : [],
    warnings: found ? [] : [fault('COUNT_NONE')],
  }
}

/** The words of a row's first cell, for people. */
export const spokenNature = (nature: string, language: Language): string => {
  const words: Readonly<Record<string, Parameters<typeof reportWord>[0]>> = {
    note: 'cash.note',
    coin: 'cash.coin',
    physical: 'cash.physical',
    slips: 'cash.slips',
    book: 'cash.book',
    variance: 'cash.variance',
    over_ceiling: 'cash.over_ceiling',
  }
  const word = words[nature]
  return word === undefined ? nature : reportWord(word)[language]
}
