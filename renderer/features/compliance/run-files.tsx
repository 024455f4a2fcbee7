import { notifications } from '@mantine/notifications'
import { client } from '../../client/client.ts'
import { downloadExport } from '../../client/save-file.ts'
import { useAction } from '../../client/use-action.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'

/** A run as a workbook and as paper, as it is kept. */
export function RunFiles({ run }: { readonly run: number }) {
  const t = useText('compliance')
  const language = useLanguage()
  const workbook = useAction(client.checklistTemplates.runWorkbook)
  const { print, pending, failure } = usePrint()
  const save = async () => {
    const made = await workbook.run({ run, language })
    if (!made.ok) return
    await downloadExport(made.value.exportId, made.value.fileName)
    notifications.show({ message: t('saved', { name: made.value.fileName }) })
  }
  return (
    <>
      <Button icon="sheet" busy={workbook.pending} onClick={() => void save()}>
        Excel
      </Button>
      <Button icon="printer" busy={pending} onClick={() => void print('checklist-run', String(run))}>
        PDF
      </Button>
      <FailureNote failure={workbook.failure ?? failure} />
    </>
  )
}
