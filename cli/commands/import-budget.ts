import { importBudget } from '../../service/budgets/import-budget.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import { newCommandId } from '../../service/kernel/run-command.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

export const command: Command = {
  name: 'import budget',
  usage:
    'LEDGER FILE.(xlsx|csv) --grant G [--approve --reference TEXT --date D] [--dry-run] [--sheet NAME] [--as PREPARER --approve-as APPROVER]',
  options: {
    grant: { type: 'string' },
    approve: { type: 'boolean' },
    reference: { type: 'string' },
    date: { type: 'string' },
    'dry-run': { type: 'boolean' },
    sheet: { type: 'string' },
    as: { type: 'string' },
    'approve-as': { type: 'string' },
  },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [path = '', file = ''] = invocation.positionals
    const grant = invocation.text('grant')
    if (grant === undefined) throw new UsageError('import budget needs --grant G')
    const approve = invocation.flag('approve')
    const reference = invocation.text('reference')
    const date = invocation.text('date')
    if (approve && (reference === undefined || date === undefined))
      throw new UsageError('--approve needs --reference TEXT and --date D')
    const dryRun = invocation.flag('dry-run')
    const result = await withLedger(invocation, path, false, (ledger) => {
      const declared = { user: invocation.text('as'), approver: invocation.text('approve-as') }
      const people = actingPeople(ledger, 'budgets.importDraft', declared, approve)
      if (!people.ok) return people
      return importBudget(ledger, {
        file: { path: file },
        sheet: invocation.text('sheet'),
        grant,
        user: people.value.user,
        commandId: newCommandId(ledger),
        dryRun,
        approval: approve ? { reference: reference ?? '', date: date ?? '', approver: people.value.approver } : undefined,
      })
    })
    if (!result.ok) return result
    const { warnings, ...answer } = result.value
    if (warnings.length > 0) invocation.warn(faultLines(warnings, invocation.spoken(), invocation.json).trimEnd())
    const version = answer.version === null ? 'draft' : `V${answer.version}`
    const total = `${minorToDecimalText(answer.totalMinor, answer.currency)} ${answer.currency}`
    const text = `${version}: lines ${answer.lines}, heads ${answer.heads}, total ${total}, added ${answer.added.length}, changed ${answer.changed.length}, dropped ${answer.dropped.length}`
    invocation.print(invocation.json ? `${JSON.stringify({ ...answer, dryRun })}\n` : `${text}\n`)
    return success(undefined)
  },
}
