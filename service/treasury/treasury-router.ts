import { statementLines, statementsOf } from '../../db/queries/treasury-statements.ts'
import type { Canonical } from '../../shared/canonical/canonical.ts'
import type { Result } from '../../shared/result/result.ts'
import { type CommandProcedure, commandOf } from '../host/command-of.ts'
import { type HostContext, openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand, type Work } from '../kernel/run-command.ts'
import { acceptSureProposals } from './accept-proposals.ts'
import { classifyItem, unclassifyItem } from './classify-item.ts'
import { importStatementFile } from './import-statement-file.ts'
import { inspectStatement } from './inspect-statement.ts'
import { listTreasury } from './list-accounts.ts'
import { matchItems, unmatchItems } from './match-items.ts'
import { proposeForItem } from './propose-voucher.ts'
import { reconciliationView } from './reconciliation-view.ts'
import { saveAccountSettings, saveParameter } from './save-account.ts'
import { setStart } from './set-start.ts'
import { reviewReconciliation, signReconciliation } from './sign-reconciliation.ts'
import { startCandidates } from './start-candidates.ts'
import { datedParameters } from './treasury-parameters.ts'

const area = service.treasury

type Errors = Parameters<typeof take>[1]

/** One command of the area for whoever acts in the window. */
function run<T>(
  { context, errors }: { readonly context: HostContext; readonly errors: Errors },
  procedure: CommandProcedure<T>,
  { commandId, ...input }: { readonly commandId: string } & Record<string, unknown>,
  work: (work: Work) => Result<T>,
): T {
  // The contract has parsed the input: text, numbers, lists and nulls are canonical as they are.
  const request = commandOf(procedure, context, commandId, input as unknown as Canonical)
  return take(runCommand(openLedgerOf(context, errors), request, work), errors)
}

const fileOf = async (file: File) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })

/** The area treasury of the contract. */
export const treasuryRouter = {
  accounts: area.accounts.handler(({ context, errors }) => listTreasury(openLedgerOf(context, errors).database)),
  saveAccount: area.saveAccount.handler(({ input, ...call }) =>
    run(call, area.saveAccount, input, (work) => saveAccountSettings(work, input)),
  ),
  parameters: area.parameters.handler(({ context, errors }) => datedParameters(openLedgerOf(context, errors).database)),
  saveParameter: area.saveParameter.handler(({ input, ...call }) =>
    run(call, area.saveParameter, input, (work) => saveParameter(work, input)),
  ),
  statements: area.statements.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const counts = new Map<number, number>()
    for (const line of statementLines(database, input.account, '0000-00-00', '9999-12-31'))
      counts.set(line.statementId, (counts.get(line.statementId) ?? 0) + 1)
    return statementsOf(database, input.account).map((row) => {
      const { id, fileName, format, number, fromDate: from, toDate: to, openingMinor, closingMinor } = row
      const gapMinor = openingMinor === null || closingMinor === null ? null : closingMinor - openingMinor - row.sumMinor
      return { id, fileName, format, number, from, to, openingMinor, closingMinor, gapMinor, lines: counts.get(id) ?? 0 }
    })
  }),
  inspectStatement: area.inspectStatement.handler(async ({ input, context, errors }) =>
    take(inspectStatement(openLedgerOf(context, errors).database, input.account, await fileOf(input.file), input.layout), errors),
  ),
  importStatement: area.importStatement.handler(async ({ input, context, errors }) => {
    const { account, layout, openingMinor, closingMinor, commandId } = input
    const request = {
      account,
      file: await fileOf(input.file),
      layout,
      typed: { openingMinor, closingMinor },
      user: context.state.user,
      commandId,
    }
    return take(importStatementFile(openLedgerOf(context, errors), request), errors)
  }),
  reconciliation: area.reconciliation.handler(({ input, context, errors }) =>
    take(reconciliationView(openLedgerOf(context, errors).database, input.account, input.month), errors),
  ),
  match: area.match.handler(({ input, ...call }) => run(call, area.match, input, (work) => matchItems(work, input))),
  acceptSure: area.acceptSure.handler(({ input, ...call }) =>
    run(call, area.acceptSure, input, (work) => acceptSureProposals(work, input)),
  ),
  unmatch: area.unmatch.handler(({ input, ...call }) => run(call, area.unmatch, input, (work) => unmatchItems(work, input))),
  classify: area.classify.handler(({ input, ...call }) => run(call, area.classify, input, (work) => classifyItem(work, input))),
  unclassify: area.unclassify.handler(({ input, ...call }) =>
    run(call, area.unclassify, input, (work) => unclassifyItem(work, input)),
  ),
  propose: area.propose.handler(({ input, ...call }) => {
    const { surroundings } = openLedgerOf(call.context, call.errors)
    return run(call, area.propose, input, (work) => proposeForItem(work, surroundings, input))
  }),
  startCandidates: area.startCandidates.handler(({ input, context, errors }) =>
    take(startCandidates(openLedgerOf(context, errors).database, input.account, input.date), errors),
  ),
  setStart: area.setStart.handler(({ input, ...call }) => run(call, area.setStart, input, (work) => setStart(work, input))),
  sign: area.sign.handler(({ input, ...call }) => run(call, area.sign, input, (work) => signReconciliation(work, input))),
  review: area.review.handler(({ input, ...call }) => run(call, area.review, input, (work) => reviewReconciliation(work, input))),
}
