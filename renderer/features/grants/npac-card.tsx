import { useMemo } from 'react'
import type { GrantClosing } from '../../../shared/contract/grants.ts'
import { formatDecimalText } from '../../../shared/i18n/format.ts'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './grants.module.css'

type Npac = NonNullable<GrantClosing['npac']>
type Line = Npac['lines'][number]

/** Overheads: the eligible direct costs of each line, what the base leaves out, the rate, the cap, and due against booked. */
export function NpacCard({ closing: { npac, currency } }: { readonly closing: GrantClosing }) {
  const t = useText('grants')
  const language = useLanguage()
  const columns = useMemo<Column<Line>[]>(
    () => [
      {
        key: 'line',
        head: t('npac.line'),
        cell: (row) => (
          <>
            <strong>{row.code}</strong> <span className={text.second}>{row.label[language]}</span>
          </>
        ),
      },
      {
        key: 'eligible',
        head: t('npac.eligible', { currency }),
        width: 130,
        align: 'right',
        cell: (row) => <Money minor={row.eligibleMinor} currency={currency} bracket quiet={row.excluded !== null} />,
      },
      {
        key: 'excluded',
        head: t('npac.inBase'),
        width: 130,
        className: () => text.second,
        cell: (row) => (row.excluded === null ? t('npac.in') : t(`npac.excluded.${row.excluded}`)),
      },
    ],
    [t, language, currency],
  )
  if (npac === null)
    return (
      <Card title={t('npac.title')}>
        <p className={text.quiet}>
          {t('npac.none')} {t('npac.noneDo')}
        </p>
      </Card>
    )
  const figures = [
    ['base', npac.baseMinor],
    ['computed', npac.computedMinor],
    ['cap', npac.capMinor],
    ['due', npac.dueMinor],
    ['booked', npac.bookedMinor],
  ] as const
  const percent = formatDecimalText(npac.percent, language)
  return (
    <Card title={t('npac.title')} note={t('npac.note', { percent, line: npac.budgetLine })}>
      <div className={classes.statement}>
        <PlainTable
          label={t('npac.title')}
          columns={columns}
          rows={npac.lines.filter(({ eligibleMinor }) => eligibleMinor !== 0)}
          rowKey={({ code }) => code}
        />
        <dl className={classes.tie}>
          {figures
            .filter(([, minor]) => minor !== null)
            .map(([key, minor]) => [
              <dt key={`${key} name`}>{t(`npac.${key}`)}</dt>,
              <dd key={key}>
                <Money minor={minor} currency={currency} bracket sign="before" />
              </dd>,
            ])}
          <dt className={classes.sum}>{t('npac.difference')}</dt>
          <dd className={classes.sum}>
            <Money minor={npac.differenceMinor} currency={currency} bracket sign="before" />
          </dd>
        </dl>
      </div>
    </Card>
  )
}
