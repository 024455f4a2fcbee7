import { formatDate } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { VersionsView } from './use-versions.ts'

type Version = VersionsView['versions'][number]

interface VersionListProps {
  readonly view: VersionsView
  readonly onPrepare: () => void
}

/** Every version with what it is worth, who agreed to it and when; the latest first. */
export function VersionList({ view, onPrepare }: VersionListProps) {
  const t = useText('budgetVersions')
  const day = (date: string | null) => (date === null ? '' : formatDate(date))
  const second = () => text.second
  const latest = view.versions[0]?.number
  const columns: readonly Column<Version>[] = [
    {
      key: 'version',
      head: t('version'),
      width: 128,
      cell: (row) => (
        <>
          <strong>{t('version.name', { number: row.number })}</strong>{' '}
          {row.number === latest ? (
            <Chip tone="good" icon="check">
              {t('version.current')}
            </Chip>
          ) : null}
        </>
      ),
    },
    { key: 'made', head: t('version.made'), width: 92, className: second, cell: (row) => formatDate(row.createdAt.slice(0, 10)) },
    {
      key: 'kind',
      head: t('version.kind'),
      width: 96,
      cell: (row) => (row.kind === null ? t('version.agreement') : t(`version.${row.kind}`)),
    },
    {
      key: 'reference',
      head: t('version.reference'),
      cell: (row) => <span title={row.reason ?? ''}>{[row.reference, row.reason].filter(Boolean).join(' · ')}</span>,
    },
    { key: 'approved', head: t('version.approvedOn'), width: 96, className: second, cell: (row) => day(row.approvedOn) },
    { key: 'effective', head: t('version.effectiveOn'), width: 96, className: second, cell: (row) => day(row.effectiveOn) },
    {
      key: 'people',
      head: t('version.people'),
      width: 170,
      className: second,
      cell: (row) => [row.preparedBy, row.approvedBy].filter(Boolean).join(', '),
    },
    { key: 'lines', head: t('version.lines'), width: 58, align: 'right', cell: (row) => row.lines },
    {
      key: 'xof',
      head: `${t('version.total')} ${FUNCTIONAL_CURRENCY}`,
      width: 124,
      align: 'right',
      cell: (row) => <Money minor={row.totalXof} currency={FUNCTIONAL_CURRENCY} />,
    },
    {
      key: 'donor',
      head: `${t('version.total')} ${view.currency}`,
      width: 118,
      align: 'right',
      donor: true,
      cell: (row) => <Money minor={row.totalMinor} currency={view.currency} strong />,
    },
  ]
  return (
    <Card flush grow>
      <DataTable
        label={t('tab.versions')}
        columns={columns}
        rowCount={view.versions.length}
        rowAt={(index) => view.versions[index]}
        rowKey={(row) => String(row.number)}
        empty={
          <EmptyState icon="budget" title={t('version.none')} action={<Button onClick={onPrepare}>{t('draft.begin')}</Button>}>
            {t('version.noneText')}
          </EmptyState>
        }
      />
    </Card>
  )
}
