import { actingPeople } from '../../service/kernel/acting-user.ts'
import { runCommand } from '../../service/kernel/run-command.ts'
import { importRates, RATE_HEADER_KEYS } from '../../service/settings/import-rates.ts'
import { withTable } from '../../service/vouchers/import-file.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'

export const command: Command = {
  name: 'import rates',
  usage: 'LEDGER FILE.(csv|xlsx) [--as USER]',
  options: { as: { type: 'string' } },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [path = '', file = ''] = invocation.positionals
    const result = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(ledger, 'settings.importRates', { user: invocation.text('as'), approver: undefined }, false)
      if (!people.ok) return people
      return withTable({ path: file }, { headerKeys: RATE_HEADER_KEYS }, ({ table, hash }) => {
        const request = {
          name: 'settings.importRates',
          user: people.value.user,
          input: hash,
        } as const
        return runCommand(ledger, request, (work) => importRates(work, table))
      })
    })
    if (!result.ok) return result
    invocation.print(invocation.json ? `${JSON.stringify(result.value)}\n` : `rates ${result.value.rates}\n`)
    return success(undefined)
  },
}
