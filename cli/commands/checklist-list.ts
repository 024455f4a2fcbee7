import { checklistRuns } from '../../service/compliance/list-runs.ts'
import { plainCsv } from '../../service/reports/csv-text.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'

const COLUMNS = [
  'run',
  'template',
  'version',
  'subject',
  'date',
  'state',
  'score',
  'rating',
  'blocking',
  'unanswered',
  'open_actions',
  'not_applicable',
  'applicable',
  'contradicted',
  'passed',
  'second_person',
] as const

/** Every run of a checklist in the ledger, the latest first (spec 10). */
export const command: Command = {
  name: 'checklist list',
  usage: 'LEDGER [--format csv|json]',
  options: { format: { type: 'string' }, as: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const result = await withLedger(invocation, invocation.positionals[0] ?? '', true, (ledger) =>
      success(checklistRuns(ledger.database, ledger.surroundings.clock.today()).runs),
    )
    if (!result.ok) return result
    const rows = result.value.map((run) =>
      [
        run.id,
        run.template,
        run.version,
        run.subject,
        run.date,
        run.state,
        run.score ?? '',
        run.rating ?? '',
        run.blocking,
        run.unanswered,
        run.openActions,
        run.notApplicable,
        run.applicable,
        run.contradicted,
        run.state === 'signed' ? (run.passed ? 'yes' : 'no') : '',
        run.state === 'signed' ? (run.signedAlone ? 'alone' : 'two') : '',
      ].map(String),
    )
    const json = invocation.json || invocation.text('format') === 'json'
    invocation.print(json ? `${JSON.stringify(result.value)}\n` : plainCsv(COLUMNS, rows))
    return success(undefined)
  },
}
