import type { FindingTotals } from '../../../shared/contract/findings.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import classes from './findings.module.css'

const PARTS = ['questioned', 'sustained', 'cleared', 'open'] as const
const SHORT = ['questioned', 'open'] as const

interface FindingSummaryProps {
  readonly totals: FindingTotals
  /** Beside an open finding there is room for what is questioned and what is still open. */
  readonly narrow: boolean
}

/** The four parts, in francs and in each donor's currency. */
export function FindingSummary({ totals, narrow }: FindingSummaryProps) {
  const t = useText('findings')
  const language = useLanguage()
  return (
    <dl className={classes.summary}>
      {(narrow ? SHORT : PARTS).map((part) => (
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
      {narrow || totals.unconvertedXof === 0 ? null : (
        <div>
          <dt>{t('unconverted', { amount: formatMoney(totals.unconvertedXof, FUNCTIONAL_CURRENCY, language) })}</dt>
        </div>
      )}
    </dl>
  )
}
