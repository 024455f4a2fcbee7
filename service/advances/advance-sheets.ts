import { type AdvanceRecord, findAdvance, findLiquidation } from '../../db/queries/advances.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import type { AdvanceLiquidation } from '../../shared/contract/advances.ts'
import { amountInWords } from '../../shared/i18n/amount-words.ts'
import { faultText } from '../../shared/i18n/fault-text.ts'
import { formatDate, formatMoney } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { holderName } from './advance-book.ts'
import { liquidationView, openAdvance } from './advance-views.ts'

export const writeXof = (xof: number, language: Language): string => formatMoney(xof, FUNCTIONAL_CURRENCY, language)

const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' / ')

/** What every sheet of an advance says of it. */
function fields(record: AdvanceRecord, language: Language): PrintBlock {
  const w = printWords(language)
  return {
    kind: 'fields',
    columns: 1,
    fields: [
      [w('advance.request.holder'), holderName(record)],
      [w('advance.request.purpose'), record.purpose],
      [
        w('advance.request.dates'),
        w('advance.request.datesValue', { start: formatDate(record.startsOn), end: formatDate(record.endsOn) }),
      ],
      [w('advance.request.grant'), joined(record.grantCode, record.budgetLine)],
      [w('advance.request.activity'), joined(record.activity, record.site)],
    ],
  }
}

/** The request form, to be signed: who asks, for what, by when it is justified. `key` is the advance's id. */
export const printAdvanceRequest: PrintBuilder = ({ database, key, language }) => {
  const record = findAdvance(database, Number(key))
  if (!record) return failure(fault('ADVANCE_UNKNOWN', undefined, { advance: key }))
  const w = printWords(language)
  const decided = { name: record.decidedByName ?? '', date: formatDate(record.decidedOn ?? record.requestedOn) }
  const standing =
    record.decision === 'requested'
      ? w('advance.request.undecided')
      : record.decision === 'approved'
        ? record.decidedByName === null
          ? ''
          : w('advance.request.decided', decided)
        : w('advance.request.refused', { reason: record.reason ?? '' })
  return success({
    title: w('advance.request.title'),
    reference: record.number,
    fileName: record.number,
    blocks: [
      fields(record, language),
      {
        kind: 'table',
        columns: [{ label: w('advance.request.amount') }, { label: w('advance.request.due'), widthMm: 70 }],
        rows: [
          [
            `${writeXof(record.amountXof, language)} ${FUNCTIONAL_CURRENCY}`,
            record.dueOn === null ? w('advance.request.noDue') : formatDate(record.dueOn),
          ],
        ],
      },
      { kind: 'paragraph', text: w('inWords', { words: amountInWords(record.amountXof, FUNCTIONAL_CURRENCY, language) }) },
      { kind: 'paragraph', text: w(record.holderKind === 'staff' ? 'advance.request.pledge' : 'advance.request.pledgePartner') },
      ...(standing === '' ? [] : [{ kind: 'paragraph', text: standing, strong: true } as const]),
      {
        kind: 'signatures',
        people: [
          { role: w('advance.sign.holder'), name: record.requestedByName },
          { role: w('advance.sign.manager') },
          { role: w('advance.sign.budgetHolder') },
          { role: w('advance.sign.finance'), ...(record.decidedByName === null ? {} : { name: record.decidedByName }) },
        ],
      },
    ],
  })
}

/** One liquidation with its receipts and the settlement of the balance. `key` is the liquidation's id. */
export const printAdvanceLiquidation: PrintBuilder = ({ database, key, language }) => {
  const row = findLiquidation(database, Number(key))
  const record = row && findAdvance(database, row.advanceId)
  if (!row || !record) return failure(fault('ADVANCE_LIQUIDATION_UNKNOWN', undefined, { liquidation: key }))
  const w = printWords(language)
  const view = liquidationView(database, record, row)
  const opened = openAdvance(database, record.id, '9999-12-31')
  const paid = opened.ok ? opened.value.amountXof : 0
  const heading: [string, string][] = [
    [w('advance.liquidation.date'), formatDate(view.date)],
    [w('advance.liquidation.paid'), `${writeXof(paid, language)} ${FUNCTIONAL_CURRENCY}`],
    [w('advance.liquidation.total'), `${writeXof(view.receiptsXof, language)} ${FUNCTIONAL_CURRENCY}`],
  ]
  const flags = view.flags.map((flag) => faultText(flag, language))
  return success({
    title: w('advance.liquidation.title'),
    reference: `${record.number} / ${view.number}`,
    fileName: `${record.number}-${view.number}`,
    blocks: [
      ...(view.withdrawnOn === null ? [] : [{ kind: 'stamp', text: w('advance.liquidation.withdrawn') } as const]),
      fields(record, language),
      { kind: 'fields', columns: 3, fields: heading },
      { kind: 'heading', text: w('advance.liquidation.receipts') },
      receiptTable(view, language),
      ...settlementBlocks(view, language),
      ...(flags.length === 0 ? [] : [{ kind: 'heading', text: w('advance.liquidation.flags') } as const]),
      ...flags.map((text) => ({ kind: 'paragraph', text }) as const),
      {
        kind: 'signatures',
        people: [
          { role: w('advance.sign.holder') },
          { role: w('advance.sign.manager') },
          { role: w('advance.sign.budgetHolder') },
          { role: w('advance.sign.finance'), name: view.madeBy },
        ],
      },
    ],
  })
}

function receiptTable(view: AdvanceLiquidation, language: Language): PrintBlock {
  const w = printWords(language)
  if (view.receipts.length === 0) return { kind: 'paragraph', text: w('advance.liquidation.none') }
  return {
    kind: 'table',
    columns: [
      { label: w('advance.column.date'), widthMm: 20 },
      { label: w('advance.column.reference'), widthMm: 26 },
      { label: w('column.label') },
      { label: w('column.account'), widthMm: 16 },
      { label: w('column.line'), widthMm: 18 },
      { label: w('advance.column.site'), widthMm: 28 },
      { label: w('column.amount', { currency: FUNCTIONAL_CURRENCY }), align: 'right', widthMm: 28 },
    ],
    rows: view.receipts.map((receipt) => [
      formatDate(receipt.date),
      receipt.documentReference ?? '',
      receipt.label,
      receipt.account,
      receipt.budgetLine ?? '',
      joined(receipt.activity, receipt.site),
      writeXof(receipt.amountXof, language),
    ]),
    totals: [['', '', w('total'), '', '', '', writeXof(view.receiptsXof, language)]],
  }
}

function settlementBlocks(view: AdvanceLiquidation, language: Language): PrintBlock[] {
  if (view.settlement === 'none') return []
  const w = printWords(language)
  const words = w(`advance.liquidation.${view.settlement}`, { account: view.settlementAccount ?? '' })
  return [
    { kind: 'heading', text: w('advance.liquidation.settlement') },
    { kind: 'fields', columns: 1, fields: [[words, `${writeXof(view.settlementXof, language)} ${FUNCTIONAL_CURRENCY}`]] },
    { kind: 'paragraph', text: w('inWords', { words: amountInWords(view.settlementXof, FUNCTIONAL_CURRENCY, language) }) },
  ]
}
