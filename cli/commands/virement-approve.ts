import { actingPeople } from '../../service/kernel/acting-user.ts'
import { runCommand } from '../../service/kernel/run-command.ts'
import { approveVirement } from '../../service/virements/approve-virement.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'

/** Approves a virement; prints its number, what the rules say of it, and the version of the budget that it made. */
export const command: Command = {
  name: 'virement approve',
  usage: 'LEDGER NUMBER --reference TEXT --date D [--effective D] [--note TEXT] [--as USER]',
  options: {
    reference: { type: 'string' },
    date: { type: 'string' },
    effective: { type: 'string' },
    note: { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [path = '', number = ''] = invocation.positionals
    const result = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(ledger, 'virements.approve', { user: invocation.text('as'), approver: undefined }, false)
      if (!people.ok) return people
      const input = {
        number,
        reference: invocation.text('reference') ?? null,
        date: invocation.text('date') ?? ledger.surroundings.clock.today(),
        effectiveOn: invocation.text('effective') ?? null,
        note: invocation.text('note') ?? null,
      }
      const request = { name: 'virements.approve', user: people.value.user, input } as const
      return runCommand(ledger, request, (work) => approveVirement(work, input))
    })
    if (!result.ok) return result
    const { test, version } = result.value
    invocation.print(invocation.json ? `${JSON.stringify(result.value)}\n` : `${result.value.number} ${test} V${version}\n`)
    return success(undefined)
  },
}
