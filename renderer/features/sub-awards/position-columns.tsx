import type { AwardDetail } from '../../../shared/contract/sub-awards.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { Chip } from '../../ui/chip/chip.tsx'
import type { Text } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'

type AdvanceRow = AwardDetail['advances'][number]
type ReportRow = AwardDetail['reports'][number]

/** Each advance with what is left of it and its age. */
export function advanceColumns(t: Text<'subAwards'>, currency: string): readonly Column<AdvanceRow>[] {
  const money = (key: 'amount' | 'accepted' | 'refunded' | 'balance'): Column<AdvanceRow> => ({
    key,
    head: t(`advance.${key}`),
    width: 112,
    align: 'right',
    cell: (row) => <Money minor={row[key]} currency={currency} />,
  })
  return [
    { key: 'advance', head: t('advance.voucher'), cell: (row) => row.advance },
    { key: 'date', head: t('date'), width: 88, className: () => text.second, cell: (row) => formatDate(row.date) },
    money('amount'),
    money('accepted'),
    money('refunded'),
    money('balance'),
    {
      key: 'age',
      head: t('column.age'),
      width: 120,
      cell: (row) =>
        row.balance > 0 ? (
          <Chip tone={row.ageDays > 90 ? 'bad' : row.ageDays > 60 ? 'warn' : 'mute'} icon="clock">
            {t('days', { count: row.ageDays })}
          </Chip>
        ) : (
          <Chip tone="good" icon="check">
            {t('cleared')}
          </Chip>
        ),
    },
  ]
}

/** The reports received, with what their review came to. */
export function reportColumns(t: Text<'subAwards'>, currency: string): readonly Column<ReportRow>[] {
  const money = (key: 'submitted' | 'accepted' | 'disallowed' | 'queried'): Column<ReportRow> => ({
    key,
    head: t(`figure.${key}`),
    width: 108,
    align: 'right',
    cell: (row) => <Money minor={row[key]} currency={currency} />,
  })
  return [
    { key: 'number', head: t('report.number'), width: 140, cell: (row) => row.number },
    { key: 'period', head: t('report.period'), cell: (row) => row.period },
    { key: 'submittedOn', head: t('report.submittedOn'), width: 92, cell: (row) => formatDate(row.submittedOn) },
    money('submitted'),
    money('accepted'),
    money('disallowed'),
    money('queried'),
  ]
}
