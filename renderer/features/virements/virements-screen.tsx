import { useQuery } from '@tanstack/react-query'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useScope } from '../../app/shell/scope.tsx'
import type { client } from '../../client/client.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { SplitView } from '../../ui/layout/split-view.tsx'
import { DetailCard } from '../commitments/detail-card.tsx'
import { ComposeForm } from './compose-form.tsx'
import { RuleLine } from './rule-line.tsx'
import { TestTable } from './test-table.tsx'
import { VirementDetail } from './virement-detail.tsx'
import { VirementList } from './virement-list.tsx'
import classes from './virements.module.css'

export type Desk = Awaited<ReturnType<typeof client.virements.desk>>

/** The virement desk of a grant: the rule, its test on every line, what was asked for, and the form that asks. */
function Virements() {
  const t = useText('virements')
  const { grant: asked, to } = useParameters('virements')
  const { ledger, grant: chosen } = useScope()
  const grant = asked ?? chosen ?? ledger.grants[0]?.code
  if (grant !== undefined) return <GrantVirements key={grant} grant={grant} to={to} />
  return (
    <Page title={t('title')} beside={<AreaTabs screen="virements" />}>
      <NoBudget />
    </Page>
  )
}

function GrantVirements({ grant, to }: { readonly grant: string; readonly to: string | undefined }) {
  const t = useText('virements')
  const { virement } = useParameters('virements')
  const input = to === undefined ? { grant } : { grant, to }
  const budgets = useQuery(orpc.grants.list.queryOptions())
  const known = budgets.data?.find((each) => each.code === grant)
  const hasBudget = known !== undefined && known.budgetVersion !== null
  const desk = useQuery({ ...orpc.virements.desk.queryOptions({ input }), enabled: hasBudget })
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('key.move') },
    { keys: 'Enter', does: t('key.open') },
  ])
  const title = { title: t('title'), beside: <AreaTabs screen="virements" /> }
  const error = budgets.error ?? desk.error
  if (error) return <QueryFailure error={error} onRetry={() => void desk.refetch()} />
  if (known && !hasBudget)
    return (
      <Page {...title}>
        <NoBudget />
      </Page>
    )
  if (!desk.data) return <Page {...title} />
  const open = (number: string) => navigate('virements', { grant, to, virement: number })
  const close = () => navigate('virements', { grant, to })
  const row = desk.data.virements.find((each) => each.number === virement)
  const actions = (
    <>
      <Button icon="sheet" onClick={() => navigate('reports', { report: 'virement', grant })}>
        {t('report')}
      </Button>
      <Button variant={virement === 'new' ? 'default' : 'primary'} icon="plus" onClick={() => open('new')}>
        {t('new')}
      </Button>
    </>
  )
  const detail =
    virement === 'new' ? (
      <DetailCard title={t('new')} onClose={close}>
        <ComposeForm key={grant} desk={desk.data} onRequested={open} />
      </DetailCard>
    ) : row ? (
      <DetailCard title={row.number} onClose={close}>
        <VirementDetail key={row.number} virement={row} desk={desk.data} />
      </DetailCard>
    ) : null
  return (
    <Page {...title} sub={t('sub', { version: desk.data.versionInForce, date: formatDate(desk.data.asOf) })} actions={actions}>
      <RuleLine desk={desk.data} />
      <SplitView detail={detail} detailWidth={452} onClose={close} label={t('detail')}>
        <div className={classes.stack}>
          <TestTable desk={desk.data} narrow={detail !== null} />
          <VirementList desk={desk.data} chosen={virement} narrow={detail !== null} onOpen={open} />
        </div>
      </SplitView>
    </Page>
  )
}

function NoBudget() {
  const t = useText('virements')
  return (
    <EmptyState
      icon="budget"
      title={t('noBudget')}
      action={<Button onClick={() => navigate('reference', { tab: 'setup' })}>{t('noBudget.action')}</Button>}
    >
      {t('noBudget.why')}
    </EmptyState>
  )
}

export const virementsScreen: Screen = { area: 'budgets', Component: Virements, folded: true, help: 'virements' }
