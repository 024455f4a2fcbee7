import type { Verification } from '../../shared/contract/audit.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runInWorker } from '../worker/run-in-worker.ts'

const area = service.audit

/** The audit area of the contract. */
export const auditRouter = {
  verify: area.verify.handler(async function* ({ context, errors, signal }) {
    const ledger = openLedgerOf(context, errors)
    for await (const event of runInWorker<Verification>(context.state.settings.workerFile, ledger, { kind: 'verify' }, signal)) {
      if (event.kind === 'progress')
        yield { kind: 'progress' as const, done: event.progress.done, total: event.progress.total ?? 0 }
      else {
        const verification = take(event.result, errors)
        context.state.lastVerification = verification
        yield { kind: 'done' as const, verification }
      }
    }
  }),
  lastVerification: area.lastVerification.handler(({ context }) => context.state.lastVerification ?? null),
}
