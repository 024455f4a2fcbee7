import type { Ledger } from '../../service/kernel/ledger.ts'
import { exportReport } from '../../service/reports/export-report.ts'
import { machineText } from '../../service/reports/machine-text.ts'
import { reportName } from '../../service/reports/report-name.ts'
import { firstUser, ledgerLanguage } from '../../service/settings/ledger-identity.ts'
import type { ReportParameters } from '../../shared/contract/reports.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Command, Invocation } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { withLedger } from '../open-ledger-for.ts'
import { replaceFile } from '../replace-file.ts'
import { KEY_OPTIONS, withSigningLedger } from '../signing-ledger.ts'
import { UsageError } from '../usage-error.ts'

export const command: Command = {
  name: 'report',
  usage:
    'NAME LEDGER [--grant G] [--partner P] [--account A] [--from D] [--to D] [--period P] [--before N] [--after N] [--by-currency] [--expenditure] [--format csv|json|xlsx|pdf] [--out FILE] [--key-passphrase-fd N]',
  options: {
    ...KEY_OPTIONS,
    grant: { type: 'string' },
    partner: { type: 'string' },
    account: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    period: { type: 'string' },
    before: { type: 'string' },
    after: { type: 'string' },
    'by-currency': { type: 'boolean' },
    expenditure: { type: 'boolean' },
    format: { type: 'string' },
    out: { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [asked = '', path = ''] = invocation.positionals
    const report = reportName(asked)
    if (!report) return failure(fault('REPORT_UNKNOWN', undefined, { name: asked }))
    const out = invocation.text('out')
    const ending = ['xlsx', 'pdf'].find((kind) => out?.toLowerCase().endsWith(`.${kind}`))
    const format = invocation.text('format') ?? ending ?? (invocation.json ? 'json' : 'csv')
    if (format !== 'csv' && format !== 'json' && format !== 'xlsx' && format !== 'pdf')
      return failure(fault('REPORT_FORMAT', undefined, { name: report, format }))
    const isFile = format === 'xlsx' || format === 'pdf'
    if (isFile && out === undefined) throw new UsageError(`--format ${format} needs --out FILE`)
    const write = async (ledger: Ledger): Promise<Result<Uint8Array | string>> => {
      const language = invocation.language ?? ledgerLanguage(ledger)
      const request = { report, parameters: parametersOf(invocation), language, user: invocation.text('as') ?? firstUser(ledger) }
      if (isFile) {
        const made = await exportReport(ledger, { ...request, format }, ({ done, total, stage }) =>
          invocation.progress(`${stage} ${done} / ${total ?? '?'}`),
        )
        return made.ok ? success(made.value.bytes) : made
      }
      const text = machineText(ledger, request, format)
      if (!text.ok) return text
      if (text.value.warnings.length > 0) invocation.warn(faultLines(text.value.warnings, language, invocation.json).trimEnd())
      return success(text.value.text)
    }
    // Workbooks and papers carry the head of the chain, signed where the key's passphrase is given.
    const written = isFile
      ? await withSigningLedger(invocation, path, true, { needed: false }, write)
      : await withLedger(invocation, path, true, write)
    if (!written.ok) return written
    if (out !== undefined) return replaceFile(out, written.value)
    invocation.print(String(written.value))
    return success(undefined)
  },
}

function parametersOf(invocation: Invocation): ReportParameters {
  const parameters: Record<string, string | boolean> = {}
  for (const name of ['grant', 'partner', 'account', 'from', 'to', 'period', 'before', 'after'] as const) {
    const text = invocation.text(name)
    if (text !== undefined) parameters[name] = text
  }
  return { ...parameters, byCurrency: invocation.flag('by-currency'), expenditure: invocation.flag('expenditure') }
}
