import { basename } from 'node:path'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import { newCommandId } from '../../service/kernel/run-command.ts'
import { importStatementFile } from '../../service/treasury/import-statement-file.ts'
import { treasuryAccount } from '../../service/treasury/treasury-account.ts'
import { parseMinor } from '../../shared/money/money.ts'
import { success } from '../../shared/result/result.ts'
import type { Command, Invocation } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { withLedger } from '../open-ledger-for.ts'
import { readBytesFile } from '../read-bytes-file.ts'
import { UsageError } from '../usage-error.ts'

const FORMATS = { csv: 'table', ofx: 'ofx', camt053: 'camt053', mt940: 'mt940', auto: undefined } as const

export const command: Command = {
  name: 'import statement',
  usage: 'LEDGER FILE --account CODE [--format csv|ofx|camt053|mt940|auto] [--opening AMOUNT] [--closing AMOUNT] [--as USER]',
  options: {
    account: { type: 'string' },
    format: { type: 'string' },
    opening: { type: 'string' },
    closing: { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [path = '', filePath = ''] = invocation.positionals
    const account = invocation.text('account')
    if (account === undefined) throw new UsageError('--account is needed')
    const format = formatOf(invocation)
    const bytes = readBytesFile(filePath)
    if (!bytes.ok) return bytes
    const result = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(ledger, 'treasury.importStatement', { user: invocation.text('as'), approver: undefined }, false)
      if (!people.ok) return people
      const known = treasuryAccount(ledger.database, account)
      if (!known.ok) return known
      const typed = {
        openingMinor: balance(invocation, 'opening', known.value.currency),
        closingMinor: balance(invocation, 'closing', known.value.currency),
      }
      const file = { name: basename(filePath), bytes: bytes.value }
      return importStatementFile(ledger, {
        account,
        file,
        format,
        typed,
        user: people.value.user,
        commandId: newCommandId(ledger),
      })
    })
    if (!result.ok) return result
    const { warnings, lines, leftOut, from, to, already } = result.value
    if (warnings.length > 0) invocation.warn(faultLines(warnings, invocation.spoken(), invocation.json).trimEnd())
    const answer = { lines, leftOut, from, to, already }
    invocation.print(invocation.json ? `${JSON.stringify(answer)}\n` : `${lines} ${from ?? ''}..${to ?? ''}\n`)
    return success(undefined)
  },
}

function formatOf(invocation: Invocation): (typeof FORMATS)[keyof typeof FORMATS] {
  const asked = invocation.text('format') ?? 'auto'
  if (!Object.hasOwn(FORMATS, asked)) throw new UsageError('--format takes csv, ofx, camt053, mt940 or auto')
  return FORMATS[asked as keyof typeof FORMATS]
}

function balance(invocation: Invocation, name: string, currency: string): number | null {
  const text = invocation.text(name)
  if (text === undefined) return null
  const minor = parseMinor(text, currency)
  if (minor === undefined) throw new UsageError(`--${name} takes an amount of ${currency}`)
  return minor
}
