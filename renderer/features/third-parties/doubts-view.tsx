import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './third-parties.module.css'

type Doubts = Awaited<ReturnType<typeof client.thirdParties.doubts>>
type Named = Doubts['names'][number]['keep']

/** Names that may be one third party, and numbers that stand on two cards. */
export function DoubtsView({ views }: { readonly views: ReactNode }) {
  const answer = useQuery(orpc.thirdParties.doubts.queryOptions())
  return (
    <>
      <div className={classes.tools}>{views}</div>
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data ? (
        <div className={classes.stack}>
          <NearNames names={answer.data.names} />
          <SharedNumbers details={answer.data.details} />
        </div>
      ) : null}
    </>
  )
}

function NearNames({ names }: { readonly names: Doubts['names'] }) {
  const t = useText('thirdParties')
  const { ledger } = useScope()
  const close = useCommand(client.thirdParties.closeCard)
  const distinct = useCommand(client.thirdParties.keepDistinct)
  const mayWrite = ledger.user.roles.some((role) => role === 'preparer' || role === 'administrator')
  const blocked = mayWrite ? undefined : t('role.preparer')
  const shut = async ({ keep, close: other }: Doubts['names'][number]) => {
    const done = await close.run({ id: other.id, open: false, sameAsId: keep.id })
    if (done.ok) notifications.show({ message: t('doubts.closed', { name: other.name, keep: keep.name }) })
  }
  const tell = async ({ keep, close: other }: Doubts['names'][number]) => {
    const done = await distinct.run({ firstId: keep.id, secondId: other.id })
    if (done.ok) notifications.show({ message: t('doubts.told', { first: keep.name, second: other.name }) })
  }
  const columns: readonly Column<Doubts['names'][number]>[] = [
    { key: 'keep', head: t('doubts.keep'), cell: (row) => <PartyName party={row.keep} /> },
    { key: 'close', head: t('doubts.closeName'), cell: (row) => <PartyName party={row.close} /> },
    { key: 'why', head: t('doubts.why'), width: 190, className: () => text.second, cell: (row) => t(`doubts.${row.reason}`) },
    {
      key: 'do',
      head: '',
      name: t('doubts.do'),
      width: 270,
      cell: (row) => (
        <span className={classes.actions}>
          <Button
            small
            icon="lock"
            blocked={blocked}
            busy={close.pending}
            title={t('doubts.doName', { name: row.close.name })}
            onClick={() => void shut(row)}
          >
            {t('doubts.do')}
          </Button>
          <Button small variant="quiet" blocked={blocked} busy={distinct.pending} onClick={() => void tell(row)}>
            {t('doubts.distinct')}
          </Button>
        </span>
      ),
    },
  ]
  return (
    <Card title={t('doubts.names')} note={t('doubts.namesNote')} flush grow ruled>
      <FailureNote failure={close.failure ?? distinct.failure} />
      {names.length === 0 ? (
        <EmptyState icon="check" title={t('doubts.none')} />
      ) : (
        <div className={classes.scroll}>
          <PlainTable
            label={t('doubts.names')}
            columns={columns}
            rows={names}
            rowKey={(row) => `${row.keep.id}/${row.close.id}`}
          />
        </div>
      )}
    </Card>
  )
}

/** A name that opens its card, with when it was last used. */
function PartyName({ party }: { readonly party: Named }) {
  const t = useText('thirdParties')
  return (
    <span title={party.lastMovement === null ? t('doubts.never') : t('doubts.last', { date: formatDate(party.lastMovement) })}>
      <button
        type="button"
        className={classes.link}
        onClick={() => navigate('thirdParties', { tab: 'cards', party: String(party.id) })}
      >
        {party.name}
      </button>{' '}
      <span className={`${text.quiet} ${text.small}`}>
        {party.lastMovement === null ? t('doubts.never') : formatDate(party.lastMovement)}
      </span>
    </span>
  )
}

function SharedNumbers({ details }: { readonly details: Doubts['details'] }) {
  const t = useText('thirdParties')
  const columns: readonly Column<Doubts['details'][number]>[] = [
    { key: 'what', head: t('doubts.why'), width: 150, cell: (row) => t(`doubts.${row.what}`) },
    { key: 'value', head: t('doubts.value'), width: 180, cell: (row) => row.value },
    {
      key: 'who',
      head: t('doubts.who'),
      cell: (row) => (
        <span className={text.row}>
          {row.parties.map((party) => (
            <button
              key={party.id}
              type="button"
              className={classes.link}
              onClick={() => navigate('thirdParties', { tab: 'cards', party: String(party.id) })}
            >
              {party.name}
            </button>
          ))}
        </span>
      ),
    },
    {
      key: 'state',
      head: '',
      name: t('doubts.why'),
      width: 190,
      cell: (row) => (
        <Chip tone={row.staffAndSupplier ? 'bad' : 'warn'} icon="alert">
          {t(row.staffAndSupplier ? 'doubts.staffAndSupplier' : 'doubts.shared')}
        </Chip>
      ),
    },
  ]
  return (
    <Card title={t('doubts.details')} flush ruled>
      {details.length === 0 ? (
        <p className={`${text.quiet} ${text.small}`} style={{ padding: '8px 12px' }}>
          {t('doubts.detailsNone')}
        </p>
      ) : (
        <PlainTable label={t('doubts.details')} columns={columns} rows={details} rowKey={(row) => `${row.what} ${row.value}`} />
      )}
    </Card>
  )
}
