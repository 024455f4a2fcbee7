import { findGrant } from '../../service/conversion/find-grant.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import { runCommand } from '../../service/kernel/run-command.ts'
import { requestVirement } from '../../service/virements/request-virement.ts'
import type { VirementMoveInput } from '../../shared/contract/virements.ts'
import { parseMinor } from '../../shared/money/money.ts'
import { success } from '../../shared/result/result.ts'
import type { Command, Invocation } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

/** Asks for a virement; prints its number and what the rules say of it. A line of --new opens one of the lines that receive. */
export const command: Command = {
  name: 'virement request',
  usage:
    'LEDGER --grant G --from LINE:AMOUNT … --to LINE:AMOUNT … --reason TEXT [--new LINE:HEAD:LABEL[:PARTNER] …] [--date D] [--as USER]',
  options: {
    grant: { type: 'string' },
    from: { type: 'string', multiple: true },
    to: { type: 'string', multiple: true },
    new: { type: 'string', multiple: true },
    reason: { type: 'string' },
    date: { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const [path = ''] = invocation.positionals
    const reason = invocation.text('reason')
    if (reason === undefined || invocation.texts('to').length === 0)
      throw new UsageError('virement request needs --from, --to and --reason')
    const result = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(ledger, 'virements.request', { user: invocation.text('as'), approver: undefined }, false)
      if (!people.ok) return people
      const grant = findGrant(ledger.database, invocation.text('grant'))
      if (!grant.ok) return grant
      const input = {
        grant: grant.value.code,
        date: invocation.text('date') ?? ledger.surroundings.clock.today(),
        reason,
        moves: movesOf(invocation, grant.value.currency),
      }
      const request = { name: 'virements.request', user: people.value.user, input } as const
      return runCommand(ledger, request, (work) => requestVirement(work, input))
    })
    if (!result.ok) return result
    const { number, test } = result.value
    invocation.print(invocation.json ? `${JSON.stringify(result.value)}\n` : `${number} ${test}\n`)
    return success(undefined)
  },
}

/** "B1:1500.00" gives or receives fifteen hundred, in the grant's currency; the last colon separates. */
function movesOf(invocation: Invocation, currency: string): VirementMoveInput[] {
  const opened = new Map(
    invocation.texts('new').map((text) => {
      const [code = '', head = '', label = '', partner] = text.split(':')
      return [code, { head, labelFr: label, labelEn: label, partner: partner ?? null }]
    }),
  )
  const read = (option: 'from' | 'to', sign: -1 | 1): VirementMoveInput[] =>
    invocation.texts(option).map((text) => {
      const at = text.lastIndexOf(':')
      const budgetLine = text.slice(0, at).trim()
      const minor = at < 1 ? undefined : parseMinor(text.slice(at + 1), currency)
      if (minor === undefined || minor < 0) throw new UsageError(`--${option} takes LINE:AMOUNT in ${currency}, not ${text}`)
      return { budgetLine, amountMinor: sign * minor, opens: sign === 1 ? (opened.get(budgetLine) ?? null) : null }
    })
  return [...read('from', -1), ...read('to', 1)]
}
