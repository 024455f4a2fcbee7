import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Order, Requisition } from '../../../shared/contract/commitments.ts'
import { fold } from '../../../shared/i18n/fold.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
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
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { SplitView } from '../../ui/layout/split-view.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { DetailCard } from './detail-card.tsx'
import { orderColumns, requisitionColumns } from './list-columns.tsx'
import { emptyOrder, orderOfRequisition } from './model/order-form.ts'
import { OrderDetail } from './order-detail.tsx'
import { OrderForm } from './order-form.tsx'
import { RequisitionDetail } from './requisition-detail.tsx'
import { RequisitionForm } from './requisition-form.tsx'

/** Requisitions and orders: what is asked, what is ordered, what is still open, and what somebody has to do next. */
function Commitments() {
  const t = useText('commitments')
  const language = useLanguage()
  const { grant } = useScope()
  const { tab: asked, order, requisition, text } = useParameters('commitments')
  const tab = asked === 'orders' ? 'orders' : 'requisitions'
  const answer = useQuery(orpc.commitments.list.queryOptions())
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('key.move') },
    { keys: 'Enter', does: t('key.open') },
  ])
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  const title = { title: t('title'), beside: <AreaTabs screen="commitments" /> }
  if (!answer.data) return <Page {...title} />
  const { requisitions, orders, openXof, expiredXof, alone } = answer.data
  const words = fold(text ?? '')
  const found = (...texts: readonly (string | null)[]) =>
    words === '' || texts.some((each) => each !== null && fold(each).includes(words))
  const shownOrders = orders.filter(
    (row) =>
      found(row.number, row.object, row.supplier) && (grant === null || row.grants.length === 0 || row.grants.includes(grant)),
  )
  const shownRequisitions = requisitions.filter(
    (row) => found(row.number, row.need, row.requester) && (grant === null || row.grant === null || row.grant === grant),
  )
  const money = (xof: number) => formatMoney(xof, FUNCTIONAL_CURRENCY, language)
  const create = () =>
    tab === 'orders' ? navigate('commitments', { tab, order: 'new' }) : navigate('commitments', { tab, requisition: 'new' })
  const creating = tab === 'orders' ? order === 'new' : requisition === 'new'
  const segments = [
    { key: 'requisitions', label: t('tab.requisitions') },
    { key: 'orders', label: t('tab.orders') },
  ] as const
  const actions = (
    <>
      <TextInput
        aria-label={t('filter')}
        placeholder={t('filter')}
        value={text ?? ''}
        w={150}
        onChange={(event) => replaceParameters('commitments', { tab, text: event.currentTarget.value })}
      />
      <Segmented label={t('tabs')} segments={segments} value={tab} onChange={(key) => navigate('commitments', { tab: key })} />
      <Button variant={creating ? 'default' : 'primary'} icon="plus" onClick={create}>
        {t(tab === 'orders' ? 'order.new' : 'requisition.new')}
      </Button>
    </>
  )
  const sub =
    expiredXof === 0 ? t('sub', { open: money(openXof) }) : t('subExpired', { open: money(openXof), expired: money(expiredXof) })
  return (
    <Page {...title} sub={sub} actions={actions}>
      {tab === 'orders' ? (
        <OrderView rows={shownOrders} requisitions={requisitions} chosen={order} from={requisition} onCreate={create} />
      ) : (
        <RequisitionView rows={shownRequisitions} chosen={requisition} alone={alone} onCreate={create} />
      )}
    </Page>
  )
}

interface OrderViewProps {
  readonly rows: readonly Order[]
  readonly requisitions: readonly Requisition[]
  readonly chosen: string | undefined
  /** The requisition that a new order rests on. */
  readonly from: string | undefined
  readonly onCreate: () => void
}

function OrderView({ rows, requisitions, chosen, from, onCreate }: OrderViewProps) {
  const t = useText('commitments')
  const { today, grant } = useScope()
  const columns = useMemo(() => orderColumns(t), [t])
  const close = () => navigate('commitments', { tab: 'orders' })
  const open = (id: number) => navigate('commitments', { tab: 'orders', order: String(id) })
  const requisition = requisitions.find((row) => String(row.id) === from)
  const row = rows.find((each) => String(each.id) === chosen)
  const start = requisition ? orderOfRequisition(requisition, today) : emptyOrder(today, grant)
  const detail =
    chosen === 'new' ? (
      <DetailCard title={t('order.new')} onClose={close}>
        <OrderForm key={from ?? ''} id={null} start={start} onSaved={open} />
      </DetailCard>
    ) : row ? (
      <DetailCard title={row.number ?? t('order.draft')} onClose={close}>
        <OrderDetail key={row.id} id={row.id} />
      </DetailCard>
    ) : null
  return (
    <SplitView detail={detail} detailWidth={452} onClose={close} label={t('detail')}>
      <Card flush grow>
        <DataTable
          label={t('tab.orders')}
          columns={detail === null ? columns : columns.filter(({ key }) => !['date', 'ordered', 'age', 'step'].includes(key))}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(each) => String(each.id)}
          selectedKey={chosen ?? null}
          onSelect={(each) => open(each.id)}
          empty={
            <EmptyState icon="budget" title={t('order.none')} action={<Button onClick={onCreate}>{t('order.new')}</Button>}>
              {t('order.noneWhy')}
            </EmptyState>
          }
        />
      </Card>
    </SplitView>
  )
}

interface RequisitionViewProps {
  readonly rows: readonly Requisition[]
  readonly chosen: string | undefined
  readonly alone: boolean
  readonly onCreate: () => void
}

function RequisitionView({ rows, chosen, alone, onCreate }: RequisitionViewProps) {
  const t = useText('commitments')
  const columns = useMemo(() => requisitionColumns(t), [t])
  const close = () => navigate('commitments', { tab: 'requisitions' })
  const open = (id: number) => navigate('commitments', { tab: 'requisitions', requisition: String(id) })
  const row = rows.find((each) => String(each.id) === chosen)
  const detail =
    chosen === 'new' ? (
      <DetailCard title={t('requisition.new')} onClose={close}>
        <RequisitionForm onSaved={open} />
      </DetailCard>
    ) : row ? (
      <DetailCard title={row.number} onClose={close}>
        <RequisitionDetail requisition={row} alone={alone} />
      </DetailCard>
    ) : null
  return (
    <SplitView detail={detail} detailWidth={452} onClose={close} label={t('detail')}>
      <Card flush grow>
        <DataTable
          label={t('tab.requisitions')}
          columns={detail === null ? columns : columns.filter(({ key }) => !['date', 'requester', 'age'].includes(key))}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(each) => String(each.id)}
          selectedKey={chosen ?? null}
          onSelect={(each) => open(each.id)}
          empty={
            <EmptyState
              icon="budget"
              title={t('requisition.none')}
              action={<Button onClick={onCreate}>{t('requisition.new')}</Button>}
            >
              {t('requisition.noneWhy')}
            </EmptyState>
          }
        />
      </Card>
    </SplitView>
  )
}

export const commitmentsScreen: Screen = { area: 'budgets', Component: Commitments, folded: true, help: 'commitments' }
