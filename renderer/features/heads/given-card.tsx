import type { HeadsOverview } from '../../../shared/contract/heads.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './heads.module.css'

type Given = HeadsOverview['given'][number]

/** The heads of partners that this organisation countersigned: a second head at the same place would be a fork. */
export function GivenCard({ given }: Pick<HeadsOverview, 'given'>) {
  const t = useText('heads')
  const columns: readonly Column<Given>[] = [
    {
      key: 'organisation',
      head: t('organisation'),
      width: 100,
      cell: ({ organisation, ledgerId }) => <b title={ledgerId}>{organisation || t('organisation.unknown')}</b>,
    },
    { key: 'sequence', head: t('sequence'), width: 64, align: 'right', cell: ({ sequence }) => sequence },
    {
      key: 'head',
      head: t('head'),
      width: 130,
      cell: ({ head }) => (
        <code className={classes.hash} title={head}>
          {head.slice(0, 12)}…
        </code>
      ),
    },
    { key: 'date', head: t('date'), width: 100, cell: ({ date }) => formatDate(date) },
    { key: 'at', head: t('countersigned'), cell: ({ at, by }) => t('by', { date: writeInstant(at).date, name: by }) },
  ]
  return (
    <Card title={t('given')} flush grow>
      <div className={classes.scroll}>
        {given.length === 0 ? (
          <EmptyState icon="pencil" title={t('given.none')}>
            {t('given.noneText')}
          </EmptyState>
        ) : (
          <PlainTable
            label={t('given')}
            columns={columns}
            rows={given}
            rowKey={({ ledgerId, sequence, at, date }) => `${ledgerId} ${sequence} ${at} ${date}`}
          />
        )}
      </div>
    </Card>
  )
}
