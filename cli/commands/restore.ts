import { verifiedAt } from '../../service/integrity/integrity.ts'
import { recordIntegrity } from '../../service/integrity/integrity-book.ts'
import { restoreLedger } from '../../service/settings/restore-ledger.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { askPassphrase } from '../passphrase.ts'
import { UsageError } from '../usage-error.ts'
import { knownWorkspace } from '../workspace-folder.ts'

export const command: Command = {
  name: 'restore',
  usage: 'FILE --to LEDGER',
  options: { to: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const to = invocation.text('to')
    if (to === undefined) throw new UsageError('--to is needed')
    const request = { backup: invocation.positionals[0] ?? '', to, passphrase: process.env.SIKASSO_PASSPHRASE }
    let restored = restoreLedger(request, invocation.surroundings)
    if (!restored.ok && restored.faults.some((found) => found.code === 'PASSPHRASE_NEEDED')) {
      const passphrase = await askPassphrase()
      if (passphrase !== undefined) restored = restoreLedger({ ...request, passphrase }, invocation.surroundings)
    }
    if (!restored.ok) return restored
    // It was verified whole: what is known of other copies of the same ledger does not touch it.
    recordIntegrity(knownWorkspace(), restored.value, verifiedAt(invocation.surroundings.clock.now()))
    invocation.print(invocation.json ? `${JSON.stringify(restored.value)}\n` : `${restored.value.path}\n`)
    return success(undefined)
  },
}
