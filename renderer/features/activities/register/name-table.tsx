import type { Participant } from '../../../../shared/contract/activities.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { navigate } from '../../../app/routes/router.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import classes from '../activities.module.css'

/** People by name with the days that they signed for and the per diem that they were paid, and the sums. */
export function NameTable({ people }: { readonly people: readonly Participant[] }) {
  const t = useText('activities')
  const columns: readonly Column<Participant>[] = [
    {
      key: 'name',
      head: t('person.name'),
      cell: (row) => <span title={[row.organisation, row.role, row.phone].filter(Boolean).join(' · ')}>{row.name}</span>,
    },
    { key: 'sex', head: t('person.sex'), width: 44, cell: ({ sex }) => t(`sex.${sex}`) },
    {
      key: 'days',
      head: t('person.days'),
      width: 48,
      align: 'right',
      cell: ({ days }) => <span title={days.map(formatDate).join(', ')}>{days.length}</span>,
    },
    {
      key: 'perDiem',
      head: t('person.perDiem'),
      width: 84,
      align: 'right',
      cell: ({ perDiemXof }) => <Money minor={perDiemXof} currency={FUNCTIONAL_CURRENCY} />,
    },
    {
      key: 'voucher',
      head: t('cost.voucher'),
      width: 172,
      cell: ({ voucher }) =>
        voucher === null ? (
          ''
        ) : (
          <button type="button" className={classes.link} onClick={() => navigate('vouchers', { text: voucher })}>
            {voucher}
          </button>
        ),
    },
  ]
  const sums = [
    people.reduce((sum, { days }) => sum + days.length, 0),
    <Money key="sum" minor={sumMinor(people.map(({ perDiemXof }) => perDiemXof ?? 0))} currency={FUNCTIONAL_CURRENCY} />,
  ]
  return (
    <PlainTable
      label={t('attendance.list.title')}
      columns={columns}
      rows={people}
      rowKey={({ name, phone }) => `${name}/${phone}`}
      foot={
        <>
          <td>{t('total')}</td>
          <td />
          {sums.map((sum, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the two sums never move.
            <td key={index} className={text.right}>
              {sum}
            </td>
          ))}
          <td />
        </>
      }
    />
  )
}
