import { actingPeople } from '../../service/kernel/acting-user.ts'
import { newCommandId } from '../../service/kernel/run-command.ts'
import { importCount } from '../../service/payments/import-count.ts'
import { machineText } from '../../service/reports/machine-text.ts'
import { ledgerLanguage } from '../../service/settings/ledger-identity.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

/** A cash count from its files; what it prints is the `cash-count` report of that day. */
export const command: Command = {
  name: 'count',
  usage:
    'LEDGER --account CODE --date D --counts FILE.csv [--slips FILE.csv] [--time HH:MM] [--cashier NAME] [--witness NAME] [--explanation TEXT] [--as USER]',
  options: {
    account: { type: 'string' },
    date: { type: 'string' },
    counts: { type: 'string' },
    slips: { type: 'string' },
    time: { type: 'string' },
    cashier: { type: 'string' },
    witness: { type: 'string' },
    explanation: { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const [path = ''] = invocation.positionals
    const account = invocation.text('account')
    const date = invocation.text('date')
    const counts = invocation.text('counts')
    if (account === undefined || date === undefined || counts === undefined)
      throw new UsageError('count needs --account, --date and --counts')
    const result = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(ledger, 'payments.saveCount', { user: invocation.text('as'), approver: undefined }, false)
      if (!people.ok) return people
      const kept = importCount(ledger, {
        user: people.value.user,
        commandId: newCommandId(ledger),
        account,
        date,
        counts,
        slips: invocation.text('slips'),
        time: invocation.text('time') ?? ledger.surroundings.clock.now().slice(11, 16),
        cashier: invocation.text('cashier') ?? people.value.user,
        witness: invocation.text('witness') ?? '',
        explanation: invocation.text('explanation') ?? '',
      })
      if (!kept.ok) return kept
      const language = invocation.language ?? ledgerLanguage(ledger)
      const request = { report: 'cash-count' as const, parameters: { account, to: date }, language, user: people.value.user }
      return machineText(ledger, request, invocation.json ? 'json' : 'csv')
    })
    if (!result.ok) return result
    invocation.print(result.value.text)
    return success(undefined)
  },
}
