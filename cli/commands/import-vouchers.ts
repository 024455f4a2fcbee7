import { actingPeople } from '../../service/kernel/acting-user.ts'
import { newCommandId } from '../../service/kernel/run-command.ts'
import { importVouchersFile } from '../../service/vouchers/import-file.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { withLedger } from '../open-ledger-for.ts'

export const command: Command = {
  name: 'import vouchers',
  usage: 'LEDGER FILE.(csv|xlsx) [--post] [--dry-run] [--sheet NAME] [--as PREPARER --approve-as APPROVER]',
  options: {
    post: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    sheet: { type: 'string' },
    as: { type: 'string' },
    'approve-as': { type: 'string' },
  },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [path = '', file = ''] = invocation.positionals
    const post = invocation.flag('post')
    const result = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(
        ledger,
        'vouchers.import',
        { user: invocation.text('as'), approver: invocation.text('approve-as') },
        post,
      )
      if (!people.ok) return people
      return importVouchersFile(ledger, {
        file: { path: file },
        sheet: invocation.text('sheet'),
        people: people.value,
        commandId: newCommandId(ledger),
        post,
        dryRun: invocation.flag('dry-run'),
        progress: (lines, total) => invocation.progress(`${lines} / ${total}`),
      })
    })
    if (!result.ok) return result
    const { warnings, ...answer } = result.value
    if (warnings.length > 0) invocation.warn(faultLines(warnings, invocation.spoken(), invocation.json).trimEnd())
    const text = `vouchers ${answer.vouchers}, lines ${answer.lines}, posted ${answer.posted}, third parties created ${answer.created.thirdParties}, activities ${answer.created.activities}, sites ${answer.created.sites}`
    invocation.print(invocation.json ? `${JSON.stringify(answer)}\n` : `${text}\n`)
    return success(undefined)
  },
}
