import { setImmediate as nextTurn } from 'node:timers/promises'
import { readLedger } from '../../../db/queries/settings.ts'
import { describeWorkbook } from '../../../domain/workbook/describe-workbook.ts'
import { addSealLines } from '../../../reports/excel/seal/add-seal-lines.ts'
import type { SealStatement } from '../../../reports/excel/seal/seal-statement.ts'
import { sealLines } from '../../../reports/excel/seal/seal-text.ts'
import type { UnsealedWorkbook } from '../../../reports/excel/seal/unsealed-workbook.ts'
import { cellReference } from '../../../shared/workbook/described-cell.ts'
import type { Ledger } from '../../kernel/ledger.ts'
import { coverWorkbook } from './cover-workbook.ts'

/** Batches of cells read between two turns of the event loop. */
const BATCHES_PER_TURN = 16

/** Which ledger seals a workbook, and the signed note of its head where there is one. */
export type SealOrigin = Pick<SealStatement, 'ledgerId' | 'headNote'>

/** What a ledger seals its workbooks with. */
export const sealOrigin = ({ database }: Pick<Ledger, 'database'>): SealOrigin => ({
  ledgerId: readLedger(database).id,
  headNote: null,
})

/**
 * Seals a workbook that was written: its bytes are read again, described as a person sees them, and the seal's text is put into the sheet that waits for
 * it (docs/format/WORKBOOK-SEAL.md). The same workbook and origin give the same bytes.
 */
export async function sealWorkbook(workbook: UnsealedWorkbook, origin: SealOrigin): Promise<Uint8Array> {
  const described = describeWorkbook(workbook.bytes, 'workbook.xlsx')
  if (!described.ok) throw new Error(`a workbook just written cannot be read: ${described.faults[0]?.code}`)
  const hand = new Map([...workbook.hand].map(([sheet, cells]) => [sheet, new Set(cells)]))
  const covering = coverWorkbook(described.value, {
    leaves: (sheet, cell) => hand.get(sheet.number)?.has(cellReference(cell)) ?? false,
  })
  for (let turn = 1; ; turn += 1) {
    const step = covering.next()
    if (step.done)
      return addSealLines(workbook, sealLines({ ...workbook.statement, ...origin, hand: workbook.hand, ...step.value }))
    if (turn % BATCHES_PER_TURN === 0) await nextTurn()
  }
}
