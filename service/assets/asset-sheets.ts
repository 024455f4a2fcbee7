import { assetMovements } from '../../db/queries/assets-events.ts'
import { depreciationSchedule } from '../../domain/assets/depreciation.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import { formatDate, formatMoney } from '../../shared/i18n/format.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { depreciable, readAssetBook } from './asset-book.ts'
import { assetView } from './asset-view.ts'

/** The sheet of one asset: identity, cost, custody with its history, and the schedule. `key` is the asset's id. */
export const printAssetSheet: PrintBuilder = ({ database, key, language }) => {
  const record = readAssetBook(database).find(({ asset }) => String(asset.id) === key)
  if (!record) return failure(fault('ASSET_UNKNOWN'))
  const w = printWords(language)
  const view = assetView(record)
  const xof = (minor: number) => formatMoney(minor, FUNCTIONAL_CURRENCY, language)
  const fields: [string, string][] = [
    [w('asset.category'), view.categoryName[language]],
    [w('asset.description'), view.description],
    [w('asset.make'), view.make ?? ''],
    [w('asset.serial'), view.serial ?? ''],
    [w('asset.quantity'), String(view.quantity)],
    [w('purchase.supplier'), view.supplier ?? ''],
    [w('asset.voucher'), view.voucher?.number ?? ''],
    [w('asset.acquired'), formatDate(view.acquiredOn)],
    [w('asset.service'), formatDate(view.inServiceOn)],
    [w('asset.cost'), `${xof(view.costXof)} XOF`],
    [
      w('asset.donorCost'),
      view.costDonorMinor === null || view.grantCurrency === null
        ? ''
        : `${formatMoney(view.costDonorMinor, view.grantCurrency, language)} ${view.grantCurrency}`,
    ],
    [w('column.grant'), view.grant ?? ''],
    [w('asset.location'), view.location ?? ''],
    [w('asset.custodian'), view.custodian ?? ''],
    [w('asset.condition'), w(`asset.condition.${view.condition}`)],
    [w('asset.insurance'), view.insurance ?? ''],
  ]
  const movements = assetMovements(database, view.id)
  const schedule = depreciationSchedule(depreciable(record), record.asset.disposedOn)
  const blocks: PrintBlock[] = [{ kind: 'fields', fields: fields.filter(([, value]) => value !== '') }]
  if (movements.length > 0)
    blocks.push(
      { kind: 'heading', text: w('asset.movements') },
      {
        kind: 'table',
        columns: [{ label: w('voucher.date'), widthMm: 28 }, { label: w('asset.custodian') }, { label: w('asset.location') }],
        rows: movements.map((row) => [
          formatDate(row.date),
          `${row.fromCustodian ?? ''} › ${row.toCustodian ?? ''}`,
          `${row.fromLocation ?? ''} › ${row.toLocation ?? ''}`,
        ]),
      },
    )
  if (schedule.length > 0)
    blocks.push(
      { kind: 'heading', text: w('asset.schedule') },
      {
        kind: 'table',
        columns: [
          { label: w('asset.year'), widthMm: 24 },
          { label: w('asset.opening'), align: 'right' },
          { label: w('asset.charge'), align: 'right' },
          { label: w('asset.closing'), align: 'right' },
          { label: w('asset.net'), align: 'right' },
        ],
        rows: schedule.map((year) => [
          String(year.year),
          xof(year.openingXof),
          xof(year.chargeXof),
          xof(year.closingXof),
          xof(year.netXof),
        ]),
      },
    )
  blocks.push({
    kind: 'signatures',
    people: [{ role: w('asset.custodian'), name: view.custodian ?? '' }, { role: w('goods.checked') }],
  })
  return success({ title: w('asset.title'), reference: view.tag, fileName: view.tag, blocks })
}

/** Labels to cut and stick: tag, what it is, and whose money bought it. `key` is "all", or a category. */
export const printAssetLabels: PrintBuilder = ({ database, key, language }) => {
  const w = printWords(language)
  const records = readAssetBook(database).filter(
    ({ asset }) => asset.disposedOn === null && (key === 'all' || asset.category === key),
  )
  if (records.length === 0) return failure(fault('ASSET_NO_LABEL'))
  return success({
    title: w('asset.labels'),
    reference: key === 'all' ? '' : key,
    fileName: `etiquettes-${key}`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { label: w('asset.tag'), widthMm: 34 },
          { label: w('asset.description') },
          { label: w('asset.serial'), widthMm: 40 },
          { label: w('column.grant'), widthMm: 30 },
        ],
        rows: records.map(({ asset }) => [asset.tag, asset.description, asset.serial ?? '', asset.grantCode ?? '']),
      },
    ],
  })
}
