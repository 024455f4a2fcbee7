import { setImmediate as nextTurn } from 'node:timers/promises'
import { eventBySequence } from '../../../db/queries/events.ts'
import { readLedger } from '../../../db/queries/settings.ts'
import { describeWorkbook } from '../../../domain/workbook/describe-workbook.ts'
import { addSealLines } from '../../../reports/excel/seal/add-seal-lines.ts'
import type { SealStatement } from '../../../reports/excel/seal/seal-statement.ts'
import { sealLines, signedText, statedTotal, withSignature } from '../../../reports/excel/seal/seal-text.ts'
import type { UnsealedWorkbook } from '../../../reports/excel/seal/unsealed-workbook.ts'
import { printHeadText } from '../../../shared/canonical/head-text.ts'
import { type NoteSignature, signatureLine } from '../../../shared/canonical/signed-note.ts'
import { cellReference } from '../../../shared/workbook/described-cell.ts'
import { unlockedKey } from '../../exchange/package-keys/signing-key.ts'
import { headOfOutput } from '../../heads/head-of-output.ts'
import { knownNoteKeys } from '../../heads/known-note-keys.ts'
import { signNoteText } from '../../heads/note-key.ts'
import type { Ledger } from '../../kernel/ledger.ts'
import { coverWorkbook } from './cover-workbook.ts'

/** Batches of cells read between two turns of the event loop. */
const BATCHES_PER_TURN = 16

/** Which ledger seals a workbook, the text of the head that it states with the keys that signed it, and what signs the seal while the key is unlocked. */
export interface SealOrigin extends Pick<SealStatement, 'ledgerId' | 'headNote' | 'headKeys'> {
  readonly sign?: ((text: string) => NoteSignature) | undefined
}

/**
 * What a ledger seals a workbook with: the head that the workbook states, signed while the organisation's key is unlocked, of the day on which it was made. A head
 * that the chain does not have at its place gets no note.
 */
export function sealOrigin(ledger: Ledger, { statement }: Pick<UnsealedWorkbook, 'statement'>): SealOrigin {
  const { database } = ledger
  const ledgerId = readLedger(database).id
  const { sequence, head, generatedAt } = statement
  if (eventBySequence(database, sequence)?.hash !== head) return { ledgerId, headNote: null, headKeys: [] }
  const text = headOfOutput(ledger, { sequence, date: generatedAt.slice(0, 10) })
  const note = text.kind === 'signed' ? text.note : text.lastSigned
  const signers = new Set(note?.signatures.map(({ keyId }) => keyId))
  const key = unlockedKey(ledger)
  const sign = key && ((signed: string) => signNoteText(signed, { name: readLedger(database).organisationCode, ...key }))
  const own = knownNoteKeys(database).keys.filter(({ whose, keyId }) => whose === 'own' && signers.has(keyId))
  return { ledgerId, headNote: printHeadText(text), headKeys: own.map(({ publicKey }) => publicKey), sign }
}

/** Seals a workbook of a ledger. */
export const sealOfLedger = (ledger: Ledger, workbook: UnsealedWorkbook): Promise<Uint8Array> =>
  sealWorkbook(workbook, sealOrigin(ledger, workbook))

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
    if (step.done) {
      const lines = sealLines({ ...workbook.statement, ...origin, hand: workbook.hand, ...step.value })
      const signature = origin.sign?.(signedText(statedTotal(lines)))
      return addSealLines(workbook, signature ? withSignature(lines, signatureLine(signature)) : lines)
    }
    if (turn % BATCHES_PER_TURN === 0) await nextTurn()
  }
}
