import { plainValue } from '../../shared/canonical/plain-value.ts'
import { checklistTemplateContent } from '../../shared/contract/checklist-template-content.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import type { Result } from '../../shared/result/result.ts'
import { type CommandProcedure, commandOf } from '../host/command-of.ts'
import { type HostContext, openLedgerOf, service, take } from '../host/host-context.ts'
import type { KeptExport } from '../host/host-state.ts'
import { runCommand, type Work } from '../kernel/run-command.ts'
import {
  anyTemplate,
  copyTemplate,
  discardTemplate,
  publishTemplate,
  retireTemplate,
  saveTemplateDraft,
} from './template-life-cycle.ts'
import { templateRows } from './template-views.ts'

const area = service.checklistTemplates
type Errors = Parameters<typeof openLedgerOf>[1]

/** Runs one of the area's commands as the person who acts at the host. */
function run<T>(
  procedure: CommandProcedure<T>,
  { commandId, ...input }: { readonly commandId: string; readonly [key: string]: unknown },
  context: HostContext,
  errors: Errors,
  work: (work: Work) => Result<T>,
): T {
  const request = commandOf(procedure, context, commandId, plainValue(input))
  return take(runCommand(openLedgerOf(context, errors), request, work), errors)
}

/** Keeps a file for its download and says what it is called. */
function keptFile(context: HostContext, made: KeptExport): { exportId: string; fileName: string } {
  const { clock, randomBytes } = context.state.settings.surroundings
  const exportId = uuidV7(Date.parse(clock.now()), randomBytes)
  context.state.keepExport(exportId, made)
  return { exportId, fileName: made.fileName }
}

/** The area checklistTemplates of the contract. The writer of workbooks is loaded only when one is made. */
export const checklistTemplatesRouter = {
  list: area.list.handler(({ context, errors }) => templateRows(openLedgerOf(context, errors).database)),
  get: area.get.handler(({ input, context, errors }) => {
    const found = take(anyTemplate(openLedgerOf(context, errors).database, input.code, input.version), errors)
    const { row, content } = found
    return {
      state: row?.state ?? 'bundled',
      revision: row?.revision ?? 0,
      basedOn: row?.basedOn ?? '',
      content: checklistTemplateContent.parse(content),
    }
  }),
  save: area.save.handler(({ input, context, errors }) =>
    run(area.save, input, context, errors, (work) => saveTemplateDraft(work, input)),
  ),
  copy: area.copy.handler(({ input, context, errors }) =>
    run(area.copy, input, context, errors, (work) => copyTemplate(work, input)),
  ),
  publish: area.publish.handler(({ input, context, errors }) =>
    run(area.publish, input, context, errors, (work) => publishTemplate(work, input)),
  ),
  retire: area.retire.handler(({ input, context, errors }) =>
    run(area.retire, input, context, errors, (work) => retireTemplate(work, input.code)),
  ),
  discard: area.discard.handler(({ input, context, errors }) =>
    run(area.discard, input, context, errors, (work) => discardTemplate(work, input.code)),
  ),
  export: area.export.handler(async ({ input, context, errors }) => {
    const { exportTemplate } = await import('./template-workbook.ts')
    const made = await exportTemplate(openLedgerOf(context, errors), { ...input, user: context.state.user })
    return keptFile(context, take(made, errors))
  }),
  import: area.import.handler(async ({ input, context, errors }) => {
    const { importTemplate } = await import('./template-workbook.ts')
    const file = { bytes: new Uint8Array(await input.file.arrayBuffer()), name: input.file.name }
    const { publish, commandId } = input
    return take(importTemplate(openLedgerOf(context, errors), { file, publish, commandId, user: context.state.user }), errors)
  }),
  runWorkbook: area.runWorkbook.handler(async ({ input, context, errors }) => {
    const { runWorkbook } = await import('./run-workbook.ts')
    const made = await runWorkbook(openLedgerOf(context, errors), { ...input, user: context.state.user })
    return keptFile(context, take(made, errors))
  }),
}
