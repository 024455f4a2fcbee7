import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { formatMonth } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { allocate } from '../../shared/money/allocate.ts'
import type { Month } from '../../shared/time/period.ts'
import { BLANK_LINE } from '../vouchers/blank-line.ts'
import { PAY_ACCOUNTS } from './pay-accounts.ts'
import type { PayslipLine } from './payslip.ts'

/** What bears a share of a person's pay: a budget line of a grant, or own funds (no grant). */
export interface PayShare {
  readonly grant: string | null
  readonly budgetLine: string | null
  readonly weight: string
}

export interface PaidPerson {
  readonly name: string
  readonly lines: readonly PayslipLine[]
  readonly shares: readonly PayShare[]
}

export interface PayrollVoucherRequest {
  readonly month: Month
  readonly people: readonly PaidPerson[]
  /** Who a return is paid to, by its code. */
  readonly authorityOf: (returnCode: string) => string
  readonly language: Language
}

interface Cell {
  readonly side: 'debit' | 'credit'
  readonly account: string
  readonly label: string
  readonly grant: string | null
  readonly budgetLine: string | null
  readonly thirdParty: string | null
  xof: number
}

/**
 * The lines of the payroll voucher (spec 04 §2.8): what each person costs by grant and budget line, what is owed to whom by branch and
 * fund, and net pay by person. Every amount is split by largest remainder; net pay is what each share's cost leaves, so the voucher
 * balances to the franc in every fund by itself.
 */
export function payrollVoucherLines({ month, people, authorityOf, language }: PayrollVoucherRequest): VoucherLineInput[] {
  const word = printWords(language)
  const when = formatMonth(month, language)
  const cells = new Map<string, Cell>()
  const add = (cell: Omit<Cell, 'xof'>, xof: number): void => {
    const key = JSON.stringify([cell.side, cell.account, cell.label, cell.grant, cell.budgetLine, cell.thirdParty])
    const known = cells.get(key)
    if (known) known.xof += xof
    else cells.set(key, { ...cell, xof })
  }
  for (const person of people) {
    const net = person.shares.map(() => 0)
    for (const line of mergedGross(person.lines)) {
      const parts = splitByShares(line.amountXof, person.shares)
      person.shares.forEach((share, index) => {
        const xof = parts[index] ?? 0
        const { grant, budgetLine } = share
        const name = language === 'fr' ? line.labelFr : line.labelEn
        const owed = { side: 'credit', account: line.account, grant, budgetLine: null } as const
        if (line.kind === 'gross') {
          const label = word('payroll.label.salary', { month: when, name: person.name })
          add({ side: 'debit', account: line.account, label, grant, budgetLine, thirdParty: person.name }, xof)
          net[index] = (net[index] ?? 0) + xof
          return
        }
        if (line.costAccount !== null) {
          const label = word(line.kind === 'employer-social' ? 'payroll.label.social' : 'payroll.label.taxes', { month: when })
          add({ side: 'debit', account: line.costAccount, label, grant, budgetLine, thirdParty: null }, xof)
        } else net[index] = (net[index] ?? 0) - xof
        const thirdParty = line.returnCode === null ? person.name : authorityOf(line.returnCode)
        add({ ...owed, label: word('payroll.label.owed', { name, month: when }), thirdParty }, xof)
      })
    }
    const label = word('payroll.label.net', { month: when, name: person.name })
    person.shares.forEach(({ grant }, index) => {
      const cell = { side: 'credit', account: PAY_ACCOUNTS.netPay, label, grant, budgetLine: null } as const
      add({ ...cell, thirdParty: person.name }, net[index] ?? 0)
    })
  }
  return inOrder([...cells.values()]).map((cell) => voucherLine(cell, month))
}

/** Splits francs by the shares of a person's time; the parts sum to the whole (spec 07 §6.ii). */
export const splitByShares = (xof: number, shares: readonly PayShare[]): number[] =>
  allocate(
    xof,
    shares.map((share) => ({ code: `${share.grant ?? ''}/${share.budgetLine ?? ''}`, weight: share.weight })),
  )

/** Gross lines of one account are one cost: an absence lessens the pay before it is split, so that no part is below zero. */
function mergedGross(lines: readonly PayslipLine[]): PayslipLine[] {
  const gross = new Map<string, PayslipLine>()
  const others: PayslipLine[] = []
  for (const line of lines) {
    if (line.kind !== 'gross') others.push(line)
    else gross.set(line.account, { ...line, amountXof: (gross.get(line.account)?.amountXof ?? 0) + line.amountXof })
  }
  return [...gross.values(), ...others]
}

/** Costs first, then what is owed, then net pay; within each, by account, fund and label. */
function inOrder(cells: readonly Cell[]): Cell[] {
  const rank = (cell: Cell): number => (cell.side === 'debit' ? 0 : cell.account === PAY_ACCOUNTS.netPay ? 2 : 1)
  const text = (cell: Cell): string => [cell.account, cell.grant ?? '', cell.budgetLine ?? '', cell.label].join('\u0000')
  return cells
    .filter((cell) => cell.xof !== 0)
    .sort((a, b) => rank(a) - rank(b) || (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0))
}

/** A share so small that rounding takes more than its pay stands on the other side: no line of a plain voucher is negative. */
function voucherLine(cell: Cell, month: Month): VoucherLineInput {
  const debit = (cell.side === 'debit') === cell.xof > 0
  const xof = Math.abs(cell.xof)
  return {
    ...BLANK_LINE,
    account: cell.account,
    debitMinor: debit ? xof : null,
    creditMinor: debit ? null : xof,
    label: cell.label,
    grant: cell.grant,
    budgetLine: cell.budgetLine,
    thirdParty: cell.thirdParty,
    documentReference: `EP-${month}`,
    expenseType: cell.side === 'debit' && cell.account.startsWith('6') ? 'Salaires' : null,
  }
}
