import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './dashboard.module.css'
import lists from './dashboard-lists.module.css'
import type { DashboardView } from './dashboard-view.ts'

/** Bank, cash and wallet accounts with their balances in their own currency; each opens its vouchers. */
export function AccountsCard({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const language = useLanguage()
  const mixed = view.treasury.some((account) => account.currency !== FUNCTIONAL_CURRENCY)
  return (
    <Card title={t('accounts.title')} end={mixed ? undefined : FUNCTIONAL_CURRENCY} flush className={lists.accountsCard}>
      <div className={classes.scroll}>
        <table className={lists.list} aria-label={t('accounts.title')}>
          <tbody>
            {view.treasury.map((account) => (
              <tr key={`${account.account} ${account.currency}`}>
                <th scope="row" title={`${account.account} ${account.name[language]}`}>
                  <span className={text.second}>{account.journal === '' ? account.account : account.journal}</span>{' '}
                  {account.name[language]}
                </th>
                <td>
                  <Money
                    minor={account.balanceMinor}
                    currency={account.currency}
                    sign={mixed ? 'after' : 'none'}
                    over
                    onOpen={() => navigate('vouchers', { account: account.account })}
                    openLabel={account.name[language]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
