import { DocumentFiles, documentIdOf } from '../../db/document-files.ts'
import { findDocument } from '../../db/queries/documents.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { attachDocument, linkDocument } from './attach-document.ts'
import { describeDocument, supersedeDocument, unlinkDocument } from './change-links.ts'
import { declareAbsent, withdrawDeclaredAbsence } from './declare-absence.ts'
import { inboxOf, scanFolderOf, takeScan } from './inbox.ts'
import { incompleteVouchers } from './incomplete-vouchers.ts'
import { requiredOn, setRequired } from './set-required.ts'
import { documentsOfSubject } from './subject-documents.ts'
import { watchScans } from './watch-scans.ts'

const area = service.documents

const todayOf = (ledger: Ledger): string => ledger.surroundings.clock.today()

/** The documents area of the contract. */
export const documentsRouter = {
  attach: area.attach.handler(async ({ input: { commandId, file, ...attachment }, context, errors }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const ledger = openLedgerOf(context, errors)
    const asked = { ...attachment, document: documentIdOf(bytes), name: file.name }
    const request = commandOf(area.attach, context, commandId, asked)
    return take(
      runCommand(ledger, request, (work) => attachDocument(work, ledger, { name: file.name, bytes }, attachment)),
      errors,
    )
  }),
  link: area.link.handler(({ input: { commandId, document, ...attachment }, context, errors }) => {
    const request = commandOf(area.link, context, commandId, { ...attachment, document })
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => linkDocument(work, document, attachment)),
      errors,
    )
  }),
  describe: area.describe.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.describe, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => describeDocument(work, input)),
      errors,
    )
  }),
  unlink: area.unlink.handler(({ input: { commandId, linkId }, context, errors }) => {
    const request = commandOf(area.unlink, context, commandId, linkId)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => unlinkDocument(work, linkId)),
      errors,
    )
  }),
  supersede: area.supersede.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.supersede, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => supersedeDocument(work, input.linkId, input.reason)),
      errors,
    )
  }),
  declareAbsent: area.declareAbsent.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.declareAbsent, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => declareAbsent(work, input)),
      errors,
    )
  }),
  withdrawAbsence: area.withdrawAbsence.handler(({ input: { commandId, absenceId }, context, errors }) => {
    const request = commandOf(area.withdrawAbsence, context, commandId, absenceId)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => withdrawDeclaredAbsence(work, absenceId)),
      errors,
    )
  }),
  ofSubject: area.ofSubject.handler(({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    return take(documentsOfSubject(ledger.database, todayOf(ledger), input), errors)
  }),
  content: area.content.handler(({ input, context, errors }) =>
    take(contentOf(openLedgerOf(context, errors), input.document), errors),
  ),
  inbox: area.inbox.handler(({ context, errors }) => inboxOf(openLedgerOf(context, errors))),
  watchInbox: area.watchInbox.handler(async function* ({ context, errors, signal }) {
    const ledger = openLedgerOf(context, errors)
    // Whoever only reads takes no scan in, and the folder is not made for them.
    if (ledger.readOnly) yield { change: 0 }
    else yield* watchScans(scanFolderOf(ledger), signal)
  }),
  scanContent: area.scanContent.handler(({ input, context, errors }) => {
    const scan = take(scanFolderOf(openLedgerOf(context, errors)).read(input.scanId), errors)
    return new File([new Uint8Array(scan.bytes)], scan.name)
  }),
  takeScan: area.takeScan.handler(({ input, context, errors }) =>
    take(takeScan(openLedgerOf(context, errors), { ...input, user: context.state.user }), errors),
  ),
  incomplete: area.incomplete.handler(({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    return incompleteVouchers(ledger.database, input.month, todayOf(ledger))
  }),
  required: area.required.handler(({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    return requiredOn(ledger.database, input.date ?? todayOf(ledger))
  }),
  setRequired: area.setRequired.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.setRequired, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => setRequired(work, input)),
      errors,
    )
  }),
}

/** A document's bytes, proved against its hash before anybody looks at them. */
function contentOf(ledger: Ledger, id: string): Result<File> {
  const document = findDocument(ledger.database, id)
  if (!document) return failure(fault('DOCUMENT_UNKNOWN'))
  const found = new DocumentFiles(ledger.path, ledger.dataKey).read(id)
  if (found.state !== 'sound')
    return failure(
      fault(found.state === 'missing' ? 'DOCUMENT_FILE_MISSING' : 'DOCUMENT_FILE_CHANGED', undefined, { name: document.name }),
    )
  return success(new File([new Uint8Array(found.content)], document.name, { type: document.mediaType }))
}
