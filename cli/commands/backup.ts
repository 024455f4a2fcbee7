import { backupOf } from '../../service/settings/backup-ledger.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { KEY_OPTIONS, KEY_USAGE, withSigningLedger } from '../signing-ledger.ts'
import { UsageError } from '../usage-error.ts'

export const command: Command = {
  name: 'backup',
  usage: `LEDGER --to DIR ${KEY_USAGE}`,
  options: { ...KEY_OPTIONS, to: { type: 'string' }, as: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const folder = invocation.text('to')
    if (folder === undefined) throw new UsageError('--to is needed')
    const [path = ''] = invocation.positionals
    const result = await withSigningLedger(invocation, path, true, { needed: false }, (ledger) => backupOf(ledger, folder))
    if (!result.ok) return result
    invocation.print(invocation.json ? `${JSON.stringify(result.value)}\n` : `${result.value.path}\n`)
    return success(undefined)
  },
}
