import { actingPeople } from '../../service/kernel/acting-user.ts'
import { newCommandId } from '../../service/kernel/run-command.ts'
import { importCardsFile } from '../../service/third-parties/import-cards-file.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { withLedger } from '../open-ledger-for.ts'

export const command: Command = {
  name: 'import third-parties',
  usage: 'LEDGER FILE.(csv|xlsx) [--dry-run] [--sheet NAME] [--as USER]',
  options: { 'dry-run': { type: 'boolean' }, sheet: { type: 'string' }, as: { type: 'string' } },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [path = '', file = ''] = invocation.positionals
    const dryRun = invocation.flag('dry-run')
    const result = await withLedger(invocation, path, false, (ledger) => {
      const people = actingPeople(ledger, 'thirdParties.import', { user: invocation.text('as'), approver: undefined }, false)
      if (!people.ok) return people
      const source = { file: { path: file }, sheet: invocation.text('sheet') }
      return importCardsFile(ledger, { ...source, user: people.value.user, commandId: newCommandId(ledger), dryRun })
    })
    if (!result.ok) return result
    const { warnings, rows, ...counts } = result.value
    if (warnings.length > 0) invocation.warn(faultLines(warnings, invocation.spoken(), invocation.json).trimEnd())
    const answer = { ...counts, dryRun, rows }
    const text = `created ${counts.created}, updated ${counts.updated}, unchanged ${counts.unchanged}`
    invocation.print(invocation.json ? `${JSON.stringify(answer)}\n` : `${text}\n`)
    return success(undefined)
  },
}
