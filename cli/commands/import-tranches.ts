import { actingPeople } from '../../service/kernel/acting-user.ts'
import { newCommandId } from '../../service/kernel/run-command.ts'
import { importTranchesFile } from '../../service/vouchers/import-file.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'

export const command: Command = {
  name: 'import tranches',
  usage: 'LEDGER FILE.(csv|xlsx) [--post] [--dry-run] [--as PREPARER --approve-as APPROVER]',
  options: {
    post: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    as: { type: 'string' },
    'approve-as': { type: 'string' },
  },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [path = '', file = ''] = invocation.positionals
    const post = invocation.flag('post')
    const result = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(
        ledger,
        'grants.importTranches',
        { user: invocation.text('as'), approver: invocation.text('approve-as') },
        post,
      )
      if (!people.ok) return people
      const request = {
        file: { path: file },
        people: people.value,
        commandId: newCommandId(ledger),
        post,
        dryRun: invocation.flag('dry-run'),
      }
      return importTranchesFile(ledger, request)
    })
    if (!result.ok) return result
    const { tranches, vouchers } = result.value
    invocation.print(invocation.json ? `${JSON.stringify(result.value)}\n` : `tranches ${tranches}, vouchers ${vouchers}\n`)
    return success(undefined)
  },
}
