import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChecklistTemplateRowView } from '../../../../shared/contract/checklist-templates.ts'
import { navigate } from '../../../app/routes/router.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm/confirm-dialog.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { NewTemplateDialog } from './new-template-dialog.tsx'
import { useTemplateBlock } from './use-template-block.ts'
import type { useTemplateWork } from './use-template-work.ts'

interface TemplateActionsProps {
  readonly row: ChecklistTemplateRowView
  readonly work: ReturnType<typeof useTemplateWork>
  /** True while something is typed that is not kept. */
  readonly isTyped: boolean
  /** Keeps what is typed; answers whether nothing is left to keep. */
  readonly onKeep: () => Promise<boolean>
}

/** What can be done with this version, by its state. */
export function TemplateActions({ row, work, isTyped, onKeep }: TemplateActionsProps) {
  const t = useText('checklistTemplates')
  const block = useTemplateBlock()
  const templates = useQuery(orpc.checklistTemplates.list.queryOptions())
  const [asking, setAsking] = useState<'copy' | 'publish' | 'retire' | 'discard' | null>(null)
  const { code, version, state } = row
  const toList = () => navigate('checklists', { tab: 'templates' })
  const edit = async () => {
    const answer = await work.copy.run({ from: { code, version }, code })
    if (answer.ok) navigate('checklists', { tab: 'templates', code, version: String(answer.value.version) })
  }
  const publish = async () => {
    setAsking(null)
    if (!(await onKeep())) return
    const answer = await work.publish.run({ code })
    if (answer.ok) notifications.show({ message: t('publishedNow', { code, version: answer.value.version }) })
  }
  const end = async (deed: 'retire' | 'discard') => {
    setAsking(null)
    const answer = await work[deed].run({ code })
    if (answer.ok) toList()
  }
  return (
    <>
      <Button icon="sheet" busy={work.isBusy} blocked={isTyped ? t('keepFirst') : undefined} onClick={() => void work.download()}>
        Excel
      </Button>
      <Button icon="copy" blocked={block} onClick={() => setAsking('copy')}>
        {t('copy')}
      </Button>
      {state === 'draft' ? (
        <>
          <Button icon="trash" blocked={block} onClick={() => setAsking('discard')}>
            {t('discard')}
          </Button>
          <Button busy={work.isBusy} blocked={block ?? (isTyped ? undefined : t('nothingTyped'))} onClick={() => void onKeep()}>
            {t('keep')}
          </Button>
          <Button variant="primary" icon="check" busy={work.isBusy} blocked={block} onClick={() => setAsking('publish')}>
            {t('publish')}
          </Button>
        </>
      ) : null}
      {state === 'published' ? (
        <Button blocked={block} onClick={() => setAsking('retire')}>
          {t('retire')}
        </Button>
      ) : null}
      {state === 'published' || state === 'retired' ? (
        <Button variant="primary" icon="pencil" busy={work.isBusy} blocked={block} onClick={() => void edit()}>
          {t('edit')}
        </Button>
      ) : null}
      {asking === 'copy' ? (
        <NewTemplateDialog rows={templates.data ?? []} from={`${code}/${version}`} onClose={() => setAsking(null)} />
      ) : null}
      <ConfirmDialog
        opened={asking === 'publish'}
        title={t('publish')}
        action={t('publish')}
        onConfirm={() => void publish()}
        onClose={() => setAsking(null)}
      >
        {t('publishWhy')}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'retire' || asking === 'discard'}
        title={t(asking === 'retire' ? 'retire' : 'discard')}
        action={t(asking === 'retire' ? 'retire' : 'discard')}
        danger
        onConfirm={() => void end(asking === 'retire' ? 'retire' : 'discard')}
        onClose={() => setAsking(null)}
      >
        {t(asking === 'retire' ? 'retireWhy' : 'discardWhy')}
      </ConfirmDialog>
    </>
  )
}
