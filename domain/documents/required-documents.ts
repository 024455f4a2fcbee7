import { fold } from '../../shared/i18n/fold.ts'

export interface TwoNames {
  readonly fr: string
  readonly en: string
}

/** A document that a type of expense asks for (spec 04 §2.9). */
export interface RequiredDocument {
  readonly code: string
  readonly name: TwoNames
  readonly mandatory: boolean
  /** It may follow the voucher by so many days; null: it comes with the voucher. */
  readonly dueDays: number | null
}

export interface ExpenseType {
  readonly code: string
  readonly name: TwoNames
  /** Other words that stand for it in files and older vouchers. */
  readonly otherNames: readonly string[]
  readonly documents: readonly RequiredDocument[]
}

/** The table of what each type of expense is supported by, from a date on. */
export interface RequirementTable {
  readonly effectiveFrom: string
  readonly types: readonly ExpenseType[]
}

/** The table in force on a day: the last that had begun; the first one before any had. `tables` are in the order in which they begin. */
export function tableOn(tables: readonly RequirementTable[], date: string): RequirementTable {
  const begun = tables.filter((table) => table.effectiveFrom <= date)
  return begun.at(-1) ?? tables[0] ?? { effectiveFrom: date, types: [] }
}

/** Finds the type that a line names by its code, its name in either language, or a former name. */
export class ExpenseTypes {
  private readonly byName = new Map<string, ExpenseType>()

  constructor(table: RequirementTable) {
    for (const type of table.types) {
      for (const name of [type.code, type.name.fr, type.name.en, ...type.otherNames])
        if (!this.byName.has(fold(name))) this.byName.set(fold(name), type)
    }
  }

  find(text: string): ExpenseType | undefined {
    return this.byName.get(fold(text))
  }
}
