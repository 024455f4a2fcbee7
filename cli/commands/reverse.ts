import { actingPeople } from '../../service/kernel/acting-user.ts'
import { runCommand } from '../../service/kernel/run-command.ts'
import { reverseVoucher } from '../../service/vouchers/reverse-voucher.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

export const command: Command = {
  name: 'reverse',
  usage: 'LEDGER NUMBER --date D --reason TEXT [--as PREPARER --approve-as APPROVER]',
  options: {
    date: { type: 'string' },
    reason: { type: 'string' },
    as: { type: 'string' },
    'approve-as': { type: 'string' },
  },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [path = '', number = ''] = invocation.positionals
    const date = invocation.text('date')
    const reason = invocation.text('reason')
    if (date === undefined || reason === undefined) throw new UsageError('--date and --reason are needed')
    const result = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(
        ledger,
        'vouchers.reverse',
        { user: invocation.text('as'), approver: invocation.text('approve-as') },
        true,
      )
      if (!people.ok) return people
      const input = { number, date, reason }
      const request = { name: 'vouchers.reverse', user: people.value.user, input } as const
      return runCommand(ledger, request, (work) => reverseVoucher(work, { ...input, approverName: people.value.approver }))
    })
    if (!result.ok) return result
    invocation.print(invocation.json ? `${JSON.stringify(result.value)}\n` : `${result.value.number}\n`)
    return success(undefined)
  },
}
