import type { ReactNode } from 'react'
import type { ActivityEventView } from '../../../../shared/contract/activities.ts'
import { formatDate, formatDecimalText } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import type { Text } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { EventState } from './event-state.tsx'

interface EventColumn extends Column<ActivityEventView> {
  /** What stands under the column, of the events that were held. */
  readonly total?: (events: readonly ActivityEventView[]) => ReactNode
}

/** What is left beside an open detail. */
export const NARROW_COLUMNS: readonly string[] = ['code', 'title', 'dates', 'people', 'state']

/** The columns of the register. */
export function eventColumns(t: Text<'activities'>, language: Language): EventColumn[] {
  const figure = (count: number): string => (count === 0 ? '' : formatDecimalText(String(count), language))
  return [
    { key: 'code', head: t('column.code'), width: 112, cell: ({ code }) => <strong>{code}</strong> },
    {
      key: 'title',
      head: t('column.title'),
      cell: ({ title, kind }) => <span title={`${title[language]} (${t(`kind.${kind}`)})`}>{title[language]}</span>,
    },
    { key: 'place', head: t('column.place'), width: 110, cell: ({ place }) => place },
    {
      key: 'dates',
      head: t('column.dates'),
      width: 142,
      className: () => text.second,
      cell: ({ from, to }) => (from === to ? formatDate(from) : `${formatDate(from).slice(0, 5)}–${formatDate(to)}`),
    },
    { key: 'partner', head: t('column.partner'), width: 78, className: () => text.second, cell: ({ partner }) => partner ?? '' },
    {
      key: 'activity',
      head: t('column.activity'),
      width: 64,
      className: () => text.second,
      cell: ({ activity }) => activity,
    },
    { key: 'output', head: t('column.output'), width: 64, className: () => text.second, cell: ({ output }) => output ?? '' },
    {
      key: 'people',
      head: t('column.people'),
      width: 84,
      align: 'right',
      cell: ({ people }) => figure(people.total),
      total: (events) => figure(events.reduce((sum, { people }) => sum + people.total, 0)),
    },
    {
      key: 'women',
      head: t('column.women'),
      width: 66,
      align: 'right',
      cell: ({ people }) => figure(people.women),
      total: (events) => figure(events.reduce((sum, { people }) => sum + people.women, 0)),
    },
    {
      key: 'xof',
      head: FUNCTIONAL_CURRENCY,
      width: 96,
      align: 'right',
      cell: ({ cost }) => <Money minor={cost.xof} currency={FUNCTIONAL_CURRENCY} />,
      total: (events) => <Money minor={sumMinor(events.map(({ cost }) => cost.xof))} currency={FUNCTIONAL_CURRENCY} />,
    },
    { key: 'state', head: t('column.state'), width: 96, cell: (row) => <EventState event={row} /> },
  ]
}
