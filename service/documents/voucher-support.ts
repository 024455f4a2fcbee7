import { z } from 'zod'
import type { Database } from '../../db/database.ts'
import { linksOfSubjects } from '../../db/queries/documents.ts'
import { absencesOfSubjects } from '../../db/queries/documents-absence.ts'
import type { SupportedVoucherRow } from '../../db/queries/documents-vouchers.ts'
import { type AbsenceState, type Completeness, completenessOf } from '../../domain/documents/completeness.ts'
import { ExpenseTypes, type RequirementTable, tableOn } from '../../domain/documents/required-documents.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import { requirementTables } from './requirement-tables.ts'

/** What supports a voucher: how many documents are attached, and which are asked for. */
export interface Support {
  readonly documents: number
  readonly completeness: Completeness
}

/** A voucher, posted or not, as the rule looks at it. */
export interface Supported {
  readonly subject: string
  readonly expenseTypes: readonly string[]
  readonly date: LocalDate
}

/** Reads what supports many vouchers at once: two questions to the database, however many they are. */
export class SupportReader {
  private readonly database: Database
  private readonly today: LocalDate
  private readonly tables: readonly RequirementTable[]
  private readonly types = new Map<RequirementTable, ExpenseTypes>()

  constructor(database: Database, today: LocalDate) {
    this.database = database
    this.today = today
    this.tables = requirementTables(database)
  }

  read(vouchers: readonly Supported[]): Map<string, Support> {
    const subjects = vouchers.map(({ subject }) => subject)
    const links = grouped(linksOfSubjects(this.database, subjects))
    const absences = grouped(absencesOfSubjects(this.database, subjects))
    return new Map(
      vouchers.map((voucher) => {
        const own = links.get(voucher.subject) ?? []
        const kinds = new Set(own.map(({ kind }) => kind).filter((kind) => kind !== null))
        const declared = new Map<string, AbsenceState>(absences.get(voucher.subject)?.map(({ kind, state }) => [kind, state]))
        const date = isLocalDate(voucher.date) ? voucher.date : this.today
        const facts = { expenseTypes: voucher.expenseTypes, date, today: this.today, kinds, absences: declared }
        const documents = new Set(own.map(({ documentId }) => documentId)).size
        return [voucher.subject, { documents, completeness: completenessOf(facts, this.typesOn(date)) }]
      }),
    )
  }

  private typesOn(date: LocalDate): ExpenseTypes {
    const table = tableOn(this.tables, date)
    const known = this.types.get(table) ?? new ExpenseTypes(table)
    this.types.set(table, known)
    return known
  }
}

function grouped<Row extends { readonly subject: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.subject)
    if (group) group.push(row)
    else groups.set(row.subject, [row])
  }
  return groups
}

export const voucherSubject = (number: string): string => `voucher:${number}`

const expenseTypeList = z.array(z.string())

/** A posted voucher as the rule looks at it. A reversal rests on the documents of the voucher that it takes back. */
export const supportedVoucher = (row: SupportedVoucherRow): Supported => ({
  subject: voucherSubject(row.reverses ?? row.number),
  expenseTypes: expenseTypeList.parse(JSON.parse(row.expenseTypes)),
  date: row.reversesDate ?? row.date,
})

/**
 * Whether a posted voucher's documents are complete, as the transaction list says it (spec 06 §5.5, column 21). Where no type of
 * expense asks for a document, one that is attached answers yes; donor spending without any answers no; and for what is neither
 * (a transfer, an opening), there is nothing to answer.
 */
export function documentsComplete(row: SupportedVoucherRow, support: Support | undefined): boolean | null {
  if (!support) return null
  const { state } = support.completeness
  if (state !== 'nothingRequired') return state === 'complete'
  if (support.documents > 0) return true
  return row.spending === 1 ? false : null
}
