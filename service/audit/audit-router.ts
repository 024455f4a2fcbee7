import { AUDIT_SEVERITIES } from '../../domain/audit/tests/audit-hit.ts'
import { AUDIT_TESTS, type Verification } from '../../shared/contract/audit.ts'
import { findGrant } from '../conversion/find-grant.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { runInWorker } from '../worker/run-in-worker.ts'
import { auditParameterViews, setAuditParameter } from './audit-parameters.ts'
import { itemsTested } from './items-tested.ts'
import { runAuditTests, testedBooks } from './run-audit-tests.ts'
import { sampleSpending } from './sample-spending.ts'

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
  tests: area.tests.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    const grant = input.grant === null ? null : take(findGrant(database, input.grant), errors)
    const books = take(testedBooks(database, surroundings.clock.today(), { grant, trial: input.trial }), errors)
    const hits = runAuditTests(books)
    return AUDIT_TESTS.map((test) => ({
      test,
      severity: AUDIT_SEVERITIES[test],
      tested: itemsTested(books, test),
      hits: hits.filter((hit) => hit.test === test).length,
    }))
  }),
  testHits: area.testHits.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    const grant = input.grant === null ? null : take(findGrant(database, input.grant), errors)
    const books = take(testedBooks(database, surroundings.clock.today(), { grant, trial: input.trial }), errors)
    return runAuditTests(books, [input.test])
  }),
  parameters: area.parameters.handler(({ context, errors }) => auditParameterViews(openLedgerOf(context, errors).database)),
  setParameter: area.setParameter.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = { name: 'audit.setParameter', user: context.state.user, commandId, input } as const
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => setAuditParameter(work, input)),
      errors,
    )
  }),
  sample: area.sample.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    return take(sampleSpending(database, take(findGrant(database, input.grant), errors), input.request), errors)
  }),
  lastVerification: area.lastVerification.handler(({ context }) => context.state.lastVerification ?? null),
}
