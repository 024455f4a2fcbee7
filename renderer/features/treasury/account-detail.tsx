import { useQuery } from '@tanstack/react-query'
import type { TreasuryAccountView } from '../../../shared/contract/treasury.ts'
import { formatDate, formatMoney } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { AccountSettings } from './account-settings.tsx'
import classes from './treasury.module.css'

interface AccountDetailProps {
  readonly account: TreasuryAccountView
  readonly onClose: () => void
}

/** One account: its settings, its statements, and the ways to its entries and its reconciliation. */
export function AccountDetail({ account, onClose }: AccountDetailProps) {
  const t = useText('treasury')
  const shared = account.journals.length > 1
  return (
    <div className={classes.detail}>
      <Card
        title={t('settings.title', { account: account.account })}
        end={<IconButton icon="close" label={t('settings.close')} onClick={onClose} />}
      >
        {shared ? <Notice tone="warn">{t('settings.shared', { journals: account.journals.join(', ') })}</Notice> : null}
        <AccountSettings account={account} />
      </Card>
      <Card label={t('accounts.ledger')}>
        <div className={classes.dialogActions}>
          <Button small icon="list" onClick={() => navigate('vouchers', { account: account.account })}>
            {t('accounts.ledger')}
          </Button>
          {account.kind !== 'cash' && !shared ? (
            <Button small icon="bank" onClick={() => navigate('reconciliation', { account: account.account })}>
              {t('accounts.reconcile')}
            </Button>
          ) : null}
        </div>
      </Card>
      {account.kind === 'cash' ? null : <Statements account={account} />}
    </div>
  )
}

function Statements({ account }: { readonly account: TreasuryAccountView }) {
  const t = useText('treasury')
  const language = useLanguage()
  const answer = useQuery(orpc.treasury.statements.queryOptions({ input: { account: account.account } }))
  const rows = answer.data ?? []
  return (
    <Card title={t('statements.title')}>
      {rows.length === 0 ? <p className={text.quiet}>{t('statements.none')}</p> : null}
      {rows.map((row) => (
        <div key={row.id} className={classes.statementRow} title={row.fileName}>
          <span>
            {formatDate(row.from)} – {formatDate(row.to)}{' '}
            <span className={text.quiet}>{t('statements.lines', { count: row.lines })}</span>
            {row.gapMinor ? (
              <span className={text.bad}>
                {' '}
                {t('statements.gap', { gap: formatMoney(row.gapMinor, account.currency, language) })}
              </span>
            ) : null}
          </span>
          <Money minor={row.closingMinor} currency={account.currency} sign="after" />
        </div>
      ))}
    </Card>
  )
}
