import { formatDecimalText, formatMoney } from '../../../shared/i18n/format.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { currencySign } from '../../ui/money/currency-sign.ts'
import classes from './virements.module.css'
import type { Desk } from './virements-screen.tsx'

/** The rule of the agreement in one line, with the version that it measures from and what has moved. */
export function RuleLine({ desk }: { readonly desk: Desk }) {
  const t = useText('virements')
  const language = useLanguage()
  const { rules, total } = desk
  const parts = [
    t(`scope.${rules.scope}`, { percent: formatDecimalText(rules.percent, language) }),
    rules.absCap === null
      ? null
      : t('cap', { amount: `${currencySign(desk.currency)} ${formatDecimalText(rules.absCap, language)}` }),
    t(`base.${rules.base}`, { version: desk.baseVersion }),
    t(rules.cumulative ? 'cumulative' : 'each'),
    t(`direction.${rules.direction}`),
    t(`boundary.${rules.boundary}`),
    rules.lockedHeads.length === 0 ? null : t('locked', { heads: rules.lockedHeads.join(', ') }),
  ]
  return (
    <p className={classes.rule}>
      <strong>{t('rule')}</strong> {parts.filter((part) => part !== null).join(', ')}.
      {total === null ? null : (
        <span className={classes.moved}>
          {t('moved', {
            amount: `${currencySign(desk.currency)} ${formatMoney(total.movedMinor, desk.currency, language)}`,
            percent: formatDecimalText(total.movedPercent ?? '0', language),
          })}
        </span>
      )}
    </p>
  )
}
