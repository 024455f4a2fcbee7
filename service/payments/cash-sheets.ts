import { findReplenishment, replenishedVouchers } from '../../db/queries/payments-cash.ts'
import { listTreasuryAccounts } from '../../db/queries/treasury-accounts.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import type { CountDetail } from '../../shared/contract/payments-cash.ts'
import { amountInWords } from '../../shared/i18n/amount-words.ts'
import { formatDate, formatMoney } from '../../shared/i18n/format.ts'
import { inLanguage } from '../../shared/i18n/in-language.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { countDetail } from './count-detail.ts'

/** The minutes of a cash count (spec 06 §5.7): the notes and coins, the slips, the books, the variance, the ceiling, three signatures. The key is the count's number. */
export const printCashCount: PrintBuilder = ({ database, key, language }) => {
  const found = countDetail(database, Number(key))
  if (!found.ok) return found
  const count = found.value
  const w = printWords(language)
  const money = (minor: number): string => formatMoney(minor, count.currency, language)
  const { figures } = count
  return success({
    title: w('count.title'),
    reference: w('count.reference', { count: count.id }),
    fileName: `PV-caisse-${count.account}-${count.date}`,
    blocks: [
      {
        kind: 'fields',
        fields: [
          [w('count.account'), `${count.account} ${count.name[language]}`],
          [w('count.when'), `${formatDate(count.date)} ${count.time}`],
          [w('count.cashier'), count.cashier],
          [w('count.witness'), count.witness],
          [w('count.state'), w(count.signatures >= count.signaturesNeeded ? 'count.signed' : 'count.unsigned')],
          [w('count.lastVouchers'), count.lastVouchers.join(', ')],
        ],
      },
      countedTable(count, language),
      ...slipBlocks(count, language),
      {
        kind: 'table',
        columns: [
          { label: w('count.result') },
          { label: w('column.amount', { currency: count.currency }), align: 'right', widthMm: 40 },
        ],
        rows: [
          [w('count.physical'), money(figures.physicalMinor)],
          [w('count.slips'), money(figures.slipsMinor)],
          [w('count.justified'), money(figures.justifiedMinor)],
          [w('count.book'), money(count.bookMinor)],
        ],
        totals: [[w(varianceWord(figures.varianceMinor)), money(figures.varianceMinor)]],
      },
      { kind: 'paragraph', text: ceilingSentence(count, language) },
      { kind: 'paragraph', text: w('count.explanation', { text: count.explanation === '' ? '—' : count.explanation }) },
      {
        kind: 'paragraph',
        strong: true,
        text: w('inWords', { words: amountInWords(figures.physicalMinor, count.currency, language) }),
      },
      {
        kind: 'signatures',
        people: [
          { role: w('count.cashier'), name: signedName(count, 'cashier', count.cashier) },
          { role: w('count.witness'), name: signedName(count, 'witness', count.witness) },
          { role: w('count.visa') },
        ],
      },
    ],
  })
}

/** Who holds the part on paper, and who signed it in the ledger. */
function signedName(count: CountDetail, role: 'cashier' | 'witness', name: string): string {
  const user = count.signed.find((each) => each.role === role)?.user
  return [name, user].filter(Boolean).join(' · ')
}

const varianceWord = (minor: number) => (minor === 0 ? 'count.noVariance' : minor < 0 ? 'count.shortage' : 'count.surplus')

function countedTable(count: CountDetail, language: Language): PrintBlock {
  const w = printWords(language)
  const money = (minor: number): string => formatMoney(minor, count.currency, language)
  return {
    kind: 'table',
    columns: [
      { label: w('count.nature') },
      { label: w('count.denomination'), align: 'right', widthMm: 34 },
      { label: w('count.number'), align: 'right', widthMm: 30 },
      { label: w('column.amount', { currency: count.currency }), align: 'right', widthMm: 40 },
    ],
    rows: count.lines.map((line) => [
      w(`count.${line.nature}`),
      money(line.denominationMinor),
      String(line.number),
      money(line.denominationMinor * line.number),
    ]),
    totals: [
      [w('count.notes'), '', '', money(count.figures.notesMinor)],
      [w('count.coins'), '', '', money(count.figures.coinsMinor)],
      [w('count.physical'), '', '', money(count.figures.physicalMinor)],
    ],
  }
}

function slipBlocks(count: CountDetail, language: Language): PrintBlock[] {
  if (count.slips.length === 0) return []
  const w = printWords(language)
  const money = (minor: number): string => formatMoney(minor, count.currency, language)
  return [
    { kind: 'heading', text: w('count.slipsTitle') },
    {
      kind: 'table',
      columns: [
        { label: w('count.slipNumber'), widthMm: 24 },
        { label: w('voucher.date'), widthMm: 24 },
        { label: w('count.person') },
        { label: w('count.age'), widthMm: 44 },
        { label: w('column.amount', { currency: count.currency }), align: 'right', widthMm: 34 },
      ],
      rows: count.slips.map((slip) => [
        slip.number,
        formatDate(slip.date),
        slip.person,
        w(slip.late ? 'count.slipLate' : 'count.slipAge', { hours: slip.hours }),
        money(slip.amountMinor),
      ]),
      totals: [[w('total'), '', '', '', money(count.figures.slipsMinor)]],
    },
  ]
}

function ceilingSentence(count: CountDetail, language: Language): string {
  const w = printWords(language)
  const over = count.figures.overCeilingMinor
  if (count.ceilingMinor === null || over === null) return w('count.noCeiling')
  const details = {
    ceiling: formatMoney(count.ceilingMinor, count.currency, language),
    over: formatMoney(over, count.currency, language),
    currency: count.currency,
  }
  return w(over > 0 ? 'count.overCeiling' : 'count.underCeiling', details)
}

/** The request to fill a cash account up: the vouchers since the last time, the balance, the imprest. The key is the replenishment's number. */
export const printReplenishment: PrintBuilder = ({ database, key, language }) => {
  const row = findReplenishment(database, Number(key))
  if (!row) return failure(fault('REPLENISHMENT_UNKNOWN', undefined, { replenishment: key }))
  const accounts = listTreasuryAccounts(database)
  const cash = accounts.find((each) => each.account === row.account)
  const bank = accounts.find((each) => each.account === row.bank)
  const currency = cash?.currency ?? 'XOF'
  const w = printWords(language)
  const money = (minor: number): string => formatMoney(minor, currency, language)
  const vouchers = replenishedVouchers(database, row.id)
  const spent = sumMinor(vouchers.map((voucher) => voucher.amountMinor))
  return success({
    title: w('replenishment.title'),
    reference: w('replenishment.reference', { number: row.id }),
    fileName: `reappro-${row.account}-${row.date}`,
    blocks: [
      {
        kind: 'fields',
        fields: [
          [w('count.account'), `${row.account} ${inLanguage(cash?.nameFr, cash?.nameEn, language) ?? ''}`],
          [w('replenishment.bank'), `${row.bank} ${inLanguage(bank?.nameFr, bank?.nameEn, language) ?? ''}`],
          [w('voucher.date'), formatDate(row.date)],
          [w('replenishment.holder'), cash?.holder ?? ''],
        ],
      },
      {
        kind: 'table',
        columns: [
          { label: w('voucher.date'), widthMm: 22 },
          { label: w('run.voucher'), widthMm: 48 },
          { label: w('column.label') },
          { label: w('column.amount', { currency }), align: 'right', widthMm: 34 },
        ],
        rows: vouchers.map((voucher) => [formatDate(voucher.date), voucher.number, voucher.label, money(voucher.amountMinor)]),
        totals: [['', '', w('replenishment.spent'), money(spent)]],
      },
      {
        kind: 'table',
        columns: [{ label: w('replenishment.need') }, { label: w('column.amount', { currency }), align: 'right', widthMm: 34 }],
        rows: [
          [w('replenishment.imprest'), money(row.imprestMinor)],
          [w('replenishment.balance'), money(row.balanceMinor)],
          ...(spent === row.amountMinor ? [] : [[w('replenishment.difference'), money(row.amountMinor - spent)]]),
        ],
        totals: [[w('replenishment.amount'), money(row.amountMinor)]],
      },
      { kind: 'paragraph', strong: true, text: w('inWords', { words: amountInWords(row.amountMinor, currency, language) }) },
      {
        kind: 'signatures',
        people: [
          { role: w('slip.cashier'), name: cash?.holder ?? '' },
          { role: w('sign.requested'), name: row.madeBy },
          { role: w('sign.authorised') },
        ],
      },
    ],
  })
}
