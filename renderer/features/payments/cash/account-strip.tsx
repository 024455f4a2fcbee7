import type { KeyboardEvent } from 'react'
import type { PaymentAccount } from '../../../../shared/contract/payments-cash.ts'
import { formatDate, formatMoney } from '../../../../shared/i18n/format.ts'
import { Chip } from '../../../ui/chip/chip.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import classes from '../payments.module.css'

interface AccountStripProps {
  readonly accounts: readonly PaymentAccount[]
  readonly chosen: string
  readonly onChoose: (account: string) => void
}

/** The accounts side by side, each with its balance, its limits and its last count. Arrow keys choose. */
export function AccountStrip({ accounts, chosen, onChoose }: AccountStripProps) {
  const t = useText('payments')
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = accounts[accounts.findIndex((account) => account.account === chosen) + step]
    if (step === 0 || !next) return
    event.preventDefault()
    onChoose(next.account)
  }
  return (
    <div role="radiogroup" aria-label={t('cash.accounts')} className={classes.strip} onKeyDown={move}>
      {accounts.map((account) => (
        // A radio drawn as a card: the native one cannot carry this look, and keys work the same.
        // biome-ignore lint/a11y/useSemanticElements: see above
        <button
          key={account.account}
          type="button"
          role="radio"
          aria-checked={account.account === chosen}
          tabIndex={account.account === chosen ? 0 : -1}
          className={classes.account}
          onClick={() => onChoose(account.account)}
        >
          <AccountFacts account={account} />
        </button>
      ))}
    </div>
  )
}

function AccountFacts({ account }: { readonly account: PaymentAccount }) {
  const t = useText('payments')
  const language = useLanguage()
  const { balanceMinor, ceilingMinor, imprestMinor, currency, lastCount } = account
  const written = (minor: number): string => formatMoney(minor, currency, language)
  const limits = [
    ceilingMinor === null ? t('cash.noCeiling') : t('cash.ceiling', { amount: written(ceilingMinor) }),
    imprestMinor === null ? null : t('cash.imprest', { amount: written(imprestMinor) }),
    account.holder,
  ]
  return (
    <>
      <span className={classes.accountName}>
        <b>{account.account}</b> {account.name[language]}
      </span>
      <span className={classes.accountBalance}>
        <Money minor={balanceMinor} currency={currency} sign="after" strong over />
        {balanceMinor < 0 ? (
          <Chip tone="bad" icon="alert">
            {t('cash.below')}
          </Chip>
        ) : null}
        {ceilingMinor !== null && balanceMinor > ceilingMinor ? (
          <Chip tone="warn" icon="alert">
            {t('cash.over')}
          </Chip>
        ) : null}
      </span>
      <span className={classes.accountNote}>{limits.filter(Boolean).join(' · ')}</span>
      {account.kind === 'cash' ? (
        <span className={classes.accountNote}>
          {lastCount ? t('cash.lastCount', { date: formatDate(lastCount.date) }) : t('cash.neverCounted')}
        </span>
      ) : (
        <span className={classes.accountNote}>{account.operator ?? t('cash.wallet')}</span>
      )}
    </>
  )
}
