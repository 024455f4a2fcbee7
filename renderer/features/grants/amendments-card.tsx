import { useMemo } from 'react'
import type { Amendment } from '../../../shared/contract/grants.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { Card } from '../../ui/card/card.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

interface AmendmentsCardProps {
  readonly amendments: readonly Amendment[]
  readonly chosen: string | undefined
  /** Beside a detail the list keeps fewer columns. */
  readonly narrow: boolean
  readonly onOpen: (id: number) => void
}

/** The amendments of a grant, the latest first; one opens with what it changed. */
export function AmendmentsCard({ amendments, chosen, narrow, onOpen }: AmendmentsCardProps) {
  const t = useText('grants')
  const columns = useMemo<Column<Amendment>[]>(() => {
    const all: Column<Amendment>[] = [
      { key: 'number', head: t('amendment.number'), width: 44, cell: (row) => row.number },
      { key: 'kind', head: t('amendment.kind'), width: 168, cell: (row) => t(`kind.${row.kind}`) },
      { key: 'reference', head: t('amendment.reference'), width: 130, cell: (row) => row.reference },
      { key: 'signedOn', head: t('amendment.signedOn'), width: 92, cell: (row) => formatDate(row.signedOn) },
      { key: 'effectiveOn', head: t('amendment.effectiveOn'), width: 92, cell: (row) => formatDate(row.effectiveOn) },
      {
        key: 'reason',
        head: t('amendment.reason'),
        className: () => text.second,
        cell: (row) => <span title={row.reason}>{row.reason}</span>,
      },
      {
        key: 'changes',
        head: t('amendment.changes'),
        width: 100,
        align: 'right',
        cell: (row) => t('amendment.changeCount', { count: row.changes.length }),
      },
    ]
    return narrow ? all.filter(({ key }) => key !== 'effectiveOn' && key !== 'changes') : all
  }, [t, narrow])
  const rows = [...amendments].reverse()
  return (
    <Card flush ruled title={t('amendments.title')} note={rows.length === 0 ? t('amendments.none') : t('amendments.note')}>
      {rows.length === 0 ? null : (
        <DataTable
          label={t('amendments.title')}
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(row) => String(row.id)}
          selectedKey={chosen ?? null}
          onSelect={(row) => onOpen(row.id)}
        />
      )}
    </Card>
  )
}
