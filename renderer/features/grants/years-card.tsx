import { useMemo } from 'react'
import type { GrantPage } from '../../../shared/contract/grants.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { navigate } from '../../app/routes/router.ts'
import { Card } from '../../ui/card/card.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import table from '../../ui/table/table.module.css'

type Year = GrantPage['years'][number]

/** The spending of a financial year opens in the budget, cut at its days. */
const openSpending = (grant: string, year: string): void => navigate('budgets', { grant, ...parsePeriod(year) })

/** The split by UK financial year: ceiling, budget, spent, and what is left of the year's budget. */
export function YearsCard({ page }: { readonly page: GrantPage }) {
  const { years } = page
  const { currency, code: grant } = page.agreement
  const t = useText('grants')
  const columns = useMemo<Column<Year>[]>(() => {
    const money = (key: 'budget' | 'spent' | 'left', minor: (row: Year) => number | null): Column<Year> => ({
      key,
      head: t(`years.${key}`),
      width: 140,
      align: 'right',
      cell: (row) => (
        <Money
          minor={minor(row)}
          currency={currency}
          bracket
          over={key === 'left'}
          onOpen={key === 'spent' && row.spentMinor !== 0 ? () => openSpending(grant, row.year) : undefined}
          openLabel={`${t('years.spent')} ${row.year}`}
        />
      ),
    })
    return [
      { key: 'year', head: t('years.year'), cell: (row) => row.year },
      {
        key: 'ceiling',
        head: t('years.ceiling'),
        width: 140,
        align: 'right',
        cell: (row) =>
          row.ceilingMinor === null ? (
            <span className={text.quiet}>{t('years.noSplit')}</span>
          ) : (
            <Money minor={row.ceilingMinor} currency={currency} bracket />
          ),
      },
      money('budget', (row) => row.budgetMinor),
      money('spent', (row) => row.spentMinor),
      money('left', (row) => (row.spentMinor === null ? null : row.budgetMinor - row.spentMinor)),
    ]
  }, [t, currency, grant])
  const spent = years.some(({ spentMinor }) => spentMinor === null) ? null : sumMinor(years.map((year) => year.spentMinor ?? 0))
  const budget = sumMinor(years.map((year) => year.budgetMinor))
  const ceilings = years.map((year) => year.ceilingMinor).filter((minor) => minor !== null)
  const total = (key: string, minor: number | null) => (
    <td key={key} className={table.right}>
      <Money minor={minor} currency={currency} strong bracket />
    </td>
  )
  return (
    <Card flush title={t('years.title')} note={t('years.note', { currency })} ruled>
      <PlainTable
        label={t('years.title')}
        columns={columns}
        rows={years}
        rowKey={(row) => row.year}
        foot={
          <>
            <td>{t('total')}</td>
            {total('ceiling', ceilings.length === 0 ? null : sumMinor(ceilings))}
            {total('budget', budget)}
            {total('spent', spent)}
            {total('left', spent === null ? null : budget - spent)}
          </>
        }
      />
    </Card>
  )
}
