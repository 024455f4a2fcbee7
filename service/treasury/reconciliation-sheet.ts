import { reconciliationOf } from '../../db/queries/treasury-reconciliations.ts'
import type { ReconciliationLine } from '../../domain/treasury/reconciliation/reconciliation-items.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import { formatDate, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import { isMonth, lastDay } from '../../shared/time/period.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { type ReconciliationState, reconciliationState } from './reconciliation-state.ts'
import { isOutdated } from './sign-reconciliation.ts'
import { reconcilableAccount } from './treasury-account.ts'

/**
 * The statement of reconciliation as a sheet to sign (spec 06 §5.6): header, block A from the books, block B from the bank with each item's
 * date, number, payee, amount and age, the difference, and who prepared and reviewed. The key is "521101:2020-04".
 */
export const printReconciliation: PrintBuilder = ({ database, key, language }) => {
  const [code = '', month = ''] = key.split(':')
  if (!isMonth(month)) return failure(fault('RECONCILIATION_ACCOUNT_PERIOD'))
  const account = reconcilableAccount(database, code)
  if (!account.ok) return account
  const state = reconciliationState(database, account.value, month)
  const signed = reconciliationOf(database, code, month)
  const outdated = signed !== undefined && isOutdated(database, signed, state)
  const w = printWords(language)
  const status = !signed
    ? w('reconciliation.notSigned')
    : outdated
      ? w('reconciliation.outdated', { date: formatDate(signed.preparedAt.slice(0, 10)) })
      : w('reconciliation.signedOn', { date: formatDate(signed.preparedAt.slice(0, 10)), version: signed.version })
  const valid = signed && !outdated
  return success({
    title: w('reconciliation.title'),
    reference: `${code} · ${formatMonth(month, language)}`,
    fileName: `rapprochement-${code}-${month}`,
    blocks: [
      ...(valid ? [] : [{ kind: 'stamp' as const, text: w('reconciliation.provisional') }]),
      headerBlock(state, language),
      { kind: 'heading', text: w('reconciliation.blockA') },
      blockTable(state, 'BOOK', language),
      { kind: 'heading', text: w('reconciliation.blockB') },
      blockTable(state, 'BANK', language),
      { kind: 'paragraph', strong: true, text: differenceText(state, language) },
      { kind: 'paragraph', text: status },
      {
        kind: 'signatures',
        people: [
          { role: w('reconciliation.prepared'), name: valid ? signed.preparedName : '' },
          { role: w('reconciliation.reviewed'), name: valid ? (signed.reviewedName ?? '') : '' },
        ],
      },
    ],
  })
}

function headerBlock({ account, month, balance }: ReconciliationState, language: Language): PrintBlock {
  const w = printWords(language)
  return {
    kind: 'fields',
    columns: 2,
    fields: [
      [w('reconciliation.bank'), account.bank ?? account.operator ?? ''],
      [w('reconciliation.number'), account.number ?? ''],
      [w('reconciliation.account'), `${account.account} ${language === 'fr' ? account.nameFr : account.nameEn}`],
      [w('reconciliation.currency'), account.currency],
      [w('reconciliation.month'), formatMonth(month, language)],
      [w('reconciliation.statement'), balance?.number ?? ''],
      [w('reconciliation.grant'), account.grantCode ?? ''],
      [w('reconciliation.covered'), balance ? formatDate(balance.coveredTo) : w('reconciliation.balance.none')],
    ],
  }
}

const ITEM_KINDS = ['outstanding_cheque', 'deposit_in_transit', 'bank_error', 'not_booked', 'book_error'] as const

function blockTable(state: ReconciliationState, block: 'BANK' | 'BOOK', language: Language): PrintBlock {
  const w = printWords(language)
  const { currency } = state.account
  const { lines, statementMinor, bookMinor, adjustedBankMinor, adjustedBookMinor } = state.reconciliation
  const money = (minor: number | null) => (minor === null ? '' : formatMoney(minor, currency, language))
  const date = formatDate(lastDay(state.month))
  const bank = block === 'BANK'
  const items = lines.filter((line) => line.block === block && line.keys.length > 0)
  return {
    kind: 'table',
    columns: [
      { label: w('reconciliation.column.date'), widthMm: 22 },
      { label: w('reconciliation.column.kind'), widthMm: 27 },
      { label: w('reconciliation.column.reference'), widthMm: 34 },
      { label: w('reconciliation.column.label') },
      { label: w('reconciliation.column.age'), align: 'right', widthMm: 16 },
      { label: w('column.amount', { currency }), align: 'right', widthMm: 32 },
    ],
    rows: [
      [
        date,
        '',
        '',
        w(bank ? 'reconciliation.balance.statement' : 'reconciliation.balance.book', { date }),
        '',
        money(bank ? statementMinor : bookMinor),
      ],
      ...items.map((line) => itemRow(line, currency, language)),
    ],
    totals: [[w('reconciliation.adjusted'), '', '', '', '', money(bank ? adjustedBankMinor : adjustedBookMinor)]],
  }
}

function itemRow(line: ReconciliationLine, currency: string, language: Language): string[] {
  const w = printWords(language)
  const kind = ITEM_KINDS.find((name) => name === line.kind)
  const marks = [
    line.stale ? w('reconciliation.stale') : '',
    line.carried ? w('reconciliation.carried') : '',
    line.finding?.note ?? '',
  ]
  const said = marks.filter((mark) => mark !== '').join(' · ')
  return [
    formatDate(line.date),
    kind ? w(`reconciliation.kind.${kind}`) : '',
    line.reference,
    said === '' ? line.label : `${line.label}\n${said}`,
    line.ageDays === null ? '' : String(line.ageDays),
    formatMoney(line.amountMinor, currency, language),
  ]
}

function differenceText(state: ReconciliationState, language: Language): string {
  const w = printWords(language)
  const { differenceMinor } = state.reconciliation
  if (differenceMinor === null) return w('reconciliation.balance.none')
  const { currency } = state.account
  return w('reconciliation.difference', { amount: formatMoney(differenceMinor, currency, language), currency })
}
