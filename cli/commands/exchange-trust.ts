import { basename } from 'node:path'
import { exchangeOverview } from '../../service/exchange/exchange-overview.ts'
import { fingerprintOf, publicKeyIn } from '../../service/exchange/package-keys/ed25519.ts'
import { trustKey, withdrawTrust } from '../../service/exchange/package-keys/trust-key.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import type { Ledger } from '../../service/kernel/ledger.ts'
import { runCommand } from '../../service/kernel/run-command.ts'
import { plainCsv } from '../../service/reports/csv-text.ts'
import type { ExchangeOverview } from '../../shared/contract/exchange.ts'
import { groupedFingerprint } from '../../shared/ids/fingerprint.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Command, Invocation } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { readTextFile } from '../read-text-file.ts'
import { UsageError } from '../usage-error.ts'

const COLUMNS = ['organisation', 'fingerprint', 'note', 'trusted_by', 'trusted_at', 'withdrawn_at', 'reason'] as const

/** The trust list: adds a key, withdraws one, and prints the list as it then stands. */
export const command: Command = {
  name: 'exchange trust',
  usage: 'LEDGER [--organisation CODE (--fingerprint HEX|--key FILE) [--note TEXT]] [--withdraw HEX --reason TEXT] [--as USER]',
  options: {
    organisation: { type: 'string' },
    fingerprint: { type: 'string' },
    key: { type: 'string' },
    note: { type: 'string' },
    withdraw: { type: 'string' },
    reason: { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const organisation = invocation.text('organisation')
    const withdrawn = invocation.text('withdraw')
    const given = invocation.text('fingerprint')
    const file = invocation.text('key')
    if (organisation !== undefined && (given === undefined) === (file === undefined))
      throw new UsageError('--organisation needs --fingerprint or --key')
    if (organisation === undefined && (given ?? file) !== undefined) throw new UsageError('a key needs --organisation')
    const fingerprint = file === undefined ? success(given ?? '') : fingerprintIn(file)
    if (!fingerprint.ok) return fingerprint
    const reads = organisation === undefined && withdrawn === undefined
    const result = await withLedger(invocation, invocation.positionals[0] ?? '', reads, (ledger) => {
      if (organisation !== undefined) {
        const added = adding(ledger, invocation, organisation, fingerprint.value)
        if (!added.ok) return added
      }
      if (withdrawn !== undefined) {
        const taken = withdrawing(ledger, invocation, withdrawn)
        if (!taken.ok) return taken
      }
      return success(exchangeOverview(ledger).trusted)
    })
    if (!result.ok) return result
    invocation.print(invocation.json ? `${JSON.stringify(result.value)}\n` : plainCsv(COLUMNS, rowsOf(result.value)))
    return success(undefined)
  },
}

function fingerprintIn(path: string): Result<string> {
  const text = readTextFile(path)
  if (!text.ok) return text
  const key = publicKeyIn(text.value)
  const name = basename(path)
  return key === undefined ? failure(fault('TRUST_KEY_FILE', { kind: 'file', name }, { name })) : success(fingerprintOf(key))
}

function adding(ledger: Ledger, invocation: Invocation, organisation: string, fingerprint: string): Result<unknown> {
  const people = actingPeople(ledger, 'exchange.trustKey', { user: invocation.text('as'), approver: undefined }, false)
  if (!people.ok) return people
  const input = { organisation, fingerprint, note: invocation.text('note') ?? '' }
  const request = { name: 'exchange.trustKey', user: people.value.user, input } as const
  return runCommand(ledger, request, (work) => trustKey(work, input))
}

function withdrawing(ledger: Ledger, invocation: Invocation, fingerprint: string): Result<unknown> {
  const people = actingPeople(ledger, 'exchange.withdrawTrust', { user: invocation.text('as'), approver: undefined }, false)
  if (!people.ok) return people
  const input = { fingerprint, reason: invocation.text('reason') ?? '' }
  const request = { name: 'exchange.withdrawTrust', user: people.value.user, input } as const
  return runCommand(ledger, request, (work) => withdrawTrust(work, input))
}

const rowsOf = (trusted: ExchangeOverview['trusted']): string[][] =>
  trusted.map((row) => [
    row.organisation,
    groupedFingerprint(row.fingerprint),
    row.note,
    row.trustedBy,
    row.trustedAt,
    row.withdrawn?.at ?? '',
    row.withdrawn?.reason ?? '',
  ])
