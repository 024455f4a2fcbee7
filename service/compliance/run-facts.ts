import type { Database } from '../../db/database.ts'
import { linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import { NO_FACTS, type RunFacts } from '../../domain/compliance/condition-holds.ts'
import { ExpenseTypes, tableOn } from '../../domain/documents/required-documents.ts'
import { CHECKLIST_SUBJECTS } from '../../shared/contract/checklist-template-content.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { requirementTables } from '../documents/requirement-tables.ts'

/**
 * What the conditions of a template may ask of a run's subject: its kind and, of a voucher, the types of expense that its lines name and what it moves
 * (its debits, XOF). A voucher none of whose lines names a known type has no known types: nothing falls away by them.
 */
export function runFacts(database: Database, subject: string): RunFacts {
  const [kind = '', ...rest] = subject.split(':')
  const known = CHECKLIST_SUBJECTS.find((each) => each === kind) ?? null
  const voucher = known === 'voucher' ? findVoucher(database, rest.join(':')) : undefined
  if (!voucher) return { ...NO_FACTS, subject: known }
  const types = new ExpenseTypes(tableOn(requirementTables(database), voucher.date))
  const lines = linesOfVoucher(database, voucher.id)
  const codes = lines.flatMap(({ expenseType }) => (expenseType === null ? [] : (types.find(expenseType)?.code ?? [])))
  const debits = lines.filter(({ side }) => side === 1).map(({ amountXof }) => Math.abs(amountXof))
  return {
    subject: known,
    expenseTypes: codes.length > 0 ? [...new Set(codes)] : null,
    amountXof: String(sumMinor(debits)),
  }
}
