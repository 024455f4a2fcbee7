import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { client } from '../../client/client.ts'
import { newCommandId } from '../../client/command-id.ts'
import { downloadExport } from '../../client/save-file.ts'
import { useLongWork } from '../../client/use-long-work.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { BudgetScope } from './use-budget-scope.ts'

/** The workbook of what the screen shows: the same grant, dates and partner. */
export function useWorkbook(scope: BudgetScope) {
  const t = useText('budgets')
  const language = useLanguage()
  const work = useLongWork(client.reports.exportWorkbook)
  const { run } = work
  const save = useCallback(async () => {
    const parameters = { ...scope }
    const made = await run({ commandId: newCommandId(), report: 'budget-vs-actual', parameters, language, format: 'xlsx' })
    if (!made.ok) return
    await downloadExport(made.value.exportId, made.value.fileName)
    notifications.show({ message: t('exported', { name: made.value.fileName }) })
  }, [scope, run, language, t])
  return { save, work }
}
