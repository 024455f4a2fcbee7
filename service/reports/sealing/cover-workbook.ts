import type { DescribedSheet, DescribedWorkbook } from '../../../domain/workbook/describe-workbook.ts'
import { ruleDigest } from '../../../reports/excel/seal/seal-text.ts'
import { SheetDigest, type SheetPrint } from '../../../reports/excel/seal/sheet-digest.ts'
import type { DescribedCell } from '../../../shared/workbook/described-cell.ts'
import type { DescribedPart } from '../../../shared/workbook/described-part.ts'

/** What a seal covers of a workbook, read from its file. */
export interface CoveredWorkbook {
  /** Every part but the cells and the conditions. */
  readonly parts: readonly DescribedPart[]
  readonly rules: ReadonlyMap<number, { readonly count: number; readonly hash: string }>
  readonly cells: ReadonlyMap<number, SheetPrint>
}

export interface Coverage {
  /** Told of every cell; true for one that the seal does not cover. */
  leaves(sheet: DescribedSheet, cell: DescribedCell): boolean
  /** How many rows share a code, by the place of their sheet; by default as many as keep the codes few. */
  readonly steps?: ReadonlyMap<number, number> | undefined
}

/**
 * Reads a workbook once and digests what a seal covers. The same steps make a seal and prove it, so that the two cannot drift apart. It yields between
 * batches of cells. Throws TableRefused where the file is damaged.
 */
export function* coverWorkbook(workbook: DescribedWorkbook, { leaves, steps }: Coverage): Generator<void, CoveredWorkbook> {
  const parts = [...workbook.parts]
  const rules = new Map<number, { count: number; hash: string }>()
  const cells = new Map<number, SheetPrint>()
  for (const sheet of workbook.sheets) {
    const digest = new SheetDigest()
    const reading = sheet.read()
    let step = reading.next()
    for (; !step.done; step = reading.next()) {
      for (const cell of step.value) if (!leaves(sheet, cell)) digest.add(cell)
      yield
    }
    parts.push(...step.value.filter(({ kind }) => kind !== 'rule'))
    rules.set(sheet.number, ruleDigest(step.value))
    cells.set(sheet.number, digest.finish(steps?.get(sheet.number)))
  }
  return { parts, rules, cells }
}
