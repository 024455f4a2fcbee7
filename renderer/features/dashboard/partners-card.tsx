import type { CSSProperties } from 'react'
import { shortMonthName } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { firstDay, lastDay } from '../../../shared/time/period.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './dashboard.module.css'
import type { DashboardView } from './dashboard-view.ts'

type Partner = DashboardView['partnerSpending'][number]

const WIDTH = 620
const HEIGHT = 96

/** One organisation keeps one colour: the lead the first, then the partners in their order. */
const colour = (index: number): string => `var(--s${(index % 6) + 1})`

/** Spending by organisation, stacked by month, and the same figures as a table; a figure opens the register. */
export function PartnersCard({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const language = useLanguage()
  const { ledger } = useScope()
  const rows = view.partnerSpending
  const months = view.months.slice(-6)
  const xofOf = (row: Partner, month: string): number => row.months.find((entry) => entry.month === month)?.xof ?? 0
  const totals = months.map((month) => rows.reduce((sum, row) => sum + xofOf(row, month), 0))
  const nameOf = (row: Partner): string => row.partner ?? ledger.organisationCode
  const columns: Column<Partner>[] = [
    {
      key: 'name',
      head: '',
      name: t('partners.title'),
      cell: (row, index) => (
        <>
          <span className={classes.swatch} style={{ background: colour(index) } as CSSProperties} />
          {nameOf(row)}
        </>
      ),
    },
    ...months.map(
      (month): Column<Partner> => ({
        key: month,
        head: shortMonthName(month, language),
        width: 88,
        align: 'right',
        cell: (row) => {
          const minor = xofOf(row, month)
          const parameters = {
            from: firstDay(month),
            to: lastDay(month),
            ...(row.partner === null ? {} : { partner: row.partner }),
          }
          return (
            <Money
              minor={minor}
              currency={FUNCTIONAL_CURRENCY}
              {...(minor === 0 ? {} : { onOpen: () => navigate('vouchers', parameters), openLabel: nameOf(row) })}
            />
          )
        },
      }),
    ),
    {
      key: 'total',
      head: t('partners.cumulative'),
      width: 102,
      align: 'right',
      cell: (row) => <Money minor={row.totalXof} currency={FUNCTIONAL_CURRENCY} strong />,
    },
  ]
  const foot = (
    <>
      <td>{t('partners.total')}</td>
      {months.map((month, index) => (
        <td key={month} style={{ textAlign: 'right' }}>
          <Money minor={totals[index] ?? 0} currency={FUNCTIONAL_CURRENCY} strong />
        </td>
      ))}
      <td style={{ textAlign: 'right' }}>
        <Money minor={rows.reduce((sum, row) => sum + row.totalXof, 0)} currency={FUNCTIONAL_CURRENCY} strong />
      </td>
    </>
  )
  return (
    <Card title={t('partners.title')} note={t('partners.note')} grow flush>
      <div className={classes.scroll}>
        <Stacks months={months} rows={rows} totals={totals} xofOf={xofOf} />
        <PlainTable label={t('partners.title')} columns={columns} rows={rows} rowKey={(row) => nameOf(row)} foot={foot} />
      </div>
    </Card>
  )
}

interface StacksProps {
  readonly months: readonly string[]
  readonly rows: readonly Partner[]
  readonly totals: readonly number[]
  readonly xofOf: (row: Partner, month: string) => number
}

/** The picture of the table beneath it, which says the same to screen readers. */
function Stacks({ months, rows, totals, xofOf }: StacksProps) {
  const highest = Math.max(1, ...totals)
  const step = WIDTH / Math.max(1, months.length)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`} width="100%" height={HEIGHT + 16} aria-hidden="true">
      <line x1="0" x2={WIDTH} y1={HEIGHT + 12} y2={HEIGHT + 12} stroke="var(--line-strong)" />
      {months.map((month, column) => {
        let base = HEIGHT + 12
        return (
          <g key={month} transform={`translate(${column * step + step / 2 - 22} 0)`}>
            {rows.map((row, index) => {
              const height = (Math.max(0, xofOf(row, month)) / highest) * HEIGHT
              base -= height
              return <rect key={row.partner ?? ''} y={base} width="44" height={Math.max(0, height - 1)} fill={colour(index)} />
            })}
          </g>
        )
      })}
    </svg>
  )
}
