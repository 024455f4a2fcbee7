import { actingPeople } from '../../service/kernel/acting-user.ts'
import { runCommand } from '../../service/kernel/run-command.ts'
import { draftsNamed } from '../../service/vouchers/drafts-named.ts'
import { postDrafts } from '../../service/vouchers/post-drafts.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { UsageError } from '../usage-error.ts'

export const command: Command = {
  name: 'post',
  usage: 'LEDGER --all|VOUCHER… [--as PREPARER --approve-as APPROVER]',
  options: { all: { type: 'boolean' }, as: { type: 'string' }, 'approve-as': { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 10_000,
  async run(invocation) {
    const [path = '', ...names] = invocation.positionals
    const all = invocation.flag('all')
    if (all === names.length > 0) throw new UsageError('give --all or the vouchers to post')
    const result = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(
        ledger,
        'vouchers.post',
        { user: invocation.text('as'), approver: invocation.text('approve-as') },
        true,
      )
      if (!people.ok) return people
      const request = {
        name: 'vouchers.post',
        user: people.value.user,
        input: { all, names },
      } as const
      return runCommand(ledger, request, (work) => {
        const drafts = draftsNamed(work, all ? undefined : names)
        return drafts.ok ? postDrafts(work, drafts.value, people.value.approver) : drafts
      })
    })
    if (!result.ok) return result
    const { posted } = result.value
    invocation.print(invocation.json ? `${JSON.stringify(result.value)}\n` : posted.map(({ number }) => `${number}\n`).join(''))
    return success(undefined)
  },
}
