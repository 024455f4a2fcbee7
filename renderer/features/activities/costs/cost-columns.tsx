import type {
  ActivityCostView,
  CostView,
  EventCostView,
  OutputCostView,
  UnitComparisonView,
} from '../../../../shared/contract/activities.ts'
import { formatDecimalText } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { navigate } from '../../../app/routes/router.ts'
import type { Text } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import classes from '../activities.module.css'
import type { OpenedCost } from './costs-view.tsx'

type T = Text<'activities'>
type Open = (opened: OpenedCost) => void
/** What a figure opens: its lines, and what it is called. */
type Opening = Omit<OpenedCost, 'money' | 'cost'>

const count = (value: number): string => (value === 0 ? '' : String(value))

/** An amount in francs, and the same in the grant's currency; each opens where an opening is given. */
function moneyColumns<Row>(
  key: string,
  head: string,
  currency: string,
  costOf: (row: Row) => CostView | null,
  openingOf?: (row: Row) => Opening,
  open?: Open,
): Column<Row>[] {
  const column = (money: OpenedCost['money'], code: string): Column<Row> => ({
    key: `${key}.${money}`,
    head: money === 'xof' ? head : code,
    name: `${head} ${code}`,
    width: money === 'xof' ? Math.max(104, head.length * 7 + 16) : 88,
    align: 'right',
    donor: money === 'donor',
    cell: (row) => {
      const cost = costOf(row)
      if (cost === null) return null
      const minor = money === 'xof' ? cost.xof : cost.donorMinor
      const opening = openingOf?.(row)
      return opening && open && minor !== null ? (
        <Money minor={minor} currency={code} onOpen={() => open({ ...opening, cost, money })} openLabel={opening.title} />
      ) : (
        <Money minor={minor} currency={code} />
      )
    },
  })
  return [column('xof', FUNCTIONAL_CURRENCY), ...(currency === FUNCTIONAL_CURRENCY ? [] : [column('donor', currency)])]
}

const titled = (t: T, what: string, code: string): string => t('cost.drill.of', { what, code })

export function activityColumns(t: T, currency: string, open: Open): Column<ActivityCostView>[] {
  const name = (row: ActivityCostView) => row.activity ?? t('cost.noActivity')
  const part = (of: 'all' | 'borne' | 'unallocated', what: string) => (row: ActivityCostView) => ({
    choice: { of: 'activity', activity: row.activity, part: of } as const,
    title: titled(t, what, name(row)),
  })
  return [
    { key: 'activity', head: t('cost.activity'), cell: (row) => <strong>{name(row)}</strong> },
    { key: 'events', head: t('cost.events.count'), width: 88, align: 'right', cell: (row) => count(row.events) },
    ...moneyColumns('spent', t('cost.spent'), currency, (row: ActivityCostView) => row.cost, part('all', t('cost.spent')), open),
    ...moneyColumns(
      'borne',
      t('cost.borne'),
      FUNCTIONAL_CURRENCY,
      (row: ActivityCostView) => row.borne,
      part('borne', t('cost.borne')),
      open,
    ),
    ...moneyColumns(
      'rest',
      t('cost.unallocated'),
      FUNCTIONAL_CURRENCY,
      (row: ActivityCostView) => row.unallocated,
      part('unallocated', t('cost.unallocated')),
      open,
    ),
    ...moneyColumns('perEvent', t('cost.perEvent'), FUNCTIONAL_CURRENCY, (row: ActivityCostView) => row.perEvent),
    ...moneyColumns('perParticipant', t('cost.perParticipant'), currency, (row: ActivityCostView) => row.perParticipant),
    ...moneyColumns('perDay', t('cost.perDay'), FUNCTIONAL_CURRENCY, (row: ActivityCostView) => row.perParticipantDay),
  ]
}

export function eventCostColumns(t: T, language: Language, currency: string, open: Open): Column<EventCostView>[] {
  const opening = (row: EventCostView) => ({
    choice: { of: 'event', id: row.id } as const,
    title: titled(t, t('cost.event'), row.code),
  })
  return [
    {
      key: 'event',
      head: t('cost.event'),
      cell: (row) => (
        <button
          type="button"
          className={`${classes.link} ${text.cut}`}
          title={row.title[language]}
          onClick={() => navigate('activities', { event: String(row.id) })}
        >
          <strong>{row.code}</strong> {row.title[language]}
        </button>
      ),
    },
    { key: 'activity', head: t('cost.activity'), width: 66, className: () => text.second, cell: (row) => row.activity },
    { key: 'people', head: t('column.people'), width: 84, align: 'right', cell: (row) => count(row.people) },
    ...moneyColumns('cost', t('cost.spent'), currency, (row: EventCostView) => row.cost, opening, open),
    ...moneyColumns('perParticipant', t('cost.perParticipant'), currency, (row: EventCostView) => row.perParticipant),
    ...moneyColumns('perDay', t('cost.perDay'), currency, (row: EventCostView) => row.perParticipantDay),
  ]
}

/** An output, or a unit of one of its indicators. */
export interface OutputRow {
  readonly key: string
  readonly output: OutputCostView
  readonly unit: OutputCostView['units'][number] | null
}

export const outputRows = (outputs: readonly OutputCostView[]): OutputRow[] =>
  outputs.flatMap((output) => [
    { key: `o${output.output}`, output, unit: null },
    ...output.units.map((unit) => ({ key: `u${unit.indicator}`, output, unit })),
  ])

export function outputColumns(t: T, language: Language, currency: string, open: Open): Column<OutputRow>[] {
  const name = ({ output }: OutputCostView) => output ?? t('cost.noOutput')
  return [
    {
      key: 'output',
      head: t('cost.output'),
      cell: ({ output, unit }) =>
        unit === null ? (
          <strong title={output.title[language]}>
            {name(output)} {output.title[language]}
          </strong>
        ) : (
          <span title={unit.title[language]} style={{ paddingLeft: 16 }}>
            <span className={text.second}>{unit.indicator}</span> {unit.title[language]}
          </span>
        ),
    },
    ...moneyColumns(
      'cost',
      t('cost.spent'),
      currency,
      ({ output, unit }: OutputRow) => (unit === null ? output.cost : null),
      ({ output }) => ({
        choice: { of: 'output', output: output.output } as const,
        title: titled(t, t('cost.output'), name(output)),
      }),
      open,
    ),
    {
      key: 'achieved',
      head: t('cost.achieved'),
      width: 90,
      align: 'right',
      cell: ({ unit }) => (unit?.achieved ? formatDecimalText(unit.achieved, language) : null),
    },
    {
      key: 'unit',
      head: t('cost.unit'),
      width: 130,
      className: () => text.second,
      cell: ({ unit }) => unit?.unit[language] ?? '',
    },
    ...moneyColumns('perUnit', t('cost.perUnit'), currency, ({ unit }: OutputRow) => unit?.perUnit ?? null),
  ]
}

export function comparisonColumns(t: T, language: Language, open: Open): Column<UnitComparisonView>[] {
  const francs = (key: string, head: string, minor: (row: UnitComparisonView) => number | null): Column<UnitComparisonView> => ({
    key,
    head,
    width: 112,
    align: 'right',
    cell: (row) => <Money minor={minor(row)} currency={FUNCTIONAL_CURRENCY} />,
  })
  return [
    {
      key: 'line',
      head: t('cost.line'),
      cell: (row) => (
        <span title={row.label[language]}>
          <strong>{row.budgetLine}</strong> {row.label[language]}
        </span>
      ),
    },
    ...moneyColumns(
      'cost',
      t('cost.borne'),
      FUNCTIONAL_CURRENCY,
      (row: UnitComparisonView) => row.cost,
      (row) => ({
        choice: { of: 'budgetLine', budgetLine: row.budgetLine } as const,
        title: titled(t, t('cost.line'), row.budgetLine),
      }),
      open,
    ),
    {
      key: 'units',
      head: t('cost.units'),
      width: 170,
      align: 'right',
      cell: (row) => `${formatDecimalText(String(row.units), language)} ${t(`cost.counted.${row.counted}`)}`,
    },
    francs('actual', t('cost.actualUnit'), ({ actualXof }) => actualXof),
    francs('budget', t('cost.budgetUnit'), ({ budgetXof }) => budgetXof),
    {
      key: 'variance',
      head: t('cost.variance'),
      width: 90,
      align: 'right',
      cell: ({ variancePercent }) => {
        if (variancePercent === null) return null
        const figure = `${formatDecimalText(variancePercent, language)}${language === 'fr' ? '\u202f' : ''}%`
        return Number(variancePercent) > 10 ? <span className={text.bad}>{figure}</span> : figure
      },
    },
  ]
}
