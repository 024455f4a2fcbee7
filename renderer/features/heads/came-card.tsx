import type { HeadsOverview } from '../../../shared/contract/heads.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './heads.module.css'

type Came = HeadsOverview['countersignatures'][number]

/** Who countersigned a head of this ledger, which one, and whether the chain still has it. */
export function CameCard({ countersignatures }: Pick<HeadsOverview, 'countersignatures'>) {
  const t = useText('heads')
  const columns: readonly Column<Came>[] = [
    { key: 'organisation', head: t('organisation'), width: 100, cell: ({ organisation }) => <b>{organisation}</b> },
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
    {
      key: 'imported',
      head: t('imported'),
      cell: ({ importedAt, importedBy }) => t('by', { date: writeInstant(importedAt).date, name: importedBy }),
    },
    {
      key: 'state',
      head: t('state'),
      width: 150,
      cell: ({ state, trusted }) => (
        <>
          <Chip tone={state === 'held' ? 'good' : 'bad'} icon={state === 'held' ? 'check' : 'alert'}>
            {t(`state.${state}`)}
          </Chip>
          {trusted ? null : (
            <Chip tone="warn" icon="key">
              {t('distrusted')}
            </Chip>
          )}
        </>
      ),
    },
  ]
  return (
    <Card title={t('came')} flush grow>
      <div className={classes.scroll}>
        {countersignatures.length === 0 ? (
          <EmptyState icon="shield" title={t('came.none')}>
            {t('came.noneText')}
          </EmptyState>
        ) : (
          <PlainTable
            label={t('came')}
            columns={columns}
            rows={countersignatures}
            rowKey={({ fingerprint, sequence, importedAt }) => `${fingerprint} ${sequence} ${importedAt}`}
          />
        )}
      </div>
    </Card>
  )
}
