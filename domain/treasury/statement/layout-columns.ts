import type { StatementLayout } from '../../../shared/contract/statement-layout.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'

export interface LayoutColumns {
  readonly date: number
  readonly valueDate: number | undefined
  readonly label: readonly number[]
  readonly reference: number | undefined
  readonly amount: number | undefined
  readonly debit: number | undefined
  readonly credit: number | undefined
  readonly balance: number | undefined
}

/** Where the columns of a layout are in a table; every one that it names and the table lacks is a fault, and so is a layout without date or amount. */
export function layoutColumns(layout: StatementLayout, columns: readonly string[]): Result<LayoutColumns> {
  const faults: Fault[] = []
  const at = (name: string | null): number | undefined => {
    if (name === null || name === '') return undefined
    const index = columns.indexOf(name)
    if (index < 0) faults.push(fault('STATEMENT_COLUMN_MISSING', undefined, { name }))
    return index < 0 ? undefined : index
  }
  const found = {
    date: at(layout.date),
    valueDate: at(layout.valueDate),
    label: layout.label.map(at).filter((index) => index !== undefined),
    reference: at(layout.reference),
    amount: at(layout.amount),
    debit: at(layout.debit),
    credit: at(layout.credit),
    balance: at(layout.balance),
  }
  const { date } = found
  const hasAmount = found.amount !== undefined || (found.debit !== undefined && found.credit !== undefined)
  if (faults.length === 0 && (date === undefined || !hasAmount))
    faults.push(fault('STATEMENT_LAYOUT_NEEDED', undefined, { columns: columns.filter((name) => name !== '').join(', ') }))
  return faults.length > 0 || date === undefined ? failure(...faults) : success({ ...found, date })
}
