import type { ChainEdge, ChainNode } from '../../../shared/contract/sub-awards.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import type { Text } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'

const day = (date: string | null): string => (date === null ? '–' : formatDate(date))

/** The organisations of the chain. */
export const nodeColumns = (t: Text<'subAwards'>): readonly Column<ChainNode>[] => [
  { key: 'kind', head: t('chain.kind'), width: 96, className: () => text.second, cell: (node) => t(`chain.${node.kind}`) },
  { key: 'code', head: t('chain.code'), width: 90, cell: (node) => <strong>{node.code}</strong> },
  { key: 'name', head: t('card.legalName'), cell: (node) => <span title={node.name}>{node.name}</span> },
  { key: 'country', head: t('card.country'), width: 64, cell: (node) => node.country ?? '–' },
  { key: 'role', head: t('card.role'), width: 150, cell: (node) => node.role ?? '–' },
  { key: 'identifier', head: t('card.identifier'), width: 130, cell: (node) => node.identifier ?? '–' },
  {
    key: 'rating',
    head: t('card.rating'),
    width: 150,
    cell: (node) => (node.rating === null ? '–' : `${t(`rating.${node.rating}`)}, ${day(node.assessedOn)}`),
  },
  {
    key: 'screenedOn',
    head: t('card.screenedOn'),
    width: 110,
    className: (node) => (node.kind === 'partner' && node.screeningOld ? text.bad : undefined),
    cell: (node) => day(node.screenedOn),
  },
]

/** The funds of the chain, with the agreement that each runs under. */
export function edgeColumns(t: Text<'subAwards'>, nodes: readonly ChainNode[]): readonly Column<ChainEdge>[] {
  const codes = new Map(nodes.map((node) => [node.key, node.code]))
  return [
    { key: 'from', head: t('chain.from'), width: 90, cell: (edge) => codes.get(edge.from) ?? '' },
    { key: 'to', head: t('chain.to'), width: 90, cell: (edge) => codes.get(edge.to) ?? '' },
    {
      key: 'amount',
      head: t('chain.amount'),
      width: 140,
      align: 'right',
      cell: (edge) => <Money minor={edge.amount} currency={edge.currency} sign="after" />,
    },
    {
      key: 'period',
      head: t('chain.period'),
      width: 170,
      cell: (edge) => `${formatDate(edge.start)} – ${formatDate(edge.end)}`,
    },
    { key: 'agreement', head: t('chain.agreement'), width: 150, cell: (edge) => edge.agreement },
    {
      key: 'deliverable',
      head: t('term.deliverable'),
      cell: (edge) => <span title={edge.deliverable ?? ''}>{edge.deliverable ?? '–'}</span>,
    },
    { key: 'risk', head: t('term.risk'), width: 150, cell: (edge) => <span title={edge.risk ?? ''}>{edge.risk ?? '–'}</span> },
    {
      key: 'controls',
      head: t('term.controls'),
      width: 150,
      cell: (edge) => <span title={edge.controls ?? ''}>{edge.controls ?? '–'}</span>,
    },
  ]
}
