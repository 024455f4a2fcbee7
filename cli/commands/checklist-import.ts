import { importTemplate } from '../../service/compliance/template-workbook.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'

/** A template from its workbook: the draft of its next version, or that version at once. */
export const command: Command = {
  name: 'checklist import',
  usage: 'LEDGER FILE.xlsx [--publish] [--as USER]',
  options: { publish: { type: 'boolean' }, as: { type: 'string' } },
  minimumPositionals: 2,
  maximumPositionals: 2,
  async run(invocation) {
    const [path = '', file = ''] = invocation.positionals
    const publish = invocation.flag('publish')
    const result = await withLedger(invocation, path, false, (ledger) => {
      const declared = { user: invocation.text('as'), approver: undefined }
      const people = actingPeople(ledger, 'checklistTemplates.import', declared, false)
      return people.ok ? importTemplate(ledger, { file: { path: file }, publish, user: people.value.user }) : people
    })
    if (!result.ok) return result
    const { code, version, sections, items } = result.value
    const state = publish ? 'published' : 'draft'
    const text = `${code} v${version} ${state}: sections ${sections}, items ${items}`
    invocation.print(invocation.json ? `${JSON.stringify({ ...result.value, state })}\n` : `${text}\n`)
    return success(undefined)
  },
}
