import { hash } from 'node:crypto'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import { runCommand } from '../../service/kernel/run-command.ts'
import { importSetup } from '../../service/settings/import-setup.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { readTextFile } from '../read-text-file.ts'

export const command: Command = {
  name: 'import setup',
  usage: 'LEDGER FILE.json [--as USER] [--dry-run]',
  options: { as: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [path = '', file = ''] = invocation.positionals
    const text = readTextFile(file)
    if (!text.ok) return text
    const result = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(ledger, 'settings.importSetup', { user: invocation.text('as'), approver: undefined }, false)
      if (!people.ok) return people
      const input = hash('sha256', text.value)
      const request = { name: 'settings.importSetup', user: people.value.user, input } as const
      return runCommand(ledger, { ...request, dryRun: invocation.flag('dry-run') }, (work) => importSetup(work, text.value))
    })
    if (!result.ok) return result
    const { created, updated, unchanged } = result.value
    invocation.print(
      invocation.json ? `${JSON.stringify(result.value)}\n` : `created ${created}, updated ${updated}, unchanged ${unchanged}\n`,
    )
    return success(undefined)
  },
}
