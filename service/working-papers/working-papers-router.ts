import { join } from 'node:path'
import { savePapersAuthor } from '../../db/working-papers/paper-settings.ts'
import { success } from '../../shared/result/result.ts'
import { type HostContext, openLedgerOf, service, take } from '../host/host-context.ts'
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
import { writeAnnotation } from './write-annotation.ts'

const area = service.workingPapers

type Errors = Parameters<typeof openLedgerOf>[1]

function deskOf(context: HostContext, errors: Errors): PapersDesk {
  const ledger = openLedgerOf(context, errors)
  return { ledger, workspace: context.state.settings.workspace, user: context.state.user }
}

/** The area working papers of the contract: the auditor's own file. */
export const workingPapersRouter = {
  state: area.state.handler(({ context, errors }) => papersState(deskOf(context, errors))),
  setAuthor: area.setAuthor.handler(({ input: { commandId, author }, context, errors }) =>
    take(
      runPaperCommand(
        deskOf(context, errors),
        { name: 'setAuthor', commandId, input: author, needsNoAuthor: true },
        ({ papers }) => {
          savePapersAuthor(papers, author.normalize('NFC'))
          return success({})
        },
      ),
      errors,
    ),
  ),
  annotations: area.annotations.handler(({ input, context, errors }) => {
    const desk = deskOf(context, errors)
    const read = readPapers(desk, (papers) => papers && listAnnotations(desk.ledger.database, papers, input.voucher))
    return take(read, errors) ?? []
  }),
  annotate: area.annotate.handler(({ input: { commandId, ...input }, context, errors }) =>
    take(writeAnnotation(deskOf(context, errors), input, commandId), errors),
  ),
  removeAnnotation: area.removeAnnotation.handler(({ input: { commandId, id }, context, errors }) =>
    take(
      runPaperCommand(deskOf(context, errors), { name: 'removeAnnotation', commandId, input: id }, (work) =>
        removeAnnotation(work, id),
      ),
      errors,
    ),
  ),
  samples: area.samples.handler(
    ({ context, errors }) =>
      take(
        readPapers(deskOf(context, errors), (papers) => papers && keptSamples(papers)),
        errors,
      ) ?? [],
  ),
  sheet: area.sheet.handler(({ input, context, errors }) =>
    take(
      take(
        readPapers(deskOf(context, errors), (papers) => sampleSheet(papers, input.id)),
        errors,
      ),
      errors,
    ),
  ),
  keepSample: area.keepSample.handler(({ input: { commandId, grant, request }, context, errors }) =>
    take(keepDrawn(deskOf(context, errors), grant, request, commandId), errors),
  ),
  removeSample: area.removeSample.handler(({ input: { commandId, id }, context, errors }) =>
    take(
      runPaperCommand(deskOf(context, errors), { name: 'removeSample', commandId, input: id }, (work) => removeSample(work, id)),
      errors,
    ),
  ),
  markItem: area.markItem.handler(({ input: { commandId, ...mark }, context, errors }) =>
    take(
      runPaperCommand(deskOf(context, errors), { name: 'markItem', commandId, input: mark }, (work) => markItem(work, mark)),
      errors,
    ),
  ),
  redraw: area.redraw.handler(({ input, context, errors }) => {
    const desk = deskOf(context, errors)
    return take(
      take(
        readPapers(desk, (papers) => redrawSample(desk.ledger.database, papers, input.id)),
        errors,
      ),
      errors,
    )
  }),
  exportSheet: area.exportSheet.handler(async ({ input: { id, format, language }, context, errors }) => {
    const desk = deskOf(context, errors)
    const sheet = take(
      take(
        readPapers(desk, (papers) => sampleSheet(papers, id)),
        errors,
      ),
      errors,
    )
    const author = papersState(desk).author
    const { bytes, fileName } = await exportSheet(desk.ledger, sheet, { format, language, author })
    return new File([new Uint8Array(bytes)], fileName)
  }),
  exportPapers: area.exportPapers.handler(({ context, errors }) => {
    const { bytes, fileName } = take(exportPapers(deskOf(context, errors)), errors)
    return new File([new Uint8Array(bytes)], fileName)
  }),
  importPapers: area.importPapers.handler(async ({ input: { commandId, file }, context, errors }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return take(importPapers(deskOf(context, errors), { bytes, name: file.name, commandId }), errors)
  }),
  auditCopy: area.auditCopy.handler(({ context, errors }) => {
    const folder = 'copies-audit'
    const { fileName } = take(auditCopy(openLedgerOf(context, errors), join(context.state.settings.workspace, folder)), errors)
    return { folder, fileName }
  }),
}
