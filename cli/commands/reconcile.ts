import { actingPeople } from '../../service/kernel/acting-user.ts'
import { runCommand } from '../../service/kernel/run-command.ts'
import { acceptSureProposals } from '../../service/treasury/accept-proposals.ts'
import { reconciliationSummary } from '../../service/treasury/reconciliation-summary.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import { isMonth } from '../../shared/time/period.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

export const command: Command = {
  name: 'reconcile',
  usage: 'LEDGER --account CODE --period YYYY-MM [--auto] [--as USER]',
  options: { account: { type: 'string' }, period: { type: 'string' }, auto: { type: 'boolean' }, as: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const account = invocation.text('account')
    const month = invocation.text('period')
    if (account === undefined || month === undefined) throw new UsageError('--account and --period are needed')
    if (!isMonth(month)) return failure(fault('PERIOD_UNKNOWN', undefined, { period: month }))
    const auto = invocation.flag('auto')
    const result = await withLedger(invocation, invocation.positionals[0] ?? '', !auto, (ledger) => {
      if (!auto) return reconciliationSummary(ledger.database, account, month)
      const people = actingPeople(ledger, 'treasury.match', { user: invocation.text('as'), approver: undefined }, false)
      if (!people.ok) return people
      const request = {
        name: 'treasury.match',
        user: people.value.user,
        input: { account, month },
      } as const
      const accepted = runCommand(ledger, request, (work) => acceptSureProposals(work, { account, month }))
      if (!accepted.ok) return accepted
      const summary = reconciliationSummary(ledger.database, account, month)
      return summary.ok ? success({ ...summary.value, accepted: accepted.value.accepted }) : summary
    })
    if (!result.ok) return result
    if (invocation.json) invocation.print(`${JSON.stringify(result.value)}\n`)
    else for (const [name, value] of Object.entries(result.value)) invocation.print(`${name}: ${value ?? ''}\n`)
    return success(undefined)
  },
}
