import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ControlView } from '../../../domain/budgets/control-cells.ts'
import type { ControlRow } from '../../../shared/contract/budget-control.ts'
import { formatDecimalText, formatMonth } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { type Text, useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './budget-report.module.css'
import type { BudgetView, Money as MoneyKind } from './model/budget-column.ts'
import { SpendingDrill } from './spending-drill.tsx'
import type { BudgetScope } from './use-budget-scope.ts'

interface ControlBudgetProps {
  readonly scope: BudgetScope
  readonly by: ControlView
  readonly view: BudgetView
}

interface Opened {
  readonly row: ControlRow
  readonly money: MoneyKind
}

/** The budget by another cut: what was budgeted, spent, committed, available, forecast, and where it will end; spending opens to its vouchers. */
export function ControlBudget({ scope, by, view }: ControlBudgetProps) {
  const t = useText('budgets')
  const language = useLanguage()
  const [opened, setOpened] = useState<Opened | null>(null)
  const answer = useQuery(orpc.budgets.control.queryOptions({ input: { ...scope, by } }))
  const currency = answer.data?.currency ?? FUNCTIONAL_CURRENCY
  const columns = useMemo(
    () => controlColumns({ t, language, currency, view, by, open: (row, money) => setOpened({ row, money }) }),
    [t, language, currency, view, by],
  )
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return null
  const { rows, total, forecast } = answer.data
  const note =
    forecast === null
      ? t('control.noForecast')
      : t('control.forecast', { number: forecast.number, month: formatMonth(forecast.asOf, language) })
  return (
    <div className={classes.wrap}>
      <Card flush grow title={t(`by.${by}`)} note={note}>
        <div className={classes.scroll}>
          <PlainTable
            label={t(`by.${by}`)}
            columns={columns}
            rows={[...rows, total]}
            rowKey={(row) => (row === total ? 'total' : `row ${row.key}`)}
            rowKind={(row) => (row === total ? 'total' : 'row')}
          />
        </div>
      </Card>
      {opened ? (
        <SpendingDrill
          key={`${opened.row.key} ${opened.money}`}
          scope={scopeOfRow(scope, opened.row)}
          currency={currency}
          lines={opened.row.lines}
          title={t('drill.title', { code: nameOf(opened.row, by, language) })}
          cellMinor={opened.money === 'xof' ? opened.row.spentXof : opened.row.spentMinor}
          money={opened.money}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </div>
  )
}

/** The dates and the partner that a row narrows the report to. */
function scopeOfRow(scope: BudgetScope, row: ControlRow): BudgetScope {
  const from = later(scope.from, row.from)
  const to = earlier(scope.to, row.to)
  const partner = row.partner ?? scope.partner
  return {
    grant: scope.grant,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(partner === undefined ? {} : { partner }),
  }
}

const later = (one: string | undefined, other: string | null): string | undefined =>
  other === null ? one : one === undefined || other > one ? other : one

const earlier = (one: string | undefined, other: string | null): string | undefined =>
  other === null ? one : one === undefined || other < one ? other : one

function nameOf(row: ControlRow, by: ControlView, language: Language): string {
  if (by === 'month' && row.key !== '') return formatMonth(row.key, language)
  const label = row.label[language]
  return (by === 'line' || by === 'head') && row.key !== '' && !label.includes(row.key) ? `${row.key} ${label}` : label
}

interface ColumnsRequest {
  readonly t: Text<'budgets'>
  readonly language: Language
  readonly currency: string
  readonly view: BudgetView
  readonly by: ControlView
  readonly open: (row: ControlRow, money: MoneyKind) => void
}

const MEASURES = ['budget', 'spent', 'committed', 'available', 'forecast', 'outturn'] as const
type Measure = (typeof MEASURES)[number]
/** In pixels: what a grant of a thousand million francs needs. */
const WIDTHS: Readonly<Record<Measure, number>> = {
  budget: 98,
  spent: 92,
  committed: 80,
  available: 98,
  forecast: 82,
  outturn: 92,
}

function controlColumns({ t, language, currency, view, by, open }: ColumnsRequest): Column<ControlRow>[] {
  const moneys: readonly MoneyKind[] = view === 'both' ? ['xof', 'donor'] : [view]
  const figure = (money: MoneyKind, measure: Measure): Column<ControlRow> => {
    const code = money === 'xof' ? FUNCTIONAL_CURRENCY : currency
    return {
      key: `${money} ${measure}`,
      head: measure === 'budget' ? `${t(measure)} ${code}` : t(measure),
      width: WIDTHS[measure],
      align: 'right',
      donor: money === 'donor',
      rule: measure === 'budget',
      cell: (row) => (
        <Money
          minor={controlFigure(row, money, measure)}
          currency={code}
          over={measure === 'available'}
          bracket={measure === 'available'}
          onOpen={measure === 'spent' ? () => open(row, money) : undefined}
          openLabel={measure === 'spent' ? t('drill.title', { code: nameOf(row, by, language) }) : undefined}
        />
      ),
    }
  }
  return [
    {
      key: 'name',
      head: t(`by.${by}`),
      cell: (row) => <span title={nameOf(row, by, language)}>{nameOf(row, by, language)}</span>,
    },
    ...moneys.flatMap((money) => MEASURES.map((measure) => figure(money, measure))),
    {
      key: 'burn',
      head: t('burn'),
      width: 62,
      align: 'right',
      cell: (row) => (row.burnPercent === null ? '' : formatDecimalText(row.burnPercent, language)),
    },
  ]
}

function controlFigure(row: ControlRow, money: MoneyKind, measure: Measure): number | null {
  const minor = money === 'donor'
  switch (measure) {
    case 'budget':
      return minor ? row.budgetMinor : row.budgetXof
    case 'spent':
      return minor ? row.spentMinor : row.spentXof
    case 'committed':
      return minor ? row.committedMinor : row.committedXof
    case 'available':
      return minor ? row.availableMinor : row.availableXof
    case 'forecast':
      return minor ? row.forecastMinor : row.forecastXof
    case 'outturn':
      return minor ? row.outturnMinor : row.outturnXof
  }
}
