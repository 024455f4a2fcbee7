import type { Order, Requisition } from '../../../shared/contract/commitments.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import type { Text } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { RequisitionChip, StageChip } from './stage-chip.tsx'

const second = () => text.second

/** The columns of the requisitions, oldest decisions last. */
export const requisitionColumns = (t: Text<'commitments'>): Column<Requisition>[] => [
  { key: 'number', head: t('column.requisition'), width: 112, cell: (row) => row.number },
  { key: 'date', head: t('form.date'), width: 88, className: second, cell: (row) => formatDate(row.date) },
  { key: 'need', head: t('form.need'), cell: (row) => <span title={row.need}>{row.need}</span> },
  { key: 'requester', head: t('form.requester'), width: 120, className: second, cell: (row) => row.requester },
  { key: 'line', head: t('column.line'), width: 64, className: second, cell: (row) => row.budgetLine ?? '' },
  {
    key: 'estimate',
    head: t('column.estimate'),
    width: 104,
    align: 'right',
    cell: (row) => <Money minor={row.estimateXof} currency={FUNCTIONAL_CURRENCY} />,
  },
  {
    key: 'age',
    head: t('column.age'),
    width: 76,
    align: 'right',
    className: second,
    cell: (row) => (row.state === 'requested' ? t('days', { count: row.ageDays }) : ''),
  },
  { key: 'state', head: t('column.state'), width: 104, cell: (row) => <RequisitionChip state={row.state} /> },
]

/** The columns of the orders: what each still holds, how old it is, and what comes next. */
export const orderColumns = (t: Text<'commitments'>): Column<Order>[] => [
  {
    key: 'number',
    head: t('column.order'),
    width: 112,
    cell: (row) => row.number ?? <span className={text.quiet}>{t('order.draft')}</span>,
  },
  { key: 'date', head: t('form.date'), width: 88, className: second, cell: (row) => formatDate(row.date) },
  {
    key: 'object',
    head: t('form.object'),
    cell: (row) => (
      <span title={`${row.object}, ${row.supplier ?? ''}`}>{[row.supplier, row.object].filter(Boolean).join(' · ')}</span>
    ),
  },
  { key: 'line', head: t('column.line'), width: 64, className: second, cell: (row) => row.budgetLines.join(', ') },
  {
    key: 'ordered',
    head: t('column.ordered'),
    width: 104,
    align: 'right',
    cell: (row) => <Money minor={row.orderedXof} currency={FUNCTIONAL_CURRENCY} />,
  },
  {
    key: 'open',
    head: t('column.open'),
    width: 104,
    align: 'right',
    cell: (row) => <Money minor={row.openXof} currency={FUNCTIONAL_CURRENCY} strong />,
  },
  {
    key: 'age',
    head: t('column.age'),
    width: 76,
    align: 'right',
    className: second,
    cell: (row) => (row.openXof > 0 ? t('days', { count: row.ageDays }) : ''),
  },
  { key: 'stage', head: t('column.state'), width: 96, cell: (row) => <StageChip stage={row.stage} /> },
  { key: 'step', head: t('column.next'), width: 116, cell: (row) => (row.step === 'none' ? '' : t(`short.${row.step}`)) },
]
