import type { IncidentRow } from '../../../shared/contract/incidents.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { Chip } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import { IncidentStateChip } from './incident-state-chip.tsx'

/** Every incident, the latest first; a row opens it. */
export function IncidentTable({ incidents }: { readonly incidents: readonly IncidentRow[] }) {
  const t = useText('incidents')
  if (incidents.length === 0)
    return (
      <EmptyState icon="shield" title={t('none')}>
        {t('noneWhy')}
      </EmptyState>
    )
  const columns: Column<IncidentRow>[] = [
    { key: 'number', head: t('number'), width: 116, cell: ({ number }) => number },
    { key: 'kind', head: t('kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'detected', head: t('detectedAt'), width: 100, cell: ({ detectedAt }) => formatDate(detectedAt.slice(0, 10)) },
    {
      key: 'reported',
      head: t('reportedAt'),
      width: 150,
      cell: ({ reportedAt, late }) => (
        <>
          {reportedAt === null ? t('notReported') : formatDate(reportedAt.slice(0, 10))}{' '}
          {late ? (
            <Chip tone="bad" icon="clock">
              {t('late')}
            </Chip>
          ) : null}
        </>
      ),
    },
    {
      key: 'exposed',
      head: `${t('exposed')} XOF`,
      width: 112,
      align: 'right',
      cell: ({ exposedXof }) => <Money minor={exposedXof} currency={FUNCTIONAL_CURRENCY} />,
    },
    {
      key: 'recovered',
      head: `${t('recovered')} XOF`,
      width: 112,
      align: 'right',
      cell: ({ recoveredXof }) => <Money minor={recoveredXof} currency={FUNCTIONAL_CURRENCY} />,
    },
    { key: 'state', head: t('state'), width: 108, cell: ({ state }) => <IncidentStateChip state={state} /> },
  ]
  return (
    <PlainTable
      label={t('list')}
      columns={columns}
      rows={incidents}
      rowKey={({ incident }) => incident}
      onSelect={({ incident }) => navigate('incidents', { incident })}
    />
  )
}
