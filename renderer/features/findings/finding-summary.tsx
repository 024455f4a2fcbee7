import type { FindingTotals } from '../../../shared/contract/findings.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import classes from './findings.module.css'

/** The four parts, in francs and in each donor's currency. */
export function FindingSummary({ totals }: { readonly totals: FindingTotals }) {
  const t = useText('findings')
  const language = useLanguage()
  return (
    <dl className={classes.summary}>
      {(['questioned', 'sustained', 'cleared', 'open'] as const).map((part) => (
        <div key={part}>
          <dt>{t(part)}</dt>
          <dd>
            <Money minor={totals.xof[part]} currency={FUNCTIONAL_CURRENCY} sign="after" />
            {totals.donor.map(({ currency, split }) => (
              <span key={currency}>
                {' · '}
                <Money minor={split[part]} currency={currency} sign="before" />
              </span>
            ))}
          </dd>
        </div>
      ))}
      {totals.unconvertedXof === 0 ? null : (
        <div>
          <dt>{t('unconverted', { amount: formatMoney(totals.unconvertedXof, FUNCTIONAL_CURRENCY, language) })}</dt>
        </div>
      )}
    </dl>
  )
}
