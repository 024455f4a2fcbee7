import type { Database } from '../../db/database.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { listProcurement } from './list-procurement.ts'

const XOF = FUNCTIONAL_CURRENCY

/** Report `procurement`: the register with the columns of spec 06 §5.10, oldest file first; dates choose the files opened between them. */
export function procurementReport(database: Database, scope: ReportScope): TabularReport {
  const files = listProcurement(database, scope.to ?? '9999-12-31')
    .files.filter(
      (file) =>
        (scope.grant === null || file.grant === scope.grant.code) &&
        (scope.from === null || file.date >= scope.from) &&
        (scope.to === null || file.date <= scope.to),
    )
    .reverse()
  const rows = files.map(
    (file): TabularRow => [
      file.number,
      [file.grant, file.budgetLine].filter((part) => part !== null).join('/'),
      file.object,
      file.category,
      file.estimateXof,
      file.methodRequired,
      file.methodUsed,
      file.invited,
      file.received,
      file.openingDate,
      file.committee,
      file.winner,
      file.amountXof,
      file.lowest === null ? null : file.lowest ? 'Y' : 'N',
      file.justification,
      file.screeningDate,
      file.contract ?? file.order,
      file.deliveryDate,
      file.paidXof,
      file.supplierWindowXof,
      file.split === null ? 'N' : 'Y',
      file.derogation,
    ],
  )
  const sum = (of: (file: (typeof files)[number]) => number | null) => sumMinor(files.map((file) => of(file) ?? 0))
  return {
    name: 'procurement',
    columns: [
      tabularColumn('file_no', 'text'),
      tabularColumn('grant_line', 'text'),
      tabularColumn('object', 'text'),
      tabularColumn('category', 'text'),
      tabularColumn('estimate_xof', 'money', XOF),
      tabularColumn('method_required', 'text'),
      tabularColumn('method_used', 'text'),
      tabularColumn('bidders_invited', 'integer'),
      tabularColumn('bidders_received', 'integer'),
      tabularColumn('opening_date', 'date'),
      tabularColumn('committee', 'text'),
      tabularColumn('winner', 'text'),
      tabularColumn('amount', 'money', XOF),
      tabularColumn('lowest', 'text'),
      tabularColumn('justification', 'text'),
      tabularColumn('screening_date', 'date'),
      tabularColumn('contract_no', 'text'),
      tabularColumn('delivery', 'date'),
      tabularColumn('paid_to_date', 'money', XOF),
      tabularColumn('30_day_supplier_total', 'money', XOF),
      tabularColumn('split_flag', 'text'),
      tabularColumn('derogation_ref', 'text'),
    ],
    rows,
    rowCount: rows.length,
    totals: [
      ...Array.from({ length: 4 }, () => null),
      sum((file) => file.estimateXof),
      ...Array.from({ length: 7 }, () => null),
      sum((file) => file.amountXof),
      ...Array.from({ length: 5 }, () => null),
      sum((file) => file.paidXof),
      null,
      null,
      null,
    ],
    openMonths: [],
    warnings: [],
  }
}
