import { actingPeople } from '../../service/kernel/acting-user.ts'
import { newCommandId, runCommand } from '../../service/kernel/run-command.ts'
import { closePeriod } from '../../service/settings/close-period.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

export const command: Command = {
  name: 'close',
  usage: 'LEDGER --period YYYY-MM [--as USER]',
  options: { period: { type: 'string' }, as: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const period = invocation.text('period')
    if (period === undefined) throw new UsageError('--period is needed')
    const result = await withLedger(invocation, invocation.positionals[0] ?? '', false, (ledger) => {
      const people = actingPeople(ledger, 'settings.closePeriod', { user: invocation.text('as'), approver: undefined }, false)
      if (!people.ok) return people
      const request = {
        name: 'settings.closePeriod',
        user: people.value.user,
        commandId: newCommandId(ledger),
        input: period,
      } as const
      return runCommand(ledger, request, (work) => closePeriod(work, period))
    })
    if (!result.ok) return result
    invocation.print(invocation.json ? `${JSON.stringify(result.value)}\n` : `${result.value.head}\n`)
    return success(undefined)
  },
}
