import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ProcurementFile } from '../../../shared/contract/procurement.ts'
import { fold } from '../../../shared/i18n/fold.ts'
import { navigate, replaceParameters, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { SplitView } from '../../ui/layout/split-view.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { DetailCard } from '../commitments/detail-card.tsx'
import { fileColumns } from './file-columns.tsx'
import { FileForm } from './file-form.tsx'
import { SplitTable } from './split-table.tsx'
import { ThresholdsCard } from './thresholds-card.tsx'

/** The procurement register: files with what they lack, purchases that add up over a threshold, and the thresholds. */
function Procurement() {
  const t = useText('procurement')
  const { tab: asked, file, text } = useParameters('procurement')
  const { grant } = useScope()
  const tab = asked === 'splits' || asked === 'thresholds' ? asked : 'files'
  const answer = useQuery(orpc.procurement.list.queryOptions())
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('key.move') },
    { keys: 'Enter', does: t('key.open') },
  ])
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  const title = { title: t('title'), beside: <AreaTabs screen="procurement" /> }
  if (!answer.data) return <Page {...title} />
  const { files, splits, rule } = answer.data
  const words = fold(text ?? '')
  const shown = files.filter(
    (row) =>
      (grant === null || row.grant === null || row.grant === grant) &&
      (words === '' || [row.number, row.object, row.winner].some((each) => each !== null && fold(each).includes(words))),
  )
  const create = () => navigate('procurement', { file: 'new' })
  const segments = [
    { key: 'files', label: t('tab.files') },
    { key: 'splits', label: t('tab.splits', { count: splits.length }) },
    { key: 'thresholds', label: t('tab.thresholds') },
  ] as const
  const actions = (
    <>
      {tab === 'files' ? (
        <TextInput
          aria-label={t('filter')}
          placeholder={t('filter')}
          value={text ?? ''}
          w={140}
          onChange={(event) => replaceParameters('procurement', { text: event.currentTarget.value })}
        />
      ) : null}
      <Segmented label={t('tabs')} segments={segments} value={tab} onChange={(key) => navigate('procurement', { tab: key })} />
      <Button icon="sheet" onClick={() => navigate('reports', { report: 'procurement' })}>
        {t('report')}
      </Button>
      <Button variant={file === 'new' ? 'default' : 'primary'} icon="plus" onClick={create}>
        {t('new')}
      </Button>
    </>
  )
  return (
    <Page {...title} actions={actions}>
      {tab === 'files' ? <Files rows={shown} chosen={file} onCreate={create} /> : null}
      {tab === 'splits' ? <SplitTable splits={splits} days={rule.splitDays} /> : null}
      {tab === 'thresholds' ? <ThresholdsCard rule={rule} /> : null}
    </Page>
  )
}

interface FilesProps {
  readonly rows: readonly ProcurementFile[]
  readonly chosen: string | undefined
  readonly onCreate: () => void
}

function Files({ rows, chosen, onCreate }: FilesProps) {
  const t = useText('procurement')
  const columns = useMemo(() => fileColumns(t), [t])
  const close = () => navigate('procurement', {})
  const open = (id: number) => navigate('procurement', { file: String(id) })
  const row = rows.find((each) => String(each.id) === chosen)
  const detail =
    chosen === 'new' || row ? (
      <DetailCard title={row?.number ?? t('new')} onClose={close}>
        <FileForm key={row?.id ?? 'new'} file={row ?? null} onSaved={open} />
      </DetailCard>
    ) : null
  const narrow = ['date', 'methodRequired', 'paid', 'estimate']
  return (
    <SplitView detail={detail} detailWidth={452} onClose={close} label={t('detail')}>
      <Card flush grow>
        <DataTable
          label={t('tab.files')}
          columns={detail === null ? columns : columns.filter(({ key }) => !narrow.includes(key))}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(each) => String(each.id)}
          selectedKey={chosen ?? null}
          onSelect={(each) => open(each.id)}
          empty={
            <EmptyState icon="folder" title={t('none')} action={<Button onClick={onCreate}>{t('new')}</Button>}>
              {t('noneWhy')}
            </EmptyState>
          }
        />
      </Card>
    </SplitView>
  )
}

export const procurementScreen: Screen = { area: 'budgets', Component: Procurement, folded: true, help: 'procurement' }
