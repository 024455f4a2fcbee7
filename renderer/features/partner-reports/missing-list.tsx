import { useMemo } from 'react'
import { formatDate } from '../../../shared/i18n/format.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { periodWords } from './model/period-words.ts'

interface Missing {
  readonly subAward: string
  readonly partner: string
  readonly period: string
  readonly dueOn: string
  readonly daysLate: number
}

/** The reports that partners owe, the latest first. */
export function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  const t = useText('partnerReports')
  const language = useLanguage()
  const columns = useMemo(
    (): Column<Missing>[] => [
      { key: 'partner', head: t('column.partner'), width: 160, cell: (row) => row.partner },
      { key: 'subAward', head: t('intake.subAward'), width: 200, cell: (row) => row.subAward },
      { key: 'period', head: t('column.period'), width: 160, cell: (row) => periodWords(row.period, language) },
      { key: 'due', head: t('missing.dueOn'), width: 120, cell: (row) => formatDate(row.dueOn) },
      {
        key: 'late',
        head: t('missing.late'),
        cell: (row) => (row.daysLate > 0 ? <span className={text.bad}>{t('late.days', { count: row.daysLate })}</span> : null),
      },
    ],
    [t, language],
  )
  return (
    <Card flush grow>
      <DataTable
        label={t('missing.title')}
        columns={columns}
        rowCount={missing.length}
        rowAt={(index) => missing[index]}
        rowKey={(row) => `${row.subAward}/${row.period}`}
        empty={
          <EmptyState icon="check" title={t('missing.none')}>
            {t('missing.noneWhy')}
          </EmptyState>
        }
      />
    </Card>
  )
}
