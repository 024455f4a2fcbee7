import { auditCopy } from '../../service/working-papers/audit-copy.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { KEY_OPTIONS, KEY_USAGE, withSigningLedger } from '../signing-ledger.ts'
import { UsageError } from '../usage-error.ts'

/** A verified copy of a ledger with its documents and keys, for the auditor's USB key; nothing is written in the books or beside them. */
export const command: Command = {
  name: 'audit copy',
  usage: `LEDGER --to DIR ${KEY_USAGE}`,
  options: { ...KEY_OPTIONS, to: { type: 'string' }, as: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const folder = invocation.text('to')
    if (folder === undefined) throw new UsageError('--to is needed')
    const ledger = invocation.positionals[0] ?? ''
    const result = await withSigningLedger(invocation, ledger, 'untouched', { needed: false }, (opened) =>
      auditCopy(opened, folder),
    )
    if (!result.ok) return result
    invocation.print(invocation.json ? `${JSON.stringify(result.value)}\n` : `${result.value.path}\n`)
    return success(undefined)
  },
}
