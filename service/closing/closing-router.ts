import { join } from 'node:path'
import type { Canonical } from '../../shared/canonical/canonical.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import type { Result } from '../../shared/result/result.ts'
import { witnessHead } from '../audit/witness-head.ts'
import { type CommandProcedure, commandOf } from '../host/command-of.ts'
import { type HostContext, openLedgerOf, service, take } from '../host/host-context.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand, type Work } from '../kernel/run-command.ts'
import { answerItem, explainInterFund, explainVariance } from './answer-item.ts'
import { checklistView } from './checklist-view.ts'
import { askYearEnd, confirmYearEnd } from './close-year.ts'
import { listParameters, setParameter } from './closing-parameters.ts'
import { proposeEntries } from './propose-entries.ts'
import { proposeTransfer } from './propose-transfer.ts'
import { askReopening, confirmReopening, withdrawReopening } from './reopening.ts'
import { sealMonth } from './seal-month.ts'
import { softClosePeriod } from './soft-close-period.ts'
import { yearView } from './year-view.ts'

const area = service.closing
type Errors = Parameters<typeof openLedgerOf>[1]

/** Runs one of the area's commands as the person who acts at the host. */
function run<T, Input extends { readonly [key: string]: Canonical }>(
  procedure: CommandProcedure<T>,
  { commandId, ...input }: Input & { readonly commandId: string },
  context: HostContext,
  errors: Errors,
  work: (work: Work, ledger: Ledger) => Result<T>,
): T {
  const ledger = openLedgerOf(context, errors)
  const request = commandOf(procedure, context, commandId, input)
  return take(
    runCommand(ledger, request, (inside) => work(inside, ledger)),
    errors,
  )
}

/** The area closing of the contract. */
export const closingRouter = {
  checklist: area.checklist.handler(({ input, context, errors }) =>
    take(checklistView(openLedgerOf(context, errors), input.month, context.state.user), errors),
  ),
  answer: area.answer.handler(({ input, context, errors }) =>
    run(area.answer, input, context, errors, (work) => answerItem(work, input)),
  ),
  explainVariance: area.explainVariance.handler(({ input, context, errors }) =>
    run(area.explainVariance, input, context, errors, (work) => explainVariance(work, input)),
  ),
  explainInterFund: area.explainInterFund.handler(({ input, context, errors }) =>
    run(area.explainInterFund, input, context, errors, (work) => explainInterFund(work, input)),
  ),
  proposeTransfer: area.proposeTransfer.handler(({ input, context, errors }) =>
    run(area.proposeTransfer, input, context, errors, (work, ledger) => proposeTransfer(work, ledger.surroundings, input)),
  ),
  proposeEntries: area.proposeEntries.handler(({ input, context, errors }) =>
    run(area.proposeEntries, input, context, errors, (work, ledger) => proposeEntries(work, ledger.surroundings, input)),
  ),
  softClose: area.softClose.handler(({ input, context, errors }) =>
    run(area.softClose, input, context, errors, (work) => softClosePeriod(work, input.month, input.closing)),
  ),
  seal: area.seal.handler(({ input, context, errors }) => {
    const { state } = context
    const folder = join(state.settings.workspace, 'backups')
    const sealed = take(sealMonth(openLedgerOf(context, errors), { ...input, user: state.user, folder }), errors)
    state.lastBackupAt = state.settings.surroundings.clock.now()
    witnessHead(state.settings.workspace, openLedgerOf(context, errors), 'close', input.month)
    return sealed
  }),
  exportCertificate: area.exportCertificate.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const { exportCertificate } = await import('./export-certificate.ts')
    const made = take(exportCertificate(ledger, { ...input, user: context.state.user }), errors)
    const { clock, randomBytes } = ledger.surroundings
    const exportId = uuidV7(Date.parse(clock.now()), randomBytes)
    context.state.keepExport(exportId, made)
    witnessHead(context.state.settings.workspace, ledger, 'certificate', made.fileName)
    return { exportId, fileName: made.fileName }
  }),
  askReopening: area.askReopening.handler(({ input, context, errors }) =>
    run(area.askReopening, input, context, errors, (work) => askReopening(work, input)),
  ),
  confirmReopening: area.confirmReopening.handler(({ input, context, errors }) =>
    run(area.confirmReopening, input, context, errors, (work) => confirmReopening(work, input.id)),
  ),
  withdrawReopening: area.withdrawReopening.handler(({ input, context, errors }) =>
    run(area.withdrawReopening, input, context, errors, (work) => withdrawReopening(work, input.id)),
  ),
  year: area.year.handler(({ input, context, errors }) => yearView(openLedgerOf(context, errors).database, input.year)),
  closeYear: area.closeYear.handler(({ input, context, errors }) =>
    run(area.closeYear, input, context, errors, (work) => askYearEnd(work, input.year)),
  ),
  confirmYear: area.confirmYear.handler(({ input, context, errors }) =>
    run(area.confirmYear, input, context, errors, (work) => confirmYearEnd(work, input.year)),
  ),
  parameters: area.parameters.handler(({ input, context, errors }) =>
    listParameters(openLedgerOf(context, errors).database, input.month),
  ),
  setParameter: area.setParameter.handler(({ input, context, errors }) =>
    run(area.setParameter, input, context, errors, (work) => setParameter(work, input)),
  ),
}
