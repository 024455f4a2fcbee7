import { askReopening, confirmReopening } from '../../service/closing/reopening.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import { runCommand } from '../../service/kernel/run-command.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

/** Reopens a closed month: asked by one person, confirmed by another who is approver or administrator, both named (spec 12 "Roles"). */
export const command: Command = {
  name: 'reopen',
  usage: 'LEDGER --period YYYY-MM --reason TEXT --as USER --approve-as USER',
  options: {
    period: { type: 'string' },
    reason: { type: 'string' },
    as: { type: 'string' },
    'approve-as': { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const month = invocation.text('period')
    const reason = invocation.text('reason')
    if (month === undefined || reason === undefined) throw new UsageError('--period and --reason are needed')
    const result = await withLedger(invocation, invocation.positionals[0] ?? '', false, (ledger) => {
      const confirmer = invocation.text('approve-as')
      const people = actingPeople(ledger, 'closing.askReopening', { user: invocation.text('as'), approver: confirmer }, false)
      if (!people.ok) return people
      const { user } = people.value
      const request = { name: 'closing.askReopening', user, input: { month, reason } } as const
      return runCommand(ledger, request, (work) => {
        const asked = askReopening(work, { month, reason })
        if (!asked.ok) return asked
        return confirmer === undefined
          ? failure(fault('SEPARATION_OF_DUTIES'))
          : confirmReopening(work, asked.value.id, confirmer)
      })
    })
    if (!result.ok) return result
    invocation.print(invocation.json ? `${JSON.stringify(result.value)}\n` : `${result.value.month}\n`)
    return success(undefined)
  },
}
