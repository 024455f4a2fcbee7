import { Modal } from '@mantine/core'
import type { ReconciliationView } from '../../../shared/contract/treasury.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './treasury.module.css'

interface MatchesDialogProps {
  readonly view: ReconciliationView
  readonly blocked: string | undefined
  readonly onClose: () => void
}

/** What is matched in the month, latest first; each can be undone. */
export function MatchesDialog({ view, blocked, onClose }: MatchesDialogProps) {
  const t = useText('treasury')
  const shell = useText('shell')
  const undoing = useCommand(client.treasury.unmatch)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('matches.title')}
      size={640}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <FailureNote failure={undoing.failure} />
        {view.matches.length === 0 ? <p>{t('matches.none')}</p> : null}
        <div className={classes.scroll}>
          <PlainTable
            label={t('matches.title')}
            rows={view.matches}
            rowKey={(match) => String(match.id)}
            columns={[
              { key: 'date', head: t('item.date'), width: 90, cell: (match) => formatDate(match.date) },
              {
                key: 'count',
                head: '',
                name: t('item.label'),
                cell: (match) => `${t('matches.items', { count: match.count })} · ${t(`matches.${match.manner}`)} · ${match.by}`,
              },
              {
                key: 'amount',
                head: view.account.currency,
                width: 130,
                align: 'right',
                cell: (match) => <Money minor={match.amountMinor} currency={view.account.currency} bracket />,
              },
              {
                key: 'undo',
                head: '',
                name: t('matches.undo'),
                width: 100,
                cell: (match) => (
                  <Button
                    small
                    variant="quiet"
                    icon="undo"
                    blocked={blocked}
                    busy={undoing.pending}
                    onClick={() => void undoing.run({ account: view.account.code, matchId: match.id })}
                  >
                    {t('matches.undo')}
                  </Button>
                ),
              },
            ]}
          />
        </div>
      </div>
    </Modal>
  )
}
