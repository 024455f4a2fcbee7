import { basename } from 'node:path'
import { auditCopy, plainAuditCopy } from '../../service/working-papers/audit-copy.ts'
import { fault } from '../../shared/result/fault.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { KEY_OPTIONS, KEY_USAGE, withSigningLedger } from '../signing-ledger.ts'
import { UsageError } from '../usage-error.ts'

/**
 * A verified copy of a ledger with its documents and keys, for the auditor's USB key; with `--plain` one in clear, for another program, and a warning. Nothing is
 * written in the books or beside them.
 */
export const command: Command = {
  name: 'audit copy',
  usage: `LEDGER (--to DIR | --plain --out FILE) ${KEY_USAGE}`,
  options: {
    ...KEY_OPTIONS,
    to: { type: 'string' },
    plain: { type: 'boolean' },
    out: { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const folder = invocation.text('to')
    const file = invocation.text('out')
    const isPlain = invocation.flag('plain')
    const target = isPlain ? file : folder
    if (!target || (isPlain ? folder : file) !== undefined)
      throw new UsageError('audit copy takes --to DIR, or --plain with --out FILE')
    const ledger = invocation.positionals[0] ?? ''
    const result = await withSigningLedger(invocation, ledger, 'untouched', { needed: false }, (opened) =>
      isPlain ? plainAuditCopy(opened, target) : auditCopy(opened, target),
    )
    if (!result.ok) return result
    if (isPlain) {
      const warning = fault('AUDIT_COPY_PLAIN', undefined, { name: basename(target) })
      invocation.warn(faultLines([warning], invocation.spoken(), invocation.json).trimEnd())
    }
    invocation.print(invocation.json ? `${JSON.stringify(result.value)}\n` : `${result.value.path}\n`)
    return success(undefined)
  },
}
