import type { Database } from '../../db/database.ts'
import { listLayouts, saveLayout as writeLayout } from '../../db/queries/payments-parameters.ts'
import type { OperatorLayout } from '../../domain/payments/operator-layout.ts'
import bundled from '../../resources/payments/operator-layouts.json' with { type: 'json' }
import { keptLayout, type LayoutInput, layoutShape } from '../../shared/contract/payments-runs.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'

export type OwnedLayout = LayoutInput & { readonly own: boolean }

const BUNDLED = bundled.map((layout) => layoutShape.parse(layout))

/** The layouts of the operators' files: the bundled ones, unless the ledger has its own of that code, and the ledger's others. */
export function operatorLayouts(database: Database): OwnedLayout[] {
  const own = listLayouts(database).map(({ content }): OwnedLayout => ({ ...keptLayout.read(content), own: true }))
  const shipped = BUNDLED.filter((layout) => !own.some((other) => other.code === layout.code)).map((layout) => ({
    ...layout,
    own: false,
  }))
  return [...shipped, ...own].sort((a, b) => a.name.localeCompare(b.name))
}

/** A layout by its code, with every field of the answer named. */
export function operatorLayout(database: Database, code: string): Result<OperatorLayout> {
  const found = operatorLayouts(database).find((layout) => layout.code === code)
  return found ? success(found) : failure(fault('LAYOUT_UNKNOWN', undefined, { layout: code }))
}

/** Keeps a layout of the ledger's own. Refused: a column of the answer that is needed and has no name, a word that means both paid and failed. */
export function saveLayout(work: Work, layout: LayoutInput): Result<Record<string, never>> {
  const nameless = (['transaction', 'phone', 'amount', 'status'] as const).filter((field) => layout.result[field].length === 0)
  const both = layout.paid.filter((word) => layout.failed.includes(word))
  const faults = [
    ...nameless.map((field) => fault('LAYOUT_COLUMN_NEEDED', undefined, { field, layout: layout.name })),
    ...both.map((word) => fault('LAYOUT_WORD_TWICE', undefined, { word, layout: layout.name })),
  ]
  if (faults.length > 0) return failure(...faults)
  writeLayout(work.database, layout.code, keptLayout.write(layout))
  return success({})
}
