import { importRun } from '../../service/compliance/import-run.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import { plainCsv } from '../../service/reports/csv-text.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

const COLUMNS = ['section', 'score', 'answered', 'not_applicable', 'blocking'] as const

/** A run of a checklist from its file of answers, signed by a second person while two write; prints the score of each section and of the whole (spec 10). */
export const command: Command = {
  name: 'checklist run',
  usage:
    'LEDGER --template T4 --subject partner:CEAM --answers FILE.csv [--date D] [--sign] [--as PREPARER [--approve-as APPROVER]]',
  options: {
    template: { type: 'string' },
    subject: { type: 'string' },
    answers: { type: 'string' },
    date: { type: 'string' },
    sign: { type: 'boolean' },
    format: { type: 'string' },
    as: { type: 'string' },
    'approve-as': { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const template = invocation.text('template')
    const subject = invocation.text('subject')
    const answers = invocation.text('answers')
    if (template === undefined || subject === undefined || answers === undefined)
      throw new UsageError('checklist run needs --template, --subject and --answers')
    const sign = invocation.flag('sign')
    const result = await withLedger(invocation, invocation.positionals[0] ?? '', false, (ledger) => {
      const name = sign ? 'compliance.signRun' : 'compliance.saveRun'
      // While two people write, a run that is signed at once needs both of them.
      const people = actingPeople(ledger, name, { user: invocation.text('as'), approver: invocation.text('approve-as') }, sign)
      if (!people.ok) return people
      const { user, approver } = people.value
      const date = invocation.text('date') ?? ledger.surroundings.clock.today()
      return importRun(ledger, { template, subject, answers, date, signer: sign ? (approver ?? user) : null, user })
    })
    if (!result.ok) return result
    const rows = result.value.scores.map((row) =>
      [row.section, row.score, row.answered, row.notApplicable, row.blocking].map(String),
    )
    const json = invocation.json || invocation.text('format') === 'json'
    invocation.print(json ? `${JSON.stringify(result.value)}\n` : plainCsv(COLUMNS, rows))
    return success(undefined)
  },
}
