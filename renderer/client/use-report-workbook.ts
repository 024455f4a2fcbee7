import { useCallback } from 'react'
import type { ReportName } from '../../shared/contract/report-name.ts'
import type { ReportParameters } from '../../shared/contract/reports.ts'
import { useLanguage } from '../ui/language/use-language.ts'
import { client } from './client.ts'
import { newCommandId } from './command-id.ts'
import { downloadExport } from './save-file.ts'
import { useLongWork } from './use-long-work.ts'

/** The workbook of a report in the window's language, or its PDF, made by the service and handed over. */
export function useReportWorkbook() {
  const language = useLanguage()
  const work = useLongWork(client.reports.exportWorkbook)
  const { run } = work
  const save = useCallback(
    async (report: ReportName, parameters: ReportParameters, format: 'xlsx' | 'pdf' = 'xlsx') => {
      const made = await run({ commandId: newCommandId(), report, parameters, language, format })
      if (made.ok) await downloadExport(made.value.exportId, made.value.fileName)
    },
    [run, language],
  )
  return { save, busy: work.state !== 'idle', failure: work.failure }
}
