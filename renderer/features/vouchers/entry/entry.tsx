import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { navigate, useParameters } from '../../../app/routes/router.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client, orpc } from '../../../client/client.ts'
import { type Failure, failureOf } from '../../../client/failure.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { EntryForm } from './entry-form.tsx'
import { addressOf, copySession, draftSession, type EntrySession, newSession, usualHeading } from './entry-session.ts'
import { readLastHeading } from './last-heading.ts'

type Opening =
  | { readonly kind: 'posted' | 'reversal'; readonly key: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | null

/** Opens what the address asks for: a new voucher, a draft, or a new voucher that begins as another. */
export function Entry() {
  const t = useText('vouchers')
  const { session, setSession, opening, error, again } = useEntrySession()
  if (error) {
    return (
      <Page title={t('entry.new')}>
        <QueryFailure error={error} onRetry={again} />
      </Page>
    )
  }
  if (opening?.kind === 'failed') {
    return (
      <Page title={t('entry.new')}>
        <FailureNote failure={opening.failure} />
      </Page>
    )
  }
  if (opening) {
    return (
      <Page title={t('entry.new')}>
        <EmptyState
          icon="lock"
          title={t(opening.kind === 'posted' ? 'entry.posted' : 'entry.reversal')}
          action={<Button onClick={() => navigate('vouchers', { key: opening.key })}>{t('entry.seePosted')}</Button>}
        >
          {t(opening.kind === 'posted' ? 'entry.postedText' : 'entry.reversalText')}
        </EmptyState>
      </Page>
    )
  }
  return session ? <EntryForm key={session.store.id} session={session} onSession={setSession} /> : <Page title={t('entry.new')} />
}

function useEntrySession() {
  const { key, copy } = useParameters('voucherEntry')
  const language = useLanguage()
  const { ledger, grant, month, today, storage } = useScope()
  const journals = useQuery(orpc.settings.journals.queryOptions({ staleTime: 300_000 }))
  const [session, setSession] = useState<EntrySession | null>(null)
  const [opening, setOpening] = useState<Opening>(null)
  const address = addressOf(key, copy)
  const ready = journals.data !== undefined
  const present = session?.address

  // The heading of a new voucher is decided once, when it is opened: later changes of the top bar do not touch it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!ready || present === address) return
    const choices = (journals.data ?? []).map(({ code, name, account, currency }) => ({
      code,
      label: name[language],
      account,
      currency,
    }))
    const heading = usualHeading(ledger, choices, readLastHeading(storage, ledger.id), { grant, month, today })
    setOpening(null)
    const asked = key ?? copy
    if (asked === undefined) return setSession(newSession(ledger, heading, address))
    const abort = new AbortController()
    client.vouchers.open({ key: asked }, { signal: abort.signal }).then(
      (detail) => {
        if (abort.signal.aborted) return
        const opened = key === undefined ? copySession(detail, heading, address) : draftSession(ledger, detail, address)
        if (opened) setSession(opened)
        else setOpening({ kind: detail.state === 'posted' ? 'posted' : 'reversal', key: detail.key })
      },
      (error: unknown) => abort.signal.aborted || setOpening({ kind: 'failed', failure: failureOf(error) }),
    )
    return () => abort.abort()
  }, [ready, address, present])
  return {
    session: present === address ? session : null,
    setSession,
    opening,
    error: journals.error,
    again: () => void journals.refetch(),
  }
}
