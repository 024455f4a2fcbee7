import { FileButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { navigate, useParameters } from '../../../app/routes/router.ts'
import { AreaTabs } from '../../../app/shell/area-tabs.tsx'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { ChecklistTabs } from './checklist-tabs.tsx'
import { NewTemplateDialog } from './new-template-dialog.tsx'
import { TemplatePage } from './template-page.tsx'
import { TemplatesCard } from './templates-card.tsx'
import { useTemplateBlock } from './use-template-block.ts'

/** The templates: the product's own and those of the organisation, and one of them while it is read or written. */
export function TemplatesPage() {
  const t = useText('checklistTemplates')
  const { code, version } = useParameters('checklists')
  const templates = useQuery(orpc.checklistTemplates.list.queryOptions())
  const [making, setMaking] = useState(false)
  const reading = useCommand(client.checklistTemplates.import)
  const block = useTemplateBlock()
  if (templates.error) return <QueryFailure error={templates.error} onRetry={() => void templates.refetch()} />
  const rows = templates.data ?? []
  const chosen = rows.find((row) => row.code === code && String(row.version) === version)
  if (chosen) return <TemplatePage key={`${chosen.code}/${chosen.version}/${chosen.state}`} row={chosen} />
  const read = async (file: File | null) => {
    if (!file) return
    const answer = await reading.run({ file, publish: false })
    if (!answer.ok) return
    notifications.show({ message: t('imported', { code: answer.value.code, count: answer.value.items }) })
    navigate('checklists', { tab: 'templates', code: answer.value.code, version: String(answer.value.version) })
  }
  return (
    <Page
      title={t('title')}
      beside={<AreaTabs screen="checklists" />}
      actions={
        <>
          <FileButton onChange={(file) => void read(file)} accept=".xlsx,.xlsm,.ods">
            {(button) => (
              <Button icon="import" busy={reading.pending} blocked={block} onClick={button.onClick}>
                {t('import')}
              </Button>
            )}
          </FileButton>
          <Button variant="primary" icon="plus" blocked={block} onClick={() => setMaking(true)}>
            {t('new')}
          </Button>
        </>
      }
    >
      <ChecklistTabs active="templates" />
      <FailureNote failure={reading.failure} limit={50} />
      <TemplatesCard rows={rows} />
      {making ? <NewTemplateDialog rows={rows} from={null} onClose={() => setMaking(false)} /> : null}
    </Page>
  )
}
