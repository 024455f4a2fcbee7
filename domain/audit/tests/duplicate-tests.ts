import type { AuditHit } from '../../../shared/contract/audit.ts'
import { fold } from '../../../shared/i18n/fold.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { daysBetween } from '../../../shared/time/local-date.ts'
import { lineHit } from './audit-hit.ts'
import type { AuditLine } from './audit-line.ts'
import { groupLines } from './group-lines.ts'

/** The expenses of one voucher that name one third party, as one payment. */
interface Expense {
  readonly first: AuditLine
  readonly party: string
  readonly xof: number
  readonly invoices: ReadonlySet<string>
}

function expensesOf(lines: readonly AuditLine[]): Expense[] {
  const groups = groupLines(lines, (line) =>
    line.isExpense && line.amountXof > 0 && line.side === 1 ? `${line.voucherId}/${fold(line.thirdParty ?? '')}` : null,
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const invoices = new Set(group.flatMap(({ invoice }) => (invoice === null ? [] : [fold(invoice)])))
    return [{ first, party: fold(first.thirdParty ?? ''), xof: group.reduce((sum, line) => sum + line.amountXof, 0), invoices }]
  })
}

/**
 * One invoice booked as an expense by two vouchers (spec 04 §2.13): the same number of one supplier, or the same number and amount under another
 * spelling of the name. The later one is the hit.
 */
export function duplicateInvoices(lines: readonly AuditLine[]): AuditHit[] {
  const seen = new Map<string, AuditLine>()
  const hits: AuditHit[] = []
  for (const { first, party, xof, invoices } of expensesOf(lines)) {
    for (const invoice of invoices) {
      const keys = [`${invoice}/${xof}`, ...(party === '' ? [] : [`${invoice}/${party}`])]
      const earlier = keys.map((key) => seen.get(key)).find((line) => line !== undefined)
      for (const key of keys) if (!seen.has(key)) seen.set(key, first)
      if (earlier !== undefined)
        hits.push(
          lineHit('DUPLICATE_INVOICE', first, 'AUDIT_DUPLICATE_INVOICE', {
            invoice: first.invoice ?? invoice,
            thirdParty: first.thirdParty ?? '',
            other: earlier.number,
          }),
        )
    }
  }
  return hits
}

/**
 * One supplier paid the same amount twice within so many days, unless two invoices of different numbers say that these are two purchases. Pay is
 * left out: it comes every month.
 */
export function duplicateAmounts(lines: readonly AuditLine[], days: number): AuditHit[] {
  const groups = groupLines(expensesOf(lines), ({ first, party, xof }) =>
    party === '' || first.account.startsWith('66') ? null : `${party}/${xof}`,
  )
  return [...groups.values()].flatMap((group) =>
    group.slice(1).flatMap((expense, index) => {
      const earlier = group[index]
      if (!earlier || daysBetween(earlier.first.date, expense.first.date) > days) return []
      const differ =
        earlier.invoices.size > 0 &&
        expense.invoices.size > 0 &&
        ![...expense.invoices].some((each) => earlier.invoices.has(each))
      if (differ) return []
      const details = {
        thirdParty: expense.first.thirdParty ?? '',
        other: earlier.first.number,
        date: formatDate(earlier.first.date),
      }
      return [{ ...lineHit('DUPLICATE_AMOUNT', expense.first, 'AUDIT_DUPLICATE_AMOUNT', details), amountXof: expense.xof }]
    }),
  )
}

/**
 * One supplier's bill, or one invoice number, of the same amount and day with two partners: handed in twice. Amounts below `fromXof` are too common to
 * say anything.
 */
export function sameAmountAcrossPartners(lines: readonly AuditLine[], fromXof: number): AuditHit[] {
  const spent = lines.filter((line) => line.isExpense && line.side === 1 && line.amountXof >= fromXof)
  const groups = groupLines(spent, (line) => {
    const bill = line.thirdParty ?? line.invoice
    return bill === null ? null : `${fold(bill)}/${line.documentDate ?? line.date}/${line.amountXof}`
  })
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const other = group.find((line) => line.partner !== first?.partner)
    if (!first || !other) return []
    const details = { other: first.number, partner: first.partner ?? '–', own: other.partner ?? '–' }
    return [lineHit('SAME_AMOUNT_PARTNERS', other, 'AUDIT_SAME_AMOUNT_PARTNERS', details)]
  })
}
