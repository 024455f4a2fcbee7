import type { PartyRow } from '../../../shared/contract/third-parties.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'

/** What a third party owes or is owed, by account and currency; a balance in our favour is positive. */
export function PartyBalances({ party }: { readonly party: PartyRow }) {
  const t = useText('thirdParties')
  if (party.balances.length === 0) return <p className={`${text.quiet} ${text.small}`}>{t('balances.none')}</p>
  return (
    <section aria-label={t('balances')}>
      <h3 className={`${text.strong} ${text.small}`}>{t('balances')}</h3>
      <dl className={text.pairs}>
        {party.balances.map(({ account, currency, minor }) => (
          <div key={`${account} ${currency}`} style={{ display: 'contents' }}>
            <dt>{account}</dt>
            <dd>
              <Money minor={minor} currency={currency} sign="after" bracket />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
