import { useQuery } from '@tanstack/react-query'
import type { PaymentAccount } from '../../../shared/contract/payments-cash.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { orpc } from '../../client/client.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Picker } from '../../ui/picker/picker.tsx'
import classes from './payments.module.css'

/** The accounts that payments leave from; the one asked for, else the first. */
export function usePaymentAccount(asked: string | null, kinds: readonly PaymentAccount['kind'][]) {
  const query = useQuery(orpc.payments.accounts.queryOptions())
  const accounts = (query.data ?? []).filter((account) => kinds.includes(account.kind))
  const account = accounts.find((each) => each.account === asked) ?? accounts[0] ?? null
  return { accounts, account, query }
}

interface AccountPickerProps {
  readonly accounts: readonly PaymentAccount[]
  readonly account: PaymentAccount | null
  readonly onAccount: (code: string) => void
}

export function AccountPicker({ accounts, account, onAccount }: AccountPickerProps) {
  const t = useText('payments')
  const language = useLanguage()
  return (
    <div className={classes.picker}>
      <Picker
        label={t('account')}
        items={accounts.map((each) => ({ code: each.account, label: each.name[language], each }))}
        value={account?.account ?? null}
        aside={({ each }) => formatMoney(each.balanceMinor, each.currency, language)}
        listWidth={420}
        onChange={(code) => (code === null ? undefined : onAccount(code))}
      />
    </div>
  )
}
