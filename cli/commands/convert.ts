import { CONVERSION_COLUMNS, machineConversionRows } from '../../service/conversion/conversion-rows.ts'
import { findGrant } from '../../service/conversion/find-grant.ts'
import { conversionMethod, convertGrant } from '../../service/conversion/grant-conversion.ts'
import { plainCsv } from '../../service/reports/csv-text.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Command, Invocation } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

export const command: Command = {
  name: 'convert',
  usage: 'LEDGER --grant G [--method M] [--restated] [--from D] [--to D] [--format csv|json]',
  options: {
    grant: { type: 'string' },
    method: { type: 'string' },
    restated: { type: 'boolean' },
    from: { type: 'string' },
    to: { type: 'string' },
    format: { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const asked = invocation.text('method')
    const method = asked === undefined ? undefined : conversionMethod(asked)
    if (asked !== undefined && method === undefined) throw new UsageError(`unknown method: ${asked}`)
    const format = invocation.text('format') ?? (invocation.json ? 'json' : 'csv')
    if (format !== 'csv' && format !== 'json') throw new UsageError(`--format takes csv or json, not ${format}`)
    const from = dateOption(invocation, 'from')
    const to = dateOption(invocation, 'to')
    const result = await withLedger(invocation, invocation.positionals[0] ?? '', true, (ledger) => {
      const grant = findGrant(ledger.database, invocation.text('grant'))
      if (!grant.ok) return grant
      const restatedTo = invocation.flag('restated') ? (to ?? '9999-12-31') : undefined
      const conversion = convertGrant(ledger.database, grant.value, { method, restatedTo })
      const faults = conversion.outcome.faults.filter((found) => within(String(found.details?.date ?? ''), from, to))
      return faults.length > 0 ? failure(...faults) : success(machineConversionRows(conversion, from, to))
    })
    if (!result.ok) return result
    const rows = result.value
    invocation.print(
      format === 'json'
        ? `${JSON.stringify(rows)}\n`
        : plainCsv(
            CONVERSION_COLUMNS,
            rows.map((row) => CONVERSION_COLUMNS.map((column) => String(row[column]))),
          ),
    )
    return success(undefined)
  },
}

/** A missing rate stops only the rows it would leave blank. */
const within = (date: string, from: string | undefined, to: string | undefined): boolean =>
  !isLocalDate(date) || ((from === undefined || date >= from) && (to === undefined || date <= to))

function dateOption(invocation: Invocation, name: string): string | undefined {
  const text = invocation.text(name)
  if (text === undefined || isLocalDate(text)) return text
  throw new UsageError(`--${name}: ${fault('DATE_INVALID').code} ${text}`)
}
