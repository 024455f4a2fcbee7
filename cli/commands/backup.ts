import { backupOf } from '../../service/settings/backup-ledger.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

export const command: Command = {
  name: 'backup',
  usage: 'LEDGER --to DIR',
  options: { to: { type: 'string' }, as: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const folder = invocation.text('to')
    if (folder === undefined) throw new UsageError('--to is needed')
    const result = await withLedger(invocation, invocation.positionals[0] ?? '', true, (ledger) => backupOf(ledger, folder))
    if (!result.ok) return result
    invocation.print(invocation.json ? `${JSON.stringify(result.value)}\n` : `${result.value.path}\n`)
    return success(undefined)
  },
}
