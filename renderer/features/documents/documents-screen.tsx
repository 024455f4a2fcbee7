import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Scan } from '../../../shared/contract/documents.ts'
import { faultText } from '../../../shared/i18n/fault-text.ts'
import { formatDate, formatMonth } from '../../../shared/i18n/format.ts'
import { routeHash } from '../../app/routes/routes.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import classes from './documents.module.css'

/** Scans that wait for their voucher, vouchers of the month that wait for their documents, and what each expense type asks for. */
function Documents() {
  const t = useText('documents')
  return (
    <Page title={t('title')} beside={<AreaTabs screen="documents" />}>
      <div className={classes.desk}>
        <Inbox />
        <Incomplete />
        <RequiredTable />
      </div>
    </Page>
  )
}

function Inbox() {
  const t = useText('documents')
  // The folder is looked at again while the screen stays open: a scanner writes without telling.
  const inbox = useQuery({ ...orpc.documents.inbox.queryOptions(), refetchInterval: 5_000 })
  if (inbox.error) return <QueryFailure error={inbox.error} onRetry={() => void inbox.refetch()} />
  const scans = inbox.data?.scans ?? []
  return (
    <Card title={t('inbox')} note={t('inbox.folder', { folder: inbox.data?.folder ?? '' })} grow>
      {inbox.data && scans.length === 0 ? (
        <EmptyState icon="paperclip" title={t('inbox.empty')}>
          {t('inbox.emptyWhy', { folder: inbox.data.folder })}
        </EmptyState>
      ) : null}
      <ul className={classes.links}>
        {scans.map((scan) => (
          <WaitingScan key={scan.scanId} scan={scan} />
        ))}
      </ul>
    </Card>
  )
}

function WaitingScan({ scan }: { readonly scan: Scan }) {
  const t = useText('documents')
  const language = useLanguage()
  const [number, setNumber] = useState('')
  const take = useCommand(client.documents.takeScan)
  const attach = () =>
    take.run({ scanId: scan.scanId, subject: `voucher:${number.trim()}`, lineNumber: null, kind: null, note: null })
  return (
    <li className={classes.scan}>
      <span className={classes.mandatory}>{scan.name}</span>
      {scan.problem ? (
        <Chip tone="bad" icon="alert">
          {faultText(scan.problem, language)}
        </Chip>
      ) : null}
      {scan.elsewhere.length > 0 ? (
        <span className={classes.warn}>{t('elsewhere', { places: scan.elsewhere.join(', ') })}</span>
      ) : null}
      {scan.problem ? null : (
        <span className={classes.end}>
          <TextInput
            aria-label={t('inbox.number')}
            placeholder={t('inbox.number')}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <Button
            small
            icon="paperclip"
            busy={take.pending}
            blocked={scan.arriving ? t('inbox.arriving') : number.trim() === '' ? t('inbox.numberFirst') : undefined}
            onClick={() => void attach()}
          >
            {t('attach')}
          </Button>
        </span>
      )}
      <FailureNote failure={take.failure} />
    </li>
  )
}

function Incomplete() {
  const t = useText('documents')
  const language = useLanguage()
  const { month } = useScope()
  const answer = useQuery({
    ...orpc.documents.incomplete.queryOptions({ input: { month: month ?? '2000-01' } }),
    enabled: month !== null,
  })
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  const vouchers = answer.data?.vouchers ?? []
  return (
    <Card title={t('incomplete', { month: month === null ? '' : formatMonth(month, language) })} grow>
      {answer.data && vouchers.length === 0 ? (
        <EmptyState icon="check" title={t('incomplete.none')}>
          {t('incomplete.noneWhy', { count: answer.data.checked })}
        </EmptyState>
      ) : null}
      <ul className={classes.links}>
        {vouchers.map((voucher) => (
          <li key={voucher.key} className={classes.scan}>
            <a href={routeHash('vouchers', { key: voucher.key })}>{voucher.number}</a>
            <span>
              {formatDate(voucher.date)} · {voucher.label}
            </span>
            <span className={classes.warn}>{voucher.missing.map((name) => name[language]).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function RequiredTable() {
  const t = useText('documents')
  const language = useLanguage()
  const table = useQuery(orpc.documents.required.queryOptions({ input: { date: null } }))
  if (table.error) return <QueryFailure error={table.error} onRetry={() => void table.refetch()} />
  return (
    <Card
      title={t('required')}
      note={table.data ? t('required.from', { date: formatDate(table.data.effectiveFrom) }) : undefined}
      grow
    >
      <ul className={classes.links}>
        {(table.data?.types ?? []).map((type) => (
          <li key={type.code} className={classes.scan}>
            <span className={classes.mandatory}>{type.name[language]}</span>
            <span className={classes.quiet}>
              {type.documents.map((document) => `${document.name[language]}${document.mandatory ? ' *' : ''}`).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export const documentsScreen: Screen = { area: 'vouchers', Component: Documents, folded: false, help: 'documents' }
