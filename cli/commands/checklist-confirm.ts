import { confirmByCode } from '../../service/compliance/confirm-answers.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

/** The second person confirms that blocking items of a run in progress do not apply, or takes that word back. */
export const command: Command = {
  name: 'checklist confirm',
  usage: 'LEDGER --run ID --items 10,22 [--back] [--as USER]',
  options: { run: { type: 'string' }, items: { type: 'string' }, back: { type: 'boolean' }, as: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const run = invocation.text('run')
    const items = [...new Set((invocation.text('items') ?? '').split(',').map((code) => code.trim()))].filter(
      (code) => code !== '',
    )
    if (run === undefined || !/^\d{1,9}$/.test(run) || items.length === 0)
      throw new UsageError('checklist confirm needs --run ID and --items CODE,CODE')
    const confirmed = !invocation.flag('back')
    const result = await withLedger(invocation, invocation.positionals[0] ?? '', false, (ledger) => {
      const declared = { user: invocation.text('as'), approver: undefined }
      const people = actingPeople(ledger, 'compliance.confirmAnswers', declared, false)
      return people.ok ? confirmByCode(ledger, { run: Number(run), items, confirmed, user: people.value.user }) : people
    })
    if (!result.ok) return result
    const shown = { run: Number(run), confirmed: result.value.confirmed }
    invocation.print(invocation.json ? `${JSON.stringify(shown)}\n` : `run ${run}: confirmed ${result.value.confirmed}\n`)
    return success(undefined)
  },
}
