import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Asset, AssetCandidate } from '../../../shared/contract/assets.ts'
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
import { assetColumns, candidateColumns } from './asset-columns.tsx'
import { AssetDetail } from './asset-detail.tsx'
import { AssetForm, type CategoryChoice } from './asset-form.tsx'
import { CountView } from './count-view.tsx'
import { DepreciationView } from './depreciation-view.tsx'
import { assetOfCandidate, emptyAsset } from './model/asset-input.ts'
import { RulesCard } from './rules-card.tsx'

const TABS = ['register', 'candidates', 'depreciation', 'count', 'rules'] as const

/** The register of assets, what should be in it, its depreciation, its counts and its rules. */
function Assets() {
  const t = useText('assets')
  const { tab: asked, asset, text } = useParameters('assets')
  const { grant } = useScope()
  const tab = TABS.find((each) => each === asked) ?? 'register'
  const answer = useQuery(orpc.assets.list.queryOptions())
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('key.move') },
    { keys: 'Enter', does: t('key.open') },
  ])
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  const title = { title: t('title'), beside: <AreaTabs screen="assets" /> }
  if (!answer.data) return <Page {...title} />
  const { assets, candidates, categories, rule } = answer.data
  const words = fold(text ?? '')
  const ofGrant = (code: string | null) => grant === null || code === null || code === grant
  const shown = assets.filter(
    (row) =>
      ofGrant(row.grant) &&
      (words === '' ||
        [row.tag, row.description, row.custodian, row.location, row.serial].some(
          (each) => each !== null && fold(each).includes(words),
        )),
  )
  const waiting = candidates.filter((row) => ofGrant(row.grant))
  const segments = TABS.map((key) => ({
    key,
    label: key === 'candidates' ? t('tab.candidates', { count: waiting.length }) : t(`tab.${key}`),
  }))
  const create = () => navigate('assets', { asset: 'new' })
  const actions = (
    <>
      <Segmented label={t('tabs')} segments={segments} value={tab} onChange={(key) => navigate('assets', { tab: key })} />
      {tab === 'register' ? (
        <TextInput
          aria-label={t('filter')}
          placeholder={t('filter')}
          value={text ?? ''}
          w={120}
          onChange={(event) => replaceParameters('assets', { text: event.currentTarget.value })}
        />
      ) : null}
      <Button variant={asset === 'new' ? 'default' : 'primary'} icon="plus" onClick={create}>
        {t('new')}
      </Button>
    </>
  )
  return (
    <Page {...title} actions={actions}>
      {tab === 'register' ? <Register rows={shown} categories={categories} chosen={asset} /> : null}
      {tab === 'candidates' ? <Candidates rows={waiting} categories={categories} chosen={asset} /> : null}
      {tab === 'depreciation' ? <DepreciationView /> : null}
      {tab === 'count' ? <CountView /> : null}
      {tab === 'rules' ? <RulesCard rule={rule} categories={categories} /> : null}
    </Page>
  )
}

interface ListProps<Row> {
  readonly rows: readonly Row[]
  readonly categories: readonly CategoryChoice[]
  readonly chosen: string | undefined
}

function Register({ rows, categories, chosen }: ListProps<Asset>) {
  const t = useText('assets')
  const { today, grant } = useScope()
  const columns = useMemo(() => assetColumns(t), [t])
  const close = () => navigate('assets', {})
  const open = (id: number) => navigate('assets', { asset: String(id) })
  const row = rows.find((each) => String(each.id) === chosen)
  const detail =
    chosen === 'new' ? (
      <DetailCard title={t('new')} onClose={close}>
        <AssetForm id={null} start={emptyAsset(today, grant)} categories={categories} onSaved={open} />
      </DetailCard>
    ) : row ? (
      <DetailCard title={`${row.tag} ${row.description}`} onClose={close}>
        <AssetDetail key={row.id} asset={row} categories={categories} />
      </DetailCard>
    ) : null
  const narrow = ['acquired', 'location', 'grant', 'net']
  return (
    <SplitView detail={detail} detailWidth={452} onClose={close} label={t('detail')}>
      <Card flush grow>
        <DataTable
          label={t('tab.register')}
          columns={detail === null ? columns : columns.filter(({ key }) => !narrow.includes(key))}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(each) => String(each.id)}
          selectedKey={chosen ?? null}
          onSelect={(each) => open(each.id)}
          empty={
            <EmptyState
              icon="tag"
              title={t('none')}
              action={<Button onClick={() => navigate('assets', { tab: 'candidates' })}>{t('seeCandidates')}</Button>}
            >
              {t('noneWhy')}
            </EmptyState>
          }
        />
      </Card>
    </SplitView>
  )
}

function Candidates({ rows, categories, chosen }: ListProps<AssetCandidate>) {
  const t = useText('assets')
  const columns = useMemo(() => candidateColumns(t), [t])
  const keyOf = (row: AssetCandidate) => `${row.voucherId}/${row.lineNumber}`
  const close = () => navigate('assets', { tab: 'candidates' })
  const row = rows.find((each) => keyOf(each) === chosen)
  const detail = row ? (
    <DetailCard title={t('enter')} onClose={close}>
      <AssetForm
        key={keyOf(row)}
        id={null}
        start={assetOfCandidate(row)}
        categories={categories}
        onSaved={(id) => navigate('assets', { asset: String(id) })}
      />
    </DetailCard>
  ) : null
  return (
    <SplitView detail={detail} detailWidth={452} onClose={close} label={t('detail')}>
      <Card flush grow>
        <DataTable
          label={t('candidates')}
          columns={detail === null ? columns : columns.filter(({ key }) => !['account', 'grant', 'number'].includes(key))}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={keyOf}
          selectedKey={chosen ?? null}
          onSelect={(each) => navigate('assets', { tab: 'candidates', asset: keyOf(each) })}
          empty={
            <EmptyState icon="check" title={t('candidates.none')}>
              {t('candidates.noneWhy')}
            </EmptyState>
          }
        />
      </Card>
    </SplitView>
  )
}

export const assetsScreen: Screen = { area: 'reference', Component: Assets, folded: true, help: 'assets' }
