import type { Database } from '../../db/database.ts'
import { depreciationSchedule } from '../../domain/assets/depreciation.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularCell, TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { minorToDecimalText, sumMinor } from '../../shared/money/money.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { type AssetRecord, depreciable, readAssetBook } from './asset-book.ts'
import { assetView } from './asset-view.ts'

const XOF = FUNCTIONAL_CURRENCY

const inScope =
  (scope: ReportScope) =>
  (record: AssetRecord): boolean =>
    (scope.grant === null || record.asset.grantId === scope.grant.id) &&
    (scope.from === null || record.asset.acquiredOn >= scope.from) &&
    (scope.to === null || record.asset.acquiredOn <= scope.to)

/** Report `assets`: the register with the columns of spec 06 §5.9, by tag; dates choose the assets acquired between them. */
export function assetsReport(database: Database, scope: ReportScope, language: Language): TabularReport {
  const records = readAssetBook(database).filter(inScope(scope))
  const currencies = new Set(records.flatMap(({ asset }) => (asset.grantCurrency === null ? [] : [asset.grantCurrency])))
  const oneCurrency = currencies.size > 1 ? null : ([...currencies][0] ?? 'GBP')
  const donor = ({ donorMinor, asset }: AssetRecord): TabularCell =>
    donorMinor === null || oneCurrency !== null ? donorMinor : minorToDecimalText(donorMinor, asset.grantCurrency ?? XOF)
  const rows = records.map((record): TabularRow => {
    const view = assetView(record)
    const { disposal } = view
    return [
      view.tag,
      view.categoryName[language],
      view.description,
      view.make,
      view.serial,
      view.quantity,
      view.supplier,
      view.voucher?.number ?? null,
      view.acquiredOn,
      view.costXof,
      view.rate,
      donor(record),
      view.donorPercent,
      view.grant,
      view.location,
      view.custodian,
      view.condition,
      view.attractive ? 'Y' : 'N',
      view.insurance,
      view.lastCount,
      view.found === null ? null : view.found ? 'Y' : 'N',
      disposal?.method ?? null,
      disposal === null ? null : [disposal.reference, disposal.approvedOn].filter((part) => part !== null).join(' ') || null,
      disposal === null ? null : disposal.proceedsXof,
      view.remarks,
    ]
  })
  const nothing = (count: number): null[] => Array.from({ length: count }, () => null)
  return {
    name: 'assets',
    columns: [
      tabularColumn('tag', 'text'),
      tabularColumn('category', 'text'),
      tabularColumn('description', 'text'),
      tabularColumn('make_model', 'text'),
      tabularColumn('serial', 'text'),
      tabularColumn('quantity', 'integer'),
      tabularColumn('supplier', 'text'),
      tabularColumn('voucher', 'text'),
      tabularColumn('acquisition_date', 'date'),
      tabularColumn('cost_xof', 'money', XOF),
      tabularColumn('rate', 'rate'),
      oneCurrency === null ? tabularColumn('cost_gbp', 'text') : tabularColumn('cost_gbp', 'money', oneCurrency),
      tabularColumn('donor_percent', 'percent'),
      tabularColumn('grant', 'text'),
      tabularColumn('location', 'text'),
      tabularColumn('custodian', 'text'),
      tabularColumn('condition', 'text'),
      tabularColumn('attractive', 'text'),
      tabularColumn('insurance', 'text'),
      tabularColumn('last_count', 'date'),
      tabularColumn('found', 'text'),
      tabularColumn('disposal_method', 'text'),
      tabularColumn('disposal_approval_ref_date', 'text'),
      tabularColumn('proceeds', 'money', XOF),
      tabularColumn('remarks', 'text'),
    ],
    rows,
    rowCount: rows.length,
    totals: [
      ...nothing(5),
      sumMinor(records.map(({ asset }) => asset.quantity)),
      ...nothing(3),
      sumMinor(records.map(({ asset }) => asset.costXof)),
      null,
      oneCurrency === null ? null : sumMinor(records.map(({ donorMinor }) => donorMinor ?? 0)),
      ...nothing(11),
      sumMinor(records.map(({ asset }) => asset.proceedsXof ?? 0)),
      null,
    ],
    openMonths: [],
    warnings: [],
  }
}

/** Report `depreciation-schedule`: one row an asset and fiscal year; dates choose the years they touch. */
export function depreciationReport(database: Database, scope: ReportScope): TabularReport {
  const from = Number(scope.from?.slice(0, 4) ?? 0)
  const to = Number(scope.to?.slice(0, 4) ?? 9999)
  const rows = readAssetBook(database)
    .filter(({ asset }) => scope.grant === null || asset.grantId === scope.grant.id)
    .flatMap((record) =>
      depreciationSchedule(depreciable(record), record.asset.disposedOn)
        .filter(({ year }) => year >= from && year <= to)
        .map(
          (year): TabularRow => [
            record.asset.tag,
            record.asset.description,
            record.asset.account,
            record.asset.grantCode,
            record.asset.inServiceOn,
            record.asset.costXof,
            record.lifeMonths,
            String(year.year),
            year.openingXof,
            year.chargeXof,
            year.closingXof,
            year.netXof,
          ],
        ),
    )
  return {
    name: 'depreciation-schedule',
    columns: [
      tabularColumn('tag', 'text'),
      tabularColumn('description', 'text'),
      tabularColumn('account', 'text'),
      tabularColumn('grant', 'text'),
      tabularColumn('in_service_date', 'date'),
      tabularColumn('cost_xof', 'money', XOF),
      tabularColumn('life_months', 'integer'),
      tabularColumn('fiscal_year', 'text'),
      tabularColumn('opening_xof', 'money', XOF),
      tabularColumn('charge_xof', 'money', XOF),
      tabularColumn('closing_xof', 'money', XOF),
      tabularColumn('net_xof', 'money', XOF),
    ],
    rows,
    rowCount: rows.length,
    totals: [...Array.from({ length: 9 }, () => null), sumMinor(rows.map((row) => Number(row[9]))), null, null],
    openMonths: [],
    warnings: [],
  }
}
