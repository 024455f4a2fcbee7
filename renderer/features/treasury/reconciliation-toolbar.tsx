import { Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReconciliationView, TreasuryAccountView } from '../../../shared/contract/treasury.ts'
import { formatDate, formatMonth } from '../../../shared/i18n/format.ts'
import { replaceParameters } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './treasury.module.css'

interface ToolbarProps {
  readonly accounts: readonly TreasuryAccountView[]
  readonly account: string
  readonly month: string
  readonly view: ReconciliationView | undefined
  readonly blocked: string | undefined
  readonly onStart: () => void
  readonly onMatches: () => void
}

/** Which account and month, what the statement covers, who signed, and the sure proposals at once. */
export function ReconciliationToolbar({ accounts, account, month, view, blocked, onStart, onMatches }: ToolbarProps) {
  const t = useText('treasury')
  const language = useLanguage()
  const { ledger } = useScope()
  const months = [...new Set([month, ...ledger.periods.map((period) => period.month)])].sort().reverse()
  return (
    <div className={classes.toolbar}>
      <Select
        aria-label={t('reconciliation.account')}
        w={250}
        data={accounts.map((row) => ({ value: row.account, label: `${row.account} ${row.name[language]}` }))}
        value={account}
        onChange={(value) => value && replaceParameters('reconciliation', { account: value, period: month })}
      />
      <Select
        aria-label={t('reconciliation.month')}
        w={140}
        data={months.map((value) => ({ value, label: formatMonth(value, language) }))}
        value={month}
        onChange={(value) => value && replaceParameters('reconciliation', { account, period: value })}
      />
      {view ? <Facts view={view} /> : null}
      <div className={classes.toolbarEnd}>
        {view ? <AcceptSure view={view} blocked={blocked} /> : null}
        {view ? (
          <Button small variant="quiet" icon="list" onClick={onMatches}>
            {t('matches.show', { count: view.matches.length })}
          </Button>
        ) : null}
        <Button small variant="quiet" icon="clock" blocked={blocked} onClick={onStart}>
          {t('reconciliation.start')}
        </Button>
      </div>
    </div>
  )
}

function Facts({ view }: { readonly view: ReconciliationView }) {
  const t = useText('treasury')
  const { signed, statementNumber, coveredTo } = view
  return (
    <>
      {statementNumber === null ? null : <Chip icon="bank">{t('reconciliation.number', { number: statementNumber })}</Chip>}
      {coveredTo === null || coveredTo === '' ? null : (
        <Chip tone={coveredTo < view.asOf ? 'warn' : 'mute'} icon="calendar">
          {t('reconciliation.covered', { date: formatDate(coveredTo) })}
        </Chip>
      )}
      {signed === null ? (
        <Chip>{t('reconciliation.unsigned')}</Chip>
      ) : signed.outdated ? (
        <Chip tone="bad" icon="alert">
          {t('reconciliation.outdated')}
        </Chip>
      ) : (
        <Chip tone={signed.reviewed ? 'good' : 'warn'} icon={signed.reviewed ? 'lock' : 'hourglass'}>
          {signed.reviewed
            ? t('reconciliation.reviewedBy', { reviewed: signed.reviewed.name })
            : `${t('reconciliation.signedBy', { prepared: signed.prepared.name })}, ${t('reconciliation.toReview')}`}
        </Chip>
      )}
    </>
  )
}

function AcceptSure({ view, blocked }: { readonly view: ReconciliationView; readonly blocked: string | undefined }) {
  const t = useText('treasury')
  const accepting = useCommand(client.treasury.acceptSure)
  const sure = view.proposals.filter((proposal) => proposal.sure).length
  const accept = async () => {
    const done = await accepting.run({ account: view.account.code, month: view.month })
    if (done.ok) notifications.show({ message: t('proposal.accepted', { count: done.value.accepted }) })
  }
  return (
    <Button
      small
      icon="check"
      busy={accepting.pending}
      blocked={blocked ?? (sure === 0 ? t('proposal.noSure') : undefined)}
      onClick={() => void accept()}
    >
      {t('proposal.acceptAll', { count: sure })}
    </Button>
  )
}
