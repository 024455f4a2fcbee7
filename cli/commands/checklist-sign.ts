import { signKeptRun } from '../../service/compliance/import-run.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

/** Signs a run in progress, as somebody who did not prepare it while two people write. */
export const command: Command = {
  name: 'checklist sign',
  usage: 'LEDGER --run ID [--as USER]',
  options: { run: { type: 'string' }, as: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const run = invocation.text('run')
    if (run === undefined || !/^\d{1,9}$/.test(run)) throw new UsageError('checklist sign needs --run ID')
    const result = await withLedger(invocation, invocation.positionals[0] ?? '', false, (ledger) => {
      const declared = { user: invocation.text('as'), approver: undefined }
      const people = actingPeople(ledger, 'compliance.signRun', declared, false)
      return people.ok ? signKeptRun(ledger, Number(run), people.value.user) : people
    })
    if (!result.ok) return result
    const { passed, alone, actions } = result.value
    const text = `run ${run}: signed${alone ? ' alone' : ''}, ${passed ? 'passed' : 'not passed'}, actions ${actions}`
    invocation.print(invocation.json ? `${JSON.stringify({ run: Number(run), passed, alone, actions })}\n` : `${text}\n`)
    return success(undefined)
  },
}
