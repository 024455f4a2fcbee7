import { readLedger } from '../../db/queries/settings.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import { fault } from '../../shared/result/fault.ts'
import { witnessHead } from '../audit/witness-head.ts'
import { findGrant } from '../conversion/find-grant.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runInWorker } from '../worker/run-in-worker.ts'
import { claimModelOf } from './claim/claim-model-of.ts'
import { claimPreview } from './claim/claim-preview.ts'
import { dashboard } from './dashboard.ts'
import type { ExportedFile } from './export-report.ts'
import { previewReport } from './preview-report.ts'
import { reportGallery } from './report-gallery.ts'

const area = service.reports

/** The reports area of the contract. */
export const reportsRouter = {
  gallery: area.gallery.handler(({ context, errors }) => reportGallery(openLedgerOf(context, errors).database)),
  preview: area.preview.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    const { language } = readLedger(database)
    const today = surroundings.clock.today()
    return take(previewReport(database, input.report, input.parameters, input.limit, language, today), errors)
  }),
  claimPreview: area.claimPreview.handler(({ input, context, errors }) => {
    const request = { parameters: { grant: input.grant, period: input.period }, user: context.state.user }
    return claimPreview(take(claimModelOf(openLedgerOf(context, errors), request), errors))
  }),
  exportWorkbook: area.exportWorkbook.handler(async function* ({ input, context, errors, signal }) {
    const ledger = openLedgerOf(context, errors)
    const { report, parameters, language, format } = input
    const task = { kind: 'export', request: { report, parameters, language, format, user: context.state.user } } as const
    for await (const event of runInWorker<ExportedFile>(context.state.settings.workerFile, ledger, task, signal)) {
      if (event.kind === 'progress') yield { kind: 'progress' as const, ...event.progress }
      else if (event.result.ok) {
        const { clock, randomBytes } = context.state.settings.surroundings
        const exportId = uuidV7(Date.parse(clock.now()), randomBytes)
        context.state.keepExport(exportId, event.result.value)
        if (format === 'xlsx') witnessHead(context.state.settings.workspace, ledger, 'workbook', event.result.value.fileName)
        yield { kind: 'done' as const, exportId, fileName: event.result.value.fileName }
      } else yield { kind: 'refused' as const, faults: [...event.result.faults] }
    }
  }),
  download: area.download.handler(({ input, context, errors }) => {
    const kept = context.state.exportOf(input.exportId)
    if (!kept || (kept.onlyFor !== undefined && kept.onlyFor !== context.state.user))
      throw errors.FAULTS({ data: { faults: [fault('FILE_MISSING', undefined, { name: input.exportId })] } })
    return new File([new Uint8Array(kept.bytes)], kept.fileName)
  }),
  dashboard: area.dashboard.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const grant = input.grant === undefined ? null : take(findGrant(database, input.grant), errors)
    return dashboard(database, grant, context.state.settings.surroundings.clock.today())
  }),
}
