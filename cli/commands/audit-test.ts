import { runAuditTests, testedBooks } from '../../service/audit/run-audit-tests.ts'
import { auditTestCode, spokenHits } from '../../service/audit/spoken-hits.ts'
import { findGrant } from '../../service/conversion/find-grant.ts'
import { plainCsv } from '../../service/reports/csv-text.ts'
import { ledgerLanguage } from '../../service/settings/ledger-identity.ts'
import { AUDIT_PARAMETERS, type ParameterTrial } from '../../shared/contract/audit-parameters.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

const COLUMNS = ['test', 'severity', 'voucher', 'line', 'amount', 'reason'] as const

/** Runs the auditor's tests and prints their hits (spec 10); `--set` tries a parameter without keeping it. It writes nothing; hits are questions, so they do not change the exit code. */
export const command: Command = {
  name: 'audit test',
  usage: 'LEDGER [--test CODE …] [--grant G] [--set PARAMETER=VALUE …] [--format csv|json]',
  options: {
    test: { type: 'string', multiple: true },
    grant: { type: 'string' },
    set: { type: 'string', multiple: true },
    format: { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const asked = invocation.texts('test')
    const tests = asked.map((text) => {
      const code = auditTestCode(text)
      if (!code) throw new UsageError(`unknown test: ${text}`)
      return code
    })
    const trial = readTrial(invocation.texts('set'))
    const format = invocation.text('format') ?? (invocation.json ? 'json' : 'csv')
    if (format !== 'csv' && format !== 'json') throw new UsageError(`--format takes csv or json, not ${format}`)
    const result = await withLedger(invocation, invocation.positionals[0] ?? '', true, (ledger) => {
      const { database, surroundings } = ledger
      const grant = invocation.text('grant') === undefined ? success(null) : findGrant(database, invocation.text('grant'))
      if (!grant.ok) return grant
      const chosen = tests.length === 0 ? undefined : tests
      const books = testedBooks(database, surroundings.clock.today(), { grant: grant.value, trial })
      if (!books.ok) return books
      return success(spokenHits(runAuditTests(books.value, chosen), invocation.language ?? ledgerLanguage(ledger)))
    })
    if (!result.ok) return result
    const rows = result.value
    invocation.print(
      format === 'json'
        ? `${JSON.stringify(rows)}\n`
        : plainCsv(
            COLUMNS,
            rows.map((row) => COLUMNS.map((column) => String(row[column] ?? ''))),
          ),
    )
    return success(undefined)
  },
}

function readTrial(words: readonly string[]): ParameterTrial {
  const trial: Record<string, string> = {}
  for (const word of words) {
    const [name = '', ...value] = word.split('=')
    const known = AUDIT_PARAMETERS.find((each) => each.toLowerCase() === name.toLowerCase())
    if (!known || value.length === 0)
      throw new UsageError(`--set takes PARAMETER=VALUE, with one of ${AUDIT_PARAMETERS.join(', ')}`)
    trial[known] = value.join('=')
  }
  return trial
}
