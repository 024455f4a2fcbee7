import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import type { LogframeResultView } from '../../../../shared/contract/activities.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { navigate, useParameters } from '../../../app/routes/router.ts'
import { useAgeingDay } from '../../../app/shell/ageing-day.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { SplitView } from '../../../ui/layout/split-view.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { DetailCard } from '../../commitments/detail-card.tsx'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import { ActivitiesFrame } from '../activities-frame.tsx'
import { FileImport } from '../file-import.tsx'
import { IndicatorForm } from './indicator-form.tsx'
import { IndicatorPanel } from './indicator-panel.tsx'
import { type LogframeRow, logframeColumns, NARROW_LOGFRAME } from './logframe-columns.tsx'
import { ResultForm } from './result-form.tsx'

const choose = (key: string | undefined) => navigate('activities', { tab: 'logframe', indicator: key })

/** The logframe of a grant on the day of the month shown: results, their indicators, and the chosen one beside. */
export function LogframeView({ grant }: { readonly grant: string }) {
  const t = useText('activities')
  const on = useAgeingDay()
  const { indicator: chosen } = useParameters('activities')
  const [importing, setImporting] = useState(false)
  const answer = useQuery(orpc.activities.logframe.queryOptions({ input: { grant, on } }))
  const role = useRoleBlock('preparer')
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('key.move') },
    { keys: 'Enter', does: t('key.open') },
  ])
  const results = answer.data?.results ?? []
  const take = (
    <Button icon="import" blocked={role} onClick={() => setImporting(true)}>
      {t('logframe.import')}
    </Button>
  )
  return (
    <ActivitiesFrame
      tab="logframe"
      sub={`${grant} · ${t('onDay', { date: formatDate(on) })}`}
      actions={
        <>
          <Button icon="sheet" onClick={() => navigate('reports', { report: 'results', grant })}>
            {t('report')}
          </Button>
          {take}
          <Button icon="plus" blocked={role} onClick={() => choose('new-result')}>
            {t('logframe.newResult')}
          </Button>
          {results.length === 0 ? null : (
            <Button variant="primary" icon="plus" blocked={role} onClick={() => choose('new-indicator')}>
              {t('logframe.newIndicator')}
            </Button>
          )}
        </>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data ? <LogframeList grant={grant} results={results} chosen={chosen ?? null} empty={take} /> : null}
      {importing ? <LogframeImport grant={grant} onClose={() => setImporting(false)} /> : null}
    </ActivitiesFrame>
  )
}

interface LogframeListProps {
  readonly grant: string
  readonly results: readonly LogframeResultView[]
  readonly chosen: string | null
  readonly empty: ReactNode
}

function LogframeList({ grant, results, chosen, empty }: LogframeListProps) {
  const t = useText('activities')
  const language = useLanguage()
  const columns = useMemo(() => logframeColumns(t, language), [t, language])
  const rows = results.flatMap((result): LogframeRow[] => [
    { key: `r${result.id}`, result, indicator: null },
    ...result.indicators.map((indicator) => ({ key: `i${indicator.id}`, result, indicator })),
  ])
  const row = rows.find(({ key }) => key === chosen)
  const close = () => choose(undefined)
  const isOpen = row !== undefined || chosen === 'new-result' || chosen === 'new-indicator'
  return (
    <SplitView
      detail={isOpen ? <LogframeDetail grant={grant} results={results} row={row} chosen={chosen} onClose={close} /> : null}
      detailWidth={452}
      onClose={close}
      label={t('logframe.detail')}
    >
      <Card flush grow>
        <DataTable
          label={t('tab.logframe')}
          columns={isOpen ? columns.filter(({ key }) => NARROW_LOGFRAME.includes(key)) : columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={({ key }) => key}
          rowKind={({ indicator }) => (indicator === null ? 'heading' : 'row')}
          selectedKey={chosen}
          onSelect={({ key }) => choose(key)}
          onOpen={({ key }) => choose(key)}
          autoFocus
          empty={
            <EmptyState icon="checklist" title={t('logframe.none')} action={empty}>
              {t('logframe.noneWhy')}
            </EmptyState>
          }
        />
      </Card>
    </SplitView>
  )
}

interface LogframeDetailProps extends Pick<LogframeListProps, 'grant' | 'results' | 'chosen'> {
  readonly row: LogframeRow | undefined
  readonly onClose: () => void
}

function LogframeDetail({ grant, results, row, chosen, onClose }: LogframeDetailProps) {
  const t = useText('activities')
  const language = useLanguage()
  const kept = (prefix: string) => (id: number) => choose(`${prefix}${id}`)
  if (row?.indicator)
    return (
      <DetailCard title={`${row.indicator.code} ${row.indicator.title[language]}`} onClose={onClose}>
        <IndicatorPanel key={row.key} grant={grant} results={results} indicator={row.indicator} onRemoved={onClose} />
      </DetailCard>
    )
  if (chosen === 'new-indicator')
    return (
      <DetailCard title={t('logframe.newIndicator')} onClose={onClose}>
        <IndicatorForm grant={grant} results={results} indicator={null} onSaved={kept('i')} />
      </DetailCard>
    )
  const result = row?.result ?? null
  return (
    <DetailCard
      title={result === null ? t('logframe.newResult') : `${t(`level.${result.level}`)} ${result.code}`}
      onClose={onClose}
    >
      <ResultForm
        key={result?.id ?? 'new'}
        grant={grant}
        results={results}
        result={result}
        onSaved={kept('r')}
        onRemoved={onClose}
      />
    </DetailCard>
  )
}

function LogframeImport({ grant, onClose }: { readonly grant: string; readonly onClose: () => void }) {
  const t = useText('activities')
  const take = useCommand(client.activities.importLogframe)
  const action = { ...take, run: (input: { readonly file: File; readonly dryRun: boolean }) => take.run({ ...input, grant }) }
  return (
    <FileImport
      title={t('import.logframe', { code: grant })}
      about={t('import.logframe.text')}
      action={action}
      spoken={({ results, indicators, milestones }) => t('import.preview.logframe', { results, indicators, milestones })}
      onClose={onClose}
    />
  )
}
