import { importAttendanceFile } from '../../service/activities/import-attendance.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import { newCommandId } from '../../service/kernel/run-command.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

export const command: Command = {
  name: 'import attendance',
  usage: 'LEDGER FILE.(csv|xlsx) --event CODE [--sheet NAME] [--dry-run] [--as USER]',
  options: { event: { type: 'string' }, sheet: { type: 'string' }, 'dry-run': { type: 'boolean' }, as: { type: 'string' } },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [path = '', file = ''] = invocation.positionals
    const event = invocation.text('event')
    if (event === undefined) throw new UsageError('--event CODE is needed')
    const dryRun = invocation.flag('dry-run')
    const result = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(
        ledger,
        'activities.importAttendance',
        { user: invocation.text('as'), approver: undefined },
        false,
      )
      if (!people.ok) return people
      const source = { file: { path: file }, sheet: invocation.text('sheet'), event }
      return importAttendanceFile(ledger, { ...source, user: people.value.user, commandId: newCommandId(ledger), dryRun })
    })
    if (!result.ok) return result
    const { rows, ...counts } = result.value
    const { people, women, men, personDays, perDiemXof } = counts
    const text = `people ${people}, women ${women}, men ${men}, participant-days ${personDays}, per diem ${perDiemXof}\n`
    invocation.print(invocation.json ? `${JSON.stringify({ ...counts, dryRun, rows })}\n` : text)
    return success(undefined)
  },
}
