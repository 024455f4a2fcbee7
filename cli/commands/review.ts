import { actingPeople } from '../../service/kernel/acting-user.ts'
import type { Ledger } from '../../service/kernel/ledger.ts'
import { newCommandId, runCommand } from '../../service/kernel/run-command.ts'
import { applyReviewSheetFile } from '../../service/partner-reports/apply-review-sheet-file.ts'
import { concludeReport } from '../../service/partner-reports/conclude-report.ts'
import { reviewOutcome } from '../../service/partner-reports/review-outcome.ts'
import { reviewSheet } from '../../service/partner-reports/review-sheet-text.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Command, CommandAnswer, Invocation } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { replaceFile } from '../replace-file.ts'
import { UsageError } from '../usage-error.ts'

export const command: Command = {
  name: 'review',
  usage: 'LEDGER REPORT [FILE.(csv|xlsx)] [--out FILE.csv] [--conclude] [--as USER [--approve-as APPROVER]]',
  options: {
    out: { type: 'string' },
    conclude: { type: 'boolean' },
    as: { type: 'string' },
    'approve-as': { type: 'string' },
  },
  minimumPositionals: 2,
  maximumPositionals: 3,
  async run(invocation) {
    const [path = '', name = '', file] = invocation.positionals
    const out = invocation.text('out')
    const conclude = invocation.flag('conclude')
    if (file === undefined && out === undefined && !conclude)
      throw new UsageError('a review sheet, --out or --conclude is needed')
    const changes = file !== undefined || conclude
    const result = await withLedger(invocation, path, !changes, (ledger) => reviewed(ledger, invocation, name, file, conclude))
    return result.ok ? written(invocation, result.value, out) : result
  },
}

/** What the command did and where the report then stands. */
interface Reviewed {
  readonly sheet: string
  readonly answer: Record<string, unknown>
  readonly text: string
}

function reviewed(
  ledger: Ledger,
  invocation: Invocation,
  name: string,
  file: string | undefined,
  conclude: boolean,
): Result<Reviewed> {
  const report = reviewOutcome(ledger.database, name)
  if (!report.ok) return report
  const { id } = report.value
  const declared = { user: invocation.text('as'), approver: invocation.text('approve-as') }
  let applied = { lines: 0, answers: 0 }
  if (file !== undefined) {
    const people = actingPeople(ledger, 'partnerReports.applySheet', { ...declared, approver: undefined }, false)
    if (!people.ok) return people
    const { user } = people.value
    const taken = applyReviewSheetFile(ledger, { id, file: { path: file }, user, commandId: newCommandId(ledger) })
    if (!taken.ok) return taken
    applied = taken.value
  }
  if (conclude) {
    const concluded = concluding(ledger, declared, id, file !== undefined)
    if (!concluded.ok) return concluded
  }
  const outcome = reviewOutcome(ledger.database, name)
  const sheet = reviewSheet(ledger.database, id)
  if (!outcome.ok) return outcome
  if (!sheet.ok) return sheet
  const { state, totals } = outcome.value
  const { submitted, accepted, disallowed, queried, open } = totals
  const text = `${name} ${state}: decisions ${applied.lines}, answers ${applied.answers}, submitted ${submitted}, accepted ${accepted}, disallowed ${disallowed}, queried ${queried}, open ${open}`
  const answer = { report: name, state, decisions: applied.lines, answers: applied.answers, ...totals }
  return success({ sheet: sheet.value.text, answer, text })
}

/** The person who concludes is the approver where two are named, so that one command may hold the work of both. */
function concluding(
  ledger: Ledger,
  declared: { user: string | undefined; approver: string | undefined },
  id: number,
  both: boolean,
): Result<unknown> {
  const wanted = declared.approver ?? (both ? undefined : declared.user)
  const people = actingPeople(ledger, 'partnerReports.conclude', { user: wanted, approver: undefined }, false)
  if (!people.ok) return people
  const input = { id, note: null }
  const request = { name: 'partnerReports.conclude', user: people.value.user, input } as const
  return runCommand(ledger, request, (work) => concludeReport(work, ledger.surroundings, input))
}

function written(invocation: Invocation, { sheet, answer, text }: Reviewed, out: string | undefined): CommandAnswer {
  if (out !== undefined) {
    const kept = replaceFile(out, sheet)
    if (!kept.ok) return kept
  }
  invocation.print(invocation.json ? `${JSON.stringify(answer)}\n` : `${text}\n`)
  return success(undefined)
}
