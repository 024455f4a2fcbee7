import { createPackage } from '../../service/exchange/package-create/create-package.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { replaceFile } from '../replace-file.ts'
import { KEY_OPTIONS, KEY_USAGE, withSigningLedger } from '../signing-ledger.ts'
import { UsageError } from '../usage-error.ts'

/** Writes the signed package of a closed period (spec 09, spec 10). */
export const command: Command = {
  name: 'package create',
  usage: `LEDGER --period P --grant G --out FILE ${KEY_USAGE} [--as USER]`,
  options: {
    ...KEY_OPTIONS,
    period: { type: 'string' },
    grant: { type: 'string' },
    out: { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const period = invocation.text('period')
    const grant = invocation.text('grant')
    const out = invocation.text('out')
    if (period === undefined || grant === undefined || out === undefined)
      throw new UsageError('package create needs --period, --grant and --out')
    const [path = ''] = invocation.positionals
    const made = await withSigningLedger(invocation, path, false, { needed: true }, (ledger) => {
      const people = actingPeople(ledger, 'exchange.createPackage', { user: invocation.text('as'), approver: undefined }, false)
      return people.ok ? createPackage(ledger, { period, grant, user: people.value.user }) : people
    })
    if (!made.ok) return made
    const { bytes, hash, isNew, manifest } = made.value
    const written = replaceFile(out, bytes)
    if (!written.ok) return written
    const answer = { file: out, hash, sequence: manifest.sequence, isNew }
    const text = `package ${hash}\nsequence ${manifest.sequence}, ${isNew ? 'new' : 'made before'}\n`
    invocation.print(invocation.json ? `${JSON.stringify(answer)}\n` : text)
    return success(undefined)
  },
}
