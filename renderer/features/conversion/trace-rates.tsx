import { formatDecimalText, formatRate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { rateFromAmounts } from '../../../shared/money/rate.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './conversion.module.css'
import type { ConversionTrace } from './conversion-view.ts'
import { sourceName } from './source-name.ts'

/** How each rate was obtained: the two integers of the receipt, divided; or the table that publishes it. */
export function TraceRates({ trace }: { readonly trace: ConversionTrace }) {
  const t = useText('conversion')
  const language = useLanguage()
  const { rates, currency } = trace
  if (rates.length === 0) return <p className={text.second}>{t('trace.noRates')}</p>
  const receipts = rates.filter((rate) => rate.xof !== null && rate.donorMinor !== null)
  const averaged = receipts.length > 0 && trace.parts.some((part) => part.tranche === '')
  return (
    <>
      {rates.map((rate) => (
        <div key={`${rate.tranche} ${rate.dated} ${rate.source}`} className={`${classes.pair} ${text.small}`}>
          {rate.xof === null || rate.donorMinor === null ? (
            <>
              <span>{sourceName(rate.source, t)}</span>
              <b>{formatDecimalText(rate.rate, language)}</b>
            </>
          ) : (
            <>
              <span>
                {rate.tranche}{' '}
                <span className={text.second}>
                  <Money minor={rate.xof} currency={FUNCTIONAL_CURRENCY} quiet /> ÷{' '}
                  <Money minor={rate.donorMinor} currency={currency} sign="before" />
                </span>
              </span>
              <b>{formatRate(rateFromAmounts(rate.xof, FUNCTIONAL_CURRENCY, rate.donorMinor, currency), language)}</b>
            </>
          )}
        </div>
      ))}
      {averaged ? (
        <p className={classes.explained}>
          {t('trace.mean', { count: receipts.length, rate: formatDecimalText(receipts[0]?.rate ?? '', language) })}
        </p>
      ) : null}
    </>
  )
}
