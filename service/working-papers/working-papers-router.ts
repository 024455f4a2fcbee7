import { join } from 'node:path'
import type { ReadEntry } from '../../domain/audit/papers/paper-entry.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import { success } from '../../shared/result/result.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { papersDeskOf } from '../host/papers-desk-of.ts'
import { type PapersDesk, readPapers, runPaperCommand } from '../kernel/run-paper-command.ts'
import { removeAnnotation } from './annotate.ts'
import { auditCopy } from './audit-copy.ts'
import { exportPapers, importPapers } from './carry-papers.ts'
import { exportSheet } from './export-sheet.ts'
import { keepDrawn } from './keep-drawn.ts'
import { removeSample } from './keep-sample.ts'
import { listAnnotations } from './list-annotations.ts'
import { markItem } from './mark-item.ts'
import { papersState } from './papers-state.ts'
import { redrawSample } from './redraw-sample.ts'
import { keptSamples, sampleSheet } from './sample-sheet.ts'
import { setAsidePapers } from './set-aside-papers.ts'
import { writeAnnotation } from './write-annotation.ts'
import { followSeatFinding, saveSeatFinding } from './write-finding.ts'

const area = service.workingPapers

type Errors = Parameters<typeof papersDeskOf>[1]

/** What the auditor's file says; nothing where there is none yet. */
const entriesOf = (desk: PapersDesk, errors: Errors): readonly ReadEntry[] =>
  take(
    readPapers(desk, (reading) => reading?.proof.entries ?? []),
    errors,
  )

/** The area working papers of the contract: the auditor's own file. */
export const workingPapersRouter = {
  state: area.state.handler(({ context, errors }) => papersState(papersDeskOf(context, errors))),
  setAside: area.setAside.handler(({ context, errors }) => take(setAsidePapers(papersDeskOf(context, errors)), errors)),
  setAuthor: area.setAuthor.handler(({ input: { commandId, author }, context, errors }) =>
    take(
      runPaperCommand(
        papersDeskOf(context, errors),
        { name: 'setAuthor', commandId, answers: answersOf(area.setAuthor), input: author, needsNoAuthor: true },
        ({ chain }) => {
          chain.note('author', '', { name: author.normalize('NFC') })
          return success({})
        },
      ),
      errors,
    ),
  ),
  annotations: area.annotations.handler(({ input, context, errors }) => {
    const desk = papersDeskOf(context, errors)
    return listAnnotations(desk.ledger.database, entriesOf(desk, errors), input.voucher)
  }),
  annotate: area.annotate.handler(({ input: { commandId, ...input }, context, errors }) =>
    take(writeAnnotation(papersDeskOf(context, errors), input, commandId), errors),
  ),
  removeAnnotation: area.removeAnnotation.handler(({ input: { commandId, id }, context, errors }) =>
    take(
      runPaperCommand(
        papersDeskOf(context, errors),
        { name: 'removeAnnotation', commandId, answers: answersOf(area.removeAnnotation), input: id },
        (work) => removeAnnotation(work, id),
      ),
      errors,
    ),
  ),
  samples: area.samples.handler(({ context, errors }) => keptSamples(entriesOf(papersDeskOf(context, errors), errors))),
  sheet: area.sheet.handler(({ input, context, errors }) =>
    take(sampleSheet(entriesOf(papersDeskOf(context, errors), errors), input.id), errors),
  ),
  keepSample: area.keepSample.handler(({ input: { commandId, grant, request }, context, errors }) =>
    take(keepDrawn(papersDeskOf(context, errors), grant, request, commandId), errors),
  ),
  removeSample: area.removeSample.handler(({ input: { commandId, id }, context, errors }) =>
    take(
      runPaperCommand(
        papersDeskOf(context, errors),
        { name: 'removeSample', commandId, answers: answersOf(area.removeSample), input: id },
        (work) => removeSample(work, id),
      ),
      errors,
    ),
  ),
  markItem: area.markItem.handler(({ input: { commandId, ...mark }, context, errors }) =>
    take(
      runPaperCommand(
        papersDeskOf(context, errors),
        { name: 'markItem', commandId, answers: answersOf(area.markItem), input: mark },
        (work) => markItem(work, mark),
      ),
      errors,
    ),
  ),
  redraw: area.redraw.handler(({ input, context, errors }) => {
    const desk = papersDeskOf(context, errors)
    return take(redrawSample(desk.ledger.database, entriesOf(desk, errors), input.id), errors)
  }),
  saveFinding: area.saveFinding.handler(({ input, context, errors }) =>
    take(saveSeatFinding(papersDeskOf(context, errors), input), errors),
  ),
  decideFinding: area.decideFinding.handler(({ input, context, errors }) =>
    take(followSeatFinding.decide(papersDeskOf(context, errors), input), errors),
  ),
  verifyFinding: area.verifyFinding.handler(({ input, context, errors }) =>
    take(followSeatFinding.verify(papersDeskOf(context, errors), input), errors),
  ),
  returnFinding: area.returnFinding.handler(({ input, context, errors }) =>
    take(followSeatFinding.return(papersDeskOf(context, errors), input), errors),
  ),
  withdrawFinding: area.withdrawFinding.handler(({ input, context, errors }) =>
    take(followSeatFinding.withdraw(papersDeskOf(context, errors), input), errors),
  ),
  exportSheet: area.exportSheet.handler(async ({ input: { id, format, language }, context, errors }) => {
    const desk = papersDeskOf(context, errors)
    const sheet = take(sampleSheet(entriesOf(desk, errors), id), errors)
    const author = papersState(desk).author
    const { bytes, fileName } = await exportSheet(desk.ledger, sheet, { format, language, author })
    return new File([new Uint8Array(bytes)], fileName)
  }),
  exportPapers: area.exportPapers.handler(({ context, errors }) => {
    const { bytes, fileName } = take(exportPapers(papersDeskOf(context, errors)), errors)
    return new File([new Uint8Array(bytes)], fileName)
  }),
  importPapers: area.importPapers.handler(async ({ input: { commandId, file }, context, errors }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return take(importPapers(papersDeskOf(context, errors), { bytes, name: file.name, commandId }), errors)
  }),
  auditCopy: area.auditCopy.handler(({ context, errors }) => {
    const folder = 'copies-audit'
    const { fileName } = take(auditCopy(openLedgerOf(context, errors), join(context.state.settings.workspace, folder)), errors)
    return { folder, fileName }
  }),
}
