import { Fragment } from 'react'
import { formatDecimalText, formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { ClaimView } from './claim-preview.tsx'
import classes from './reports.module.css'

/** The checks that the workbook proves, and the amount it asks for. */
export function ClaimFoot({ claim }: { readonly claim: ClaimView }) {
  const t = useText('reports')
  const language = useLanguage()
  const figure = (value: number, unit: ClaimView['checks'][number]['unit']): string =>
    unit === 'count'
      ? formatDecimalText(String(value), language)
      : formatMoney(value, unit === 'xof' ? FUNCTIONAL_CURRENCY : claim.currency, language)
  const amounts = [
    { name: t('claim.eligible'), minor: claim.eligibleMinor },
    { name: t('claim.advance'), minor: -claim.advanceRecoveredMinor },
    { name: t('claim.interest'), minor: -claim.interestMinor },
  ]
  return (
    <div className={classes.foot}>
      <section aria-label={t('claim.checks')}>
        <span className={text.strong}>{t('claim.checks')}</span>
        <ul className={classes.checks}>
          {claim.checks.map((check) => (
            <li
              key={check.code}
              className={check.holds ? undefined : text.bad}
              title={`${figure(check.left, check.unit)} · ${figure(check.right, check.unit)}`}
            >
              <span className={check.holds ? text.good : text.bad}>
                <Icon name={check.holds ? 'check' : 'close'} size={13} />
              </span>
              <span className={text.cut}>{check.label[language]}</span>
              {check.holds ? null : <b>{`${figure(check.left, check.unit)} ≠ ${figure(check.right, check.unit)}`}</b>}
            </li>
          ))}
        </ul>
      </section>
      <dl className={classes.amounts}>
        {amounts.map(({ name, minor }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>
              <Money minor={minor} currency={claim.currency} bracket />
            </dd>
          </Fragment>
        ))}
        <dt className={classes.claimed}>{t('claim.claimed')}</dt>
        <dd className={`${classes.claimed} ${text.mid}`}>
          <Money minor={claim.claimedMinor} currency={claim.currency} sign="before" bracket />
        </dd>
      </dl>
    </div>
  )
}
