import { importLogframeFile } from '../../service/activities/import-logframe.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import { newCommandId } from '../../service/kernel/run-command.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'

export const command: Command = {
  name: 'import logframe',
  usage: 'LEDGER FILE.(csv|xlsx) [--grant G] [--sheet NAME] [--dry-run] [--as USER]',
  options: { grant: { type: 'string' }, sheet: { type: 'string' }, 'dry-run': { type: 'boolean' }, as: { type: 'string' } },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [path = '', file = ''] = invocation.positionals
    const dryRun = invocation.flag('dry-run')
    const result = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(
        ledger,
        'activities.importLogframe',
        { user: invocation.text('as'), approver: undefined },
        false,
      )
      if (!people.ok) return people
      const source = { file: { path: file }, sheet: invocation.text('sheet'), grant: invocation.text('grant') }
      return importLogframeFile(ledger, { ...source, user: people.value.user, commandId: newCommandId(ledger), dryRun })
    })
    if (!result.ok) return result
    const { results, indicators, milestones } = result.value
    const text = `results ${results}, indicators ${indicators}, milestones ${milestones}\n`
    invocation.print(invocation.json ? `${JSON.stringify({ ...result.value, dryRun })}\n` : text)
    return success(undefined)
  },
}
