import { type ReactNode, useMemo } from 'react'
import type { PartnerReportSummary } from '../../../shared/contract/partner-reports.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { type Text, useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { periodWords } from './model/period-words.ts'
import classes from './partner-reports.module.css'
import { ReportStateChip } from './state-chip.tsx'

/** The reports received, the latest period first; one opens on its review. */
export function ReportList({ reports, empty }: { readonly reports: readonly PartnerReportSummary[]; readonly empty: ReactNode }) {
  const t = useText('partnerReports')
  const language = useLanguage()
  const columns = useMemo(() => reportColumns(t, language), [t, language])
  const open = ({ id }: PartnerReportSummary) => navigate('partnerReports', { report: String(id) })
  return (
    <Card flush grow>
      <DataTable
        label={t('tab.reports')}
        columns={columns}
        rowCount={reports.length}
        rowAt={(index) => reports[index]}
        rowKey={({ id }) => String(id)}
        onSelect={() => undefined}
        onOpen={open}
        empty={
          <EmptyState icon="report" title={t('none')} action={empty}>
            {t('noneWhy')}
          </EmptyState>
        }
      />
    </Card>
  )
}

function reportColumns(t: Text<'partnerReports'>, language: Language): Column<PartnerReportSummary>[] {
  const money = (key: 'submitted' | 'accepted' | 'disallowed' | 'queried'): Column<PartnerReportSummary> => ({
    key,
    head: t(`column.${key}`),
    width: 104,
    align: 'right',
    cell: (row) => <Money minor={row.totals[key]} currency={FUNCTIONAL_CURRENCY} />,
  })
  const due = (date: string, late: number) => (
    <span>
      {formatDate(date)}{' '}
      {late > 0 ? <span className={`${text.bad} ${text.small}`}>{t('late.days', { count: late })}</span> : null}
    </span>
  )
  return [
    {
      key: 'number',
      head: t('column.number'),
      width: 160,
      cell: (row) => (
        <button type="button" className={classes.link} onClick={() => navigate('partnerReports', { report: String(row.id) })}>
          {row.number}
        </button>
      ),
    },
    { key: 'partner', head: t('column.partner'), cell: (row) => `${row.partner}, ${row.partnerName}` },
    { key: 'period', head: t('column.period'), width: 84, cell: (row) => periodWords(row.period, language) },
    { key: 'submittedOn', head: t('column.submittedOn'), width: 176, cell: (row) => due(row.submittedOn, row.daysLate) },
    { key: 'reviewDueOn', head: t('column.reviewDueOn'), width: 176, cell: (row) => due(row.reviewDueOn, row.reviewDaysLate) },
    money('submitted'),
    money('accepted'),
    money('disallowed'),
    money('queried'),
    { key: 'state', head: t('column.state'), width: 156, cell: (row) => <ReportStateChip state={row.state} /> },
  ]
}
