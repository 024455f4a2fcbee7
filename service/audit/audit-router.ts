import { AUDIT_SEVERITIES } from '../../domain/audit/tests/audit-hit.ts'
import { AUDIT_TESTS } from '../../shared/contract/audit.ts'
import type { FileVerdict, Verification } from '../../shared/contract/verification.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import { findGrant } from '../conversion/find-grant.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { runInWorker } from '../worker/run-in-worker.ts'
import { auditParameterViews, setAuditParameter } from './audit-parameters.ts'
import { checkHeads } from './check-heads.ts'
import { countersignedHere } from './countersigned-here.ts'
import { itemsTested } from './items-tested.ts'
import { knownHeads } from './known-heads.ts'
import { statedByHand } from './read-stated-heads.ts'
import { runAuditTests, testedBooks } from './run-audit-tests.ts'
import { sampleSpending } from './sample-spending.ts'
import { keepWitness, witnessHead } from './witness-head.ts'

const area = service.audit

/** The audit area of the contract. */
export const auditRouter = {
  verify: area.verify.handler(async function* ({ context, errors, signal }) {
    const ledger = openLedgerOf(context, errors)
    const { settings } = context.state
    const book = knownHeads(settings.workspace, ledger)
    const task = { kind: 'verify', heads: book.heads } as const
    for await (const event of runInWorker<Verification>(settings.workerFile, ledger, task, signal)) {
      if (event.kind === 'progress')
        yield { kind: 'progress' as const, done: event.progress.done, total: event.progress.total ?? 0 }
      else {
        const verified = take(event.result, errors)
        const verification = { ...verified, warnings: [...book.warnings, ...verified.warnings] }
        context.state.noteVerification(verification)
        if (verification.sound) witnessHead(settings.workspace, ledger, 'verification')
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
    const request = commandOf(area.setParameter, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => setAuditParameter(work, input)),
      errors,
    )
  }),
  sample: area.sample.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    return take(sampleSpending(database, take(findGrant(database, input.grant), errors), input.request), errors)
  }),
  verifyFile: area.verifyFile.handler(async function* ({ input, context, errors, signal }) {
    const ledger = openLedgerOf(context, errors)
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    const task = { kind: 'verify-file', bytes, name: input.file.name } as const
    for await (const event of runInWorker<FileVerdict>(context.state.settings.workerFile, ledger, task, signal)) {
      if (event.kind === 'progress')
        yield { kind: 'progress' as const, done: event.progress.done, total: event.progress.total ?? 0 }
      else yield { kind: 'done' as const, verdict: take(event.result, errors) }
    }
  }),
  heads: area.heads.handler(({ context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const book = knownHeads(context.state.settings.workspace, ledger)
    const heads = [...book.heads, ...countersignedHere(ledger.database)]
    return { heads: checkHeads(ledger.database, heads).heads, warnings: [...book.warnings] }
  }),
  noteHead: area.noteHead.handler(({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const stated = take(statedByHand(input.head, input), errors)
    const noted = take(keepWitness(context.state.settings.workspace, ledger, stated), errors)
    const [checked] = checkHeads(ledger.database, [noted]).heads
    if (!checked) throw new Error('a head that was given is checked')
    return checked
  }),
  certify: area.certify.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const { state } = context
    const { certify } = await import('./certify.ts')
    const made = take(certify(ledger, state.lastVerification, { ...input, user: state.user }), errors)
    const { clock, randomBytes } = ledger.surroundings
    const exportId = uuidV7(Date.parse(clock.now()), randomBytes)
    state.keepExport(exportId, made)
    witnessHead(state.settings.workspace, ledger, 'certificate', made.fileName)
    return { exportId, fileName: made.fileName, sequence: made.sequence }
  }),
  lastVerification: area.lastVerification.handler(({ context }) => context.state.lastVerification ?? null),
}
