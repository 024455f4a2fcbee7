import { importHead } from '../../service/heads/import-head.ts'
import { witnessAbsent } from '../../service/heads/witness-absent.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { headFile } from '../head-file.ts'
import { withLedger } from '../open-ledger-for.ts'
import { witnessHome } from '../witness-home.ts'

/** Takes in a head of the ledger that others countersigned. */
export const command: Command = {
  name: 'head import',
  usage: 'LEDGER NOTE|- [--key FILE] [--as USER]',
  options: { key: { type: 'string' }, as: { type: 'string' } },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [path = '', note = ''] = invocation.positionals
    const read = headFile(invocation, note)
    if (!read.ok) return read
    const { head, keys } = read.value
    const imported = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(ledger, 'heads.import', { user: invocation.text('as'), approver: undefined }, false)
      if (!people.ok) return people
      const taken = importHead(ledger, head, { user: people.value.user, keys })
      if (!taken.ok) witnessAbsent(witnessHome(), ledger, head, taken.faults)
      return taken
    })
    if (!imported.ok) return imported
    const { sequence, organisations, isNew } = imported.value
    const text = `imported ${sequence}, countersigned by ${organisations.join(', ')}, ${isNew ? 'new' : 'as before'}\n`
    invocation.print(invocation.json ? `${JSON.stringify(imported.value)}\n` : text)
    return success(undefined)
  },
}
