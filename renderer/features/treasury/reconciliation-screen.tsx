import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReconciliationView } from '../../../shared/contract/treasury.ts'
import { formatDate, formatMoney } from '../../../shared/i18n/format.ts'
import { navigate, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { ImportStatement } from './import/import-statement.tsx'
import { MatchesDialog } from './matches-dialog.tsx'
import { ReconciliationDesk } from './reconciliation-desk.tsx'
import { ReconciliationToolbar } from './reconciliation-toolbar.tsx'
import { SignActions } from './sign-actions.tsx'
import { StartDialog } from './start-dialog.tsx'

type Dialog = 'import' | 'start' | 'matches' | null

function Reconciliation() {
  const t = useText('treasury')
  const given = useParameters('reconciliation')
  const { ledger, month: usual, today } = useScope()
  const [dialog, setDialog] = useState<Dialog>(null)
  const accounts = useQuery(orpc.treasury.accounts.queryOptions())
  const usable = (accounts.data ?? []).filter((row) => row.kind !== 'cash' && row.journals.length === 1)
  const shut = shutAccount(accounts.data, given.account)
  const account = shut ? undefined : (given.account ?? usualAccount(usable))
  const month = given.period ?? usual ?? today.slice(0, 7)
  const answer = useQuery(
    orpc.treasury.reconciliation.queryOptions({ input: { account: account ?? '', month }, enabled: account !== undefined }),
  )
  const view = answer.data
  const blocked = ledger.user.roles.includes('preparer') ? undefined : t('reconciliation.onlyPreparer')
  const close = () => setDialog(null)
  return (
    <Page
      title={t('reconciliation.title')}
      beside={<AreaTabs screen="reconciliation" />}
      actions={view ? <SignActions view={view} onImport={() => setDialog('import')} /> : null}
    >
      <QueryFailure error={accounts.error ?? answer.error} onRetry={answer.refetch} />
      {shut ? <ShutAccount {...shut} /> : accounts.data && account === undefined ? <NoAccount /> : null}
      {account === undefined ? null : (
        <ReconciliationToolbar
          {...{ account, month, view, blocked }}
          accounts={usable}
          onStart={() => setDialog('start')}
          onMatches={() => setDialog('matches')}
        />
      )}
      {view ? (
        <>
          <StartGap view={view} onStart={() => setDialog('start')} blocked={blocked} />
          <ReconciliationDesk
            key={`${view.account.code} ${view.month}`}
            view={view}
            blocked={blocked}
            onImport={() => setDialog('import')}
          />
          {dialog === 'import' ? <ImportStatement account={view.account} onClose={close} /> : null}
          {dialog === 'start' ? <StartDialog view={view} onClose={close} /> : null}
          {dialog === 'matches' ? <MatchesDialog view={view} blocked={blocked} onClose={close} /> : null}
        </>
      ) : null}
    </Page>
  )
}

/** The account with a statement, else the one most used; else the first. */
const usualAccount = (rows: readonly { account: string; lastStatement: unknown; balanceMinor: number }[]): string | undefined =>
  (rows.find((row) => row.lastStatement !== null) ?? rows.find((row) => row.balanceMinor !== 0) ?? rows[0])?.account

interface Shut {
  readonly account: string
  readonly journals: readonly string[]
}

/** The account that was asked for and takes no statement; undefined when it does. Another is never shown in its place: a statement would go into its books. */
function shutAccount(
  known: readonly { account: string; kind: string; journals: readonly string[] }[] | undefined,
  asked: string | undefined,
): Shut | undefined {
  if (!known || asked === undefined) return undefined
  const row = known.find(({ account }) => account === asked)
  if (row && row.kind !== 'cash' && row.journals.length === 1) return undefined
  return { account: asked, journals: row?.journals ?? [] }
}

function ShutAccount({ account, journals }: Shut) {
  const t = useText('treasury')
  return (
    <EmptyState
      icon="bank"
      title={t('empty.shut', { account })}
      action={<Button onClick={() => navigate('treasury', {})}>{t('empty.shutDo')}</Button>}
    >
      {journals.length > 1 ? t('settings.shared', { journals: journals.join(', ') }) : t('empty.accountsText')}
    </EmptyState>
  )
}

interface StartGapProps {
  readonly view: ReconciliationView
  readonly blocked: string | undefined
  readonly onStart: () => void
}

function StartGap({ view, blocked, onStart }: StartGapProps) {
  const t = useText('treasury')
  const language = useLanguage()
  const { startGap } = view
  if (!startGap || view.differenceMinor === 0) return null
  const money = (minor: number) => formatMoney(minor, view.account.currency, language)
  const details = { date: formatDate(startGap.from), statement: money(startGap.statementMinor), book: money(startGap.bookMinor) }
  return (
    <Notice tone="warn">
      {t('reconciliation.gapTitle', details)}{' '}
      <Button small blocked={blocked} onClick={onStart}>
        {t('reconciliation.start')}
      </Button>
    </Notice>
  )
}

function NoAccount() {
  const t = useText('treasury')
  return (
    <EmptyState
      icon="bank"
      title={t('empty.accounts')}
      action={<Button onClick={() => navigate('reference', { tab: 'setup' })}>{t('accounts.setup')}</Button>}
    >
      {t('empty.accountsText')}
    </EmptyState>
  )
}

export const reconciliationScreen: Screen = { area: 'treasury', Component: Reconciliation, folded: true, help: 'reconciliation' }
