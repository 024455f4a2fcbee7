import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChecklistTemplateContent } from '../../../../shared/contract/checklist-template-content.ts'
import type { ChecklistTemplateRowView } from '../../../../shared/contract/checklist-templates.ts'
import { navigate, useLeaveGuard } from '../../../app/routes/router.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import type { ItemSpot } from './edit-template.ts'
import { ItemPanel } from './item-panel.tsx'
import { ItemsCard } from './items-card.tsx'
import { PropertiesCard } from './properties-card.tsx'
import { TemplateActions } from './template-actions.tsx'
import { TemplateState } from './template-state.tsx'
import classes from './templates.module.css'
import { useTemplateWork } from './use-template-work.ts'

/** One version of a template: read, or written while it is a draft. */
export function TemplatePage({ row }: { readonly row: ChecklistTemplateRowView }) {
  const t = useText('checklistTemplates')
  const language = useLanguage()
  const kept = useQuery(orpc.checklistTemplates.get.queryOptions({ input: { code: row.code, version: row.version } }))
  const [typed, setTyped] = useState<ChecklistTemplateContent | null>(null)
  const [spot, setSpot] = useState<ItemSpot | null>(null)
  const work = useTemplateWork(row)
  useLeaveGuard(typed !== null)
  if (kept.error) return <QueryFailure error={kept.error} onRetry={() => void kept.refetch()} />
  const template = typed ?? kept.data?.content
  if (!kept.data || !template) return <Page title={row.code} />
  const readOnly = row.state !== 'draft'
  const keep = async () => {
    if (!typed) return true
    const answer = await work.save.run({ content: typed, revision: kept.data.revision })
    if (answer.ok) {
      setTyped(null)
      notifications.show({ message: t('kept') })
    }
    return answer.ok
  }
  return (
    <Page
      title={`${row.code} ${template.name[language]}`}
      sub={t('versionOf', { version: row.version })}
      beside={
        <>
          <TemplateState state={row.state} />
          <Button variant="quiet" small onClick={() => navigate('checklists', { tab: 'templates' })}>
            {t('back')}
          </Button>
        </>
      }
      actions={<TemplateActions row={row} work={work} isTyped={typed !== null} onKeep={keep} />}
    >
      <FailureNote failure={work.failure} limit={20} />
      <div className={classes.columns}>
        <ItemsCard template={template} readOnly={readOnly} spot={spot} onSpot={setSpot} onChange={setTyped} />
        <div className={classes.side}>
          {spot && template.sections[spot.section]?.items[spot.item] ? (
            <ItemPanel
              key={`${spot.section}/${spot.item}`}
              template={template}
              spot={spot}
              readOnly={readOnly}
              onChange={setTyped}
              onClose={() => setSpot(null)}
            />
          ) : (
            <PropertiesCard template={template} readOnly={readOnly} onChange={setTyped} />
          )}
        </div>
      </div>
    </Page>
  )
}
