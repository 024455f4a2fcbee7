import type { ExchangeOverview } from '../../../shared/contract/exchange.ts'
import { groupedFingerprint } from '../../../shared/ids/fingerprint.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './exchange.module.css'
import { usePackage } from './use-package.ts'

type Made = ExchangeOverview['packages'][number]

/** Every package that was made, the latest first; the one in force of each period comes again, byte for byte. */
export function MadeCard({ packages }: { readonly packages: ExchangeOverview['packages'] }) {
  const t = useText('exchange')
  const { make, pending, failure, blocked } = usePackage()
  const columns: readonly Column<Made>[] = [
    { key: 'sequence', head: t('sequence'), width: 40, align: 'right', cell: (made) => made.sequence },
    { key: 'period', head: t('period'), width: 96, cell: (made) => <b>{made.period}</b> },
    { key: 'grant', head: t('grant'), width: 84, cell: (made) => made.grant },
    { key: 'recipient', head: t('recipient'), width: 92, cell: (made) => made.recipient || '–' },
    {
      key: 'hash',
      head: t('hash'),
      className: () => classes.wrapped,
      cell: (made) => <span className={classes.wide}>{groupedFingerprint(made.hash)}</span>,
    },
    { key: 'at', head: t('at'), width: 88, cell: (made) => writeInstant(made.at).date },
    {
      key: 'state',
      head: t('state'),
      width: 146,
      cell: (made) =>
        made.replaced ? (
          <Chip icon="undo">{t('state.replaced')}</Chip>
        ) : (
          <Button
            small
            icon="export"
            busy={pending}
            blocked={blocked}
            aria-label={t('again.name', { sequence: made.sequence })}
            onClick={() => void make(made.grant, made.period)}
          >
            {t('again')}
          </Button>
        ),
    },
  ]
  return (
    <Card title={t('made')} flush grow>
      <FailureNote failure={failure} />
      <div className={classes.scroll}>
        {packages.length === 0 ? (
          <EmptyState icon="send" title={t('made.none')}>
            {t('made.noneWhy')}
          </EmptyState>
        ) : (
          <PlainTable label={t('made')} columns={columns} rows={packages} rowKey={(made) => made.hash} />
        )}
      </div>
    </Card>
  )
}
