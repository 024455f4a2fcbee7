import type { ChecklistTemplateRowView } from '../../../../shared/contract/checklist-templates.ts'
import { client } from '../../../client/client.ts'
import { downloadExport } from '../../../client/save-file.ts'
import { useAction } from '../../../client/use-action.ts'
import { useCommand } from '../../../client/use-command.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'

/** What can be done with a version of a template, and the last thing that failed. */
export function useTemplateWork({ code, version }: ChecklistTemplateRowView) {
  const language = useLanguage()
  const save = useCommand(client.checklistTemplates.save)
  const copy = useCommand(client.checklistTemplates.copy)
  const publish = useCommand(client.checklistTemplates.publish)
  const retire = useCommand(client.checklistTemplates.retire)
  const discard = useCommand(client.checklistTemplates.discard)
  const workbook = useAction(client.checklistTemplates.export)
  const download = async () => {
    const made = await workbook.run({ code, version, language })
    if (made.ok) await downloadExport(made.value.exportId, made.value.fileName)
  }
  const all = [save, copy, publish, retire, discard, workbook]
  const failure = all.find((each) => each.failure !== null)?.failure ?? null
  return { save, copy, publish, retire, discard, download, failure, isBusy: all.some(({ pending }) => pending) }
}
