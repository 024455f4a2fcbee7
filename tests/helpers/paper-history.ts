import type { PapersDesk } from '../../service/kernel/run-paper-command.ts'
import { runPaperCommand } from '../../service/kernel/run-paper-command.ts'
import { removeAnnotation } from '../../service/working-papers/annotate.ts'
import { exportPapers, importPapers } from '../../service/working-papers/carry-papers.ts'
import { keepDrawn } from '../../service/working-papers/keep-drawn.ts'
import { markItem } from '../../service/working-papers/mark-item.ts'
import { followSeatFinding, saveSeatFinding } from '../../service/working-papers/write-finding.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import type { FindingInput } from '../../shared/contract/findings.ts'
import { workingPapersContract } from '../../shared/contract/working-papers.ts'
import { success } from '../../shared/result/result.ts'
import type { FixedClock } from './fixed-clock.ts'
import { E01, writeAnnotation } from './paper-books.ts'
import { expectSuccess } from './temporary-ledger.ts'

/** A finding that every ledger of these tests can take: it names E07, of 2 750 000 XOF. */
export const seatDraft = (more: Partial<FindingInput> = {}): FindingInput => ({
  date: '2020-03-31',
  entity: 'AMSS',
  grant: 'PECIC',
  kind: 'finance',
  title: 'Carburant sans carnet de bord',
  criteria: 'Chaque plein est porté au carnet de bord',
  condition: 'Trois pleins ne sont portés nulle part',
  cause: '',
  effect: '',
  classification: 'unsupported',
  risk: 'high',
  recommendation: 'Tenir un carnet par véhicule',
  evidence: '',
  test: null,
  lines: [{ voucher: 'E07', lineNumber: 1, questionedXof: 275_000 }],
  ...more,
})

export const saveInSeat = (
  desk: PapersDesk,
  newId: () => string,
  finding: FindingInput = seatDraft(),
  id: string | null = null,
) => saveSeatFinding(desk, { id, finding, commandId: newId() })

/** Gives a name for good, as a person does on the screen. */
export const nameAuthor = (desk: PapersDesk, newId: () => string, name: string) =>
  runPaperCommand(
    desk,
    {
      name: 'setAuthor',
      commandId: newId(),
      answers: answersOf(workingPapersContract.setAuthor),
      input: name,
      needsNoAuthor: true,
    },
    ({ chain }) => {
      chain.note('author', '', { name })
      return success({})
    },
  )

/**
 * Writes something of every kind in the auditor's file of `desk`, and takes in the file of a colleague: annotations with an edit and a removal, a sample
 * with marks, findings with a change and every step that needs no answer of the management.
 */
export function writeHistory(desk: PapersDesk, colleague: PapersDesk, clock: FixedClock, newId: () => string): void {
  let minute = 0
  const tick = () => clock.moveTo(`2020-04-01T10:${String(minute++).padStart(2, '0')}:00.000Z`)
  tick()
  expectSuccess(nameAuthor(desk, newId, 'Awa'))
  const [annotation, removed] = [newId(), newId()]
  tick()
  expectSuccess(writeAnnotation(desk, newId(), { id: annotation }))
  tick()
  expectSuccess(writeAnnotation(desk, newId(), { id: annotation, isNew: false, text: 'Cachet vu', tag: 'cleared' }))
  expectSuccess(writeAnnotation(desk, newId(), { id: removed, subject: E01, text: 'À tort' }))
  tick()
  expectSuccess(
    runPaperCommand(
      desk,
      {
        name: 'removeAnnotation',
        commandId: newId(),
        answers: answersOf(workingPapersContract.removeAnnotation),
        input: removed,
      },
      (work) => removeAnnotation(work, removed),
    ),
  )
  tick()
  const rule = { method: 'mus', size: 6, seed: '2020', start: 3_141_592, confidence: '95', errors: [] } as const
  const sample = expectSuccess(keepDrawn(desk, 'PECIC', { ...rule, errors: [] }, newId())).id
  tick()
  const item = { sample, voucher: 'E01', line: 1, tickmarks: ['M'], result: 'conform', errorXof: null, comment: 'vu' } as const
  expectSuccess(
    runPaperCommand(
      desk,
      {
        name: 'markItem',
        commandId: newId(),
        answers: answersOf(workingPapersContract.markItem),
        input: { ...item, tickmarks: ['M'] },
      },
      (work) => markItem(work, { ...item, tickmarks: ['M'] }),
    ),
  )
  tick()
  const finding = expectSuccess(saveInSeat(desk, newId)).id
  tick()
  expectSuccess(saveInSeat(desk, newId, seatDraft({ title: 'Carburant, deux véhicules', risk: 'medium' }), finding))
  tick()
  const decision = {
    voucher: voucherOf(desk),
    lineNumber: 1,
    sustainedXof: 75_000,
    clearedXof: 0,
    reason: 'Carnet retrouvé en partie',
  }
  expectSuccess(followSeatFinding.decide(desk, { id: finding, commandId: newId(), ...decision }))
  tick()
  expectSuccess(writeAnnotation(colleague, newId(), { id: newId(), text: 'Vu aussi par moi' }))
  const bytes = expectSuccess(exportPapers(colleague)).bytes
  tick()
  expectSuccess(importPapers(desk, { bytes, name: 'collègue.audit', commandId: newId() }))
  tick()
  const other = expectSuccess(saveInSeat(desk, newId, seatDraft({ title: 'À retirer', classification: 'control', lines: [] }))).id
  expectSuccess(followSeatFinding.withdraw(desk, { id: other, note: 'Fait double emploi', commandId: newId() }))
}

const voucherOf = ({ ledger }: PapersDesk): string => {
  const row = ledger.database.raw.prepare("SELECT number FROM voucher WHERE source_id = 'E07'").get() as { number: string }
  return row.number
}
