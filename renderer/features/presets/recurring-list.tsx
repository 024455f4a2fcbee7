import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { RecurringVoucher } from '../../../shared/contract/presets.ts'
import { formatMonth } from '../../../shared/i18n/format.ts'
import { routeHash } from '../../app/routes/routes.ts'
import type { client as Client } from '../../client/client.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { ConfirmDialog } from '../../ui/confirm/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './presets.module.css'

type Proposed = Awaited<ReturnType<typeof Client.presets.recurring>>['proposed']

interface RecurringListProps {
  readonly rows: readonly RecurringVoucher[]
  readonly proposed: Proposed
  readonly onEdit: (row: RecurringVoucher) => void
  readonly onDeleted: () => void
}

/** Every recurring voucher: when it falls, from where it is made, and the last that was proposed. */
export function RecurringList({ rows, proposed, onEdit, onDeleted }: RecurringListProps) {
  const t = useText('presets')
  const language = useLanguage()
  const remove = useCommand(client.presets.deleteRecurring)
  const [asked, setAsked] = useState<RecurringVoucher | null>(null)
  const lastOf = (id: number) => proposed.find((one) => one.id === id)
  const confirm = async () => {
    if (!asked) return
    const answer = await remove.run({ id: asked.id })
    if (!answer.ok) return
    notifications.show({ message: t('list.deleted', { name: asked.name }) })
    setAsked(null)
    onDeleted()
  }
  return (
    <Card title={t('list.title')} flush grow>
      <div className={classes.scroll}>
        {rows.length === 0 ? (
          <EmptyState icon="refresh" title={t('list.none')}>
            {t('list.noneText')}
          </EmptyState>
        ) : (
          <PlainTable
            label={t('list.title')}
            rows={rows}
            rowKey={(row) => String(row.id)}
            columns={[
              { key: 'name', head: t('column.name'), cell: (row) => row.name },
              { key: 'source', head: t('column.source'), width: 190, cell: (row) => row.sourceName[language] },
              { key: 'day', head: t('column.day'), width: 110, cell: (row) => t('list.day', { day: row.day }) },
              {
                key: 'months',
                head: t('column.months'),
                width: 200,
                cell: (row) =>
                  row.last === null
                    ? t('list.since', { from: formatMonth(row.first, language) })
                    : t('list.between', { from: formatMonth(row.first, language), to: formatMonth(row.last, language) }),
              },
              {
                key: 'last',
                head: t('column.last'),
                width: 150,
                cell: (row) => {
                  const last = lastOf(row.id)
                  if (!last) return ''
                  const words = last.number ?? t('list.draftOf', { month: formatMonth(last.month, language) })
                  return <a href={routeHash('vouchers', { key: last.key })}>{words}</a>
                },
              },
              {
                key: 'actions',
                head: '',
                name: t('column.actions'),
                width: 66,
                cell: (row) => (
                  <span className={classes.rowActions}>
                    <IconButton icon="pencil" label={t('list.edit', { name: row.name })} onClick={() => onEdit(row)} />
                    <IconButton icon="trash" label={t('list.delete', { name: row.name })} onClick={() => setAsked(row)} />
                  </span>
                ),
              },
            ]}
          />
        )}
      </div>
      <ConfirmDialog
        opened={asked !== null}
        title={t('list.deleteTitle')}
        action={t('delete')}
        danger
        busy={remove.pending}
        onConfirm={() => void confirm()}
        onClose={() => setAsked(null)}
      >
        {t('list.deleteText', { name: asked?.name ?? '' })}
        <FailureNote failure={remove.failure} />
      </ConfirmDialog>
    </Card>
  )
}
