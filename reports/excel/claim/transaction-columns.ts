import type { WorkbookTextKey } from '../../../shared/i18n/workbook-text.ts'
import type { ClaimTransaction } from '../../model/claim-model.ts'
import { type CellContent, date, integer, money, rate, text } from '../cell-plan.ts'
import type { ClaimContext } from './claim-context.ts'

export interface TransactionColumn {
  readonly label: WorkbookTextKey
  readonly width: number
  readonly figure?: true
  readonly wrap?: true
  /** Left blank on the total row or summed there. */
  readonly total?: 'xof' | 'donor'
  readonly named?: string
  content(row: ClaimTransaction, sequence: number, context: ClaimContext): CellContent
}

/** The twenty-four fixed columns of a transaction list, in their order (spec 06 §5.5). */
export const TRANSACTION_COLUMNS: readonly TransactionColumn[] = [
  { label: 'tx.seq', width: 5, figure: true, named: 'Tx_Seq', content: (_, sequence) => integer(sequence) },
  { label: 'tx.date', width: 10, named: 'Tx_Date', content: (row) => date(row.date) },
  { label: 'tx.documentDate', width: 10, content: (row) => date(row.documentDate) },
  { label: 'tx.voucher', width: 18.5, content: (row) => text(row.voucher) },
  { label: 'tx.journal', width: 8, content: (row) => text(row.journal) },
  { label: 'tx.account', width: 8, content: (row) => text(row.account) },
  { label: 'tx.line', width: 7, named: 'Tx_Line', content: (row) => text(row.budgetLine) },
  { label: 'tx.activity', width: 9, wrap: true, content: (row) => text(row.activity) },
  { label: 'tx.partner', width: 9.5, named: 'Tx_Partner', content: (row) => text(row.partner) },
  { label: 'tx.site', width: 10, wrap: true, content: (row) => text(row.site) },
  { label: 'tx.thirdParty', width: 17, wrap: true, content: (row) => text(row.thirdParty) },
  { label: 'tx.invoice', width: 9.5, wrap: true, content: (row) => text(row.invoice) },
  { label: 'tx.description', width: 28, wrap: true, content: (row) => text(description(row)) },
  { label: 'tx.payment', width: 13, wrap: true, content: (row) => text(row.paymentMode) },
  { label: 'tx.documentAmount', width: 12, figure: true, content: (row) => money(row.documentMinor, row.documentCurrency) },
  { label: 'tx.currency', width: 7.5, content: (row) => text(row.documentCurrency) },
  { label: 'tx.xof', width: 12, figure: true, total: 'xof', named: 'Tx_XOF', content: (row) => money(row.xof, 'XOF') },
  { label: 'tx.rateReference', width: 9.5, wrap: true, content: (row) => text(row.rateReference) },
  { label: 'tx.rate', width: 11, figure: true, content: (row) => rate(row.rate) },
  {
    label: 'tx.donor',
    width: 11,
    figure: true,
    total: 'donor',
    named: 'Tx_Donor',
    content: (row, _, context) => money(row.donorMinor, context.currency),
  },
  {
    label: 'tx.documents',
    width: 7.5,
    content: (row, _, { say }) =>
      text(row.documentsComplete === null ? '' : say(row.documentsComplete ? 'yes.short' : 'no.short')),
  },
  { label: 'tx.status', width: 12.5, wrap: true, content: (row, _, context) => text(status(row, context)) },
  { label: 'tx.claim', width: 8.5, content: (row) => text(row.claimNumber) },
  { label: 'tx.hash', width: 11, content: (row) => text(row.lineHash) },
]

const description = (row: ClaimTransaction): string =>
  row.descriptionEn && row.descriptionEn !== row.descriptionFr ? `${row.descriptionFr} (${row.descriptionEn})` : row.descriptionFr

function status(row: ClaimTransaction, context: ClaimContext): string {
  const word = context.say(`status.${row.status.state}`)
  return row.status.code === null ? word : `${word} ${row.status.code}`
}
