import { actingPeople } from '../../service/kernel/acting-user.ts'
import { newCommandId } from '../../service/kernel/run-command.ts'
import { importReportFile } from '../../service/partner-reports/import-report-file.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

export const command: Command = {
  name: 'import partner-report',
  usage: 'LEDGER FILE.(csv|xlsx) --sub-award CODE --period P [--dry-run] [--as USER]',
  options: {
    'sub-award': { type: 'string' },
    period: { type: 'string' },
    'dry-run': { type: 'boolean' },
    as: { type: 'string' },
  },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [path = '', file = ''] = invocation.positionals
    const subAward = invocation.text('sub-award')
    const period = invocation.text('period')
    if (subAward === undefined || period === undefined) throw new UsageError('--sub-award and --period are needed')
    const result = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(ledger, 'partnerReports.import', { user: invocation.text('as'), approver: undefined }, false)
      if (!people.ok) return people
      return importReportFile(ledger, {
        file: { path: file },
        subAward,
        period,
        user: people.value.user,
        commandId: newCommandId(ledger),
        dryRun: invocation.flag('dry-run'),
      })
    })
    if (!result.ok) return result
    const { warnings, id, ...answer } = result.value
    if (warnings.length > 0) invocation.warn(faultLines(warnings, invocation.spoken(), invocation.json).trimEnd())
    const { number, lines, ignored, totalXof, sampled, flagged } = answer
    const text = `${number} lines ${lines}, ignored ${ignored}, submitted ${totalXof}, sampled ${sampled}, flagged ${flagged}`
    invocation.print(invocation.json ? `${JSON.stringify(answer)}\n` : `${text}\n`)
    return success(undefined)
  },
}
