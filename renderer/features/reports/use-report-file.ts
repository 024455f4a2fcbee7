import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { Language } from '../../../shared/i18n/language.ts'
import { client } from '../../client/client.ts'
import { newCommandId } from '../../client/command-id.ts'
import { downloadExport } from '../../client/save-file.ts'
import { useLongWork } from '../../client/use-long-work.ts'
import { useText } from '../../ui/language/use-text.ts'
import { contractParameters, isComplete, type ReportChoice } from './model/report-choice.ts'

export type FileFormat = 'xlsx' | 'csv' | 'pdf'

/** Makes the file of a report and hands it over: long work that tells its progress and can be cancelled. */
export function useReportFile(choice: ReportChoice, language: Language) {
  const t = useText('reports')
  const work = useLongWork(client.reports.exportWorkbook)
  const { run } = work
  const save = useCallback(
    async (format: FileFormat) => {
      if (!isComplete(choice)) return
      const made = await run({
        commandId: newCommandId(),
        report: choice.report,
        parameters: contractParameters(choice),
        language,
        format,
      })
      if (!made.ok) return
      await downloadExport(made.value.exportId, made.value.fileName)
      notifications.show({ message: t('export.done', { name: made.value.fileName }) })
    },
    [choice, language, run, t],
  )
  return { work, save }
}
