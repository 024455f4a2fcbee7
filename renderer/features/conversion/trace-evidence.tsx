import type { ReactNode } from 'react'
import { formatDate, formatDecimalText, formatMonth, formatRate } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { rateFromAmounts } from '../../../shared/money/rate.ts'
import { isMonth } from '../../../shared/time/period.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import classes from './conversion.module.css'
import type { ConversionTrace, ConversionView } from './conversion-view.ts'
import { sourceName } from './source-name.ts'
import { VoucherLink } from './voucher-link.tsx'

interface TraceEvidenceProps {
  readonly trace: ConversionTrace
  readonly layers: ConversionView['layers']
}

/** The paper behind each rate: the bank's advice with its voucher, or the publication and its date. */
export function TraceEvidence({ trace, layers }: TraceEvidenceProps) {
  const t = useText('conversion')
  if (trace.rates.length === 0) return <p className={text.second}>{t('trace.noRates')}</p>
  return trace.rates.map((rate) => (
    <Paper
      key={`${rate.tranche} ${rate.dated} ${rate.source}`}
      rate={rate}
      currency={trace.currency}
      feesXof={layers.find((layer) => layer.label === rate.tranche)?.feesXof ?? null}
    />
  ))
}

interface PaperProps {
  readonly rate: ConversionTrace['rates'][number]
  readonly currency: string
  readonly feesXof: number | null
}

function Paper({ rate, currency, feesXof }: PaperProps) {
  const t = useText('conversion')
  const language = useLanguage()
  const { xof, donorMinor } = rate
  const receipt = xof !== null && donorMinor !== null
  return (
    <div className={classes.paper}>
      <div className={classes.pair}>
        <b>{receipt ? `${rate.tranche} · ${sourceName(rate.source, t)}` : sourceName(rate.source, t)}</b>
        <span>{writeDated(rate.dated, language)}</span>
      </div>
      <dl>
        <Pair name={t('trace.reference')}>{rate.evidence ?? t('trace.noReference')}</Pair>
        {receipt ? (
          <>
            <Pair name={t('trace.transferred')}>
              <Money minor={donorMinor} currency={currency} sign="before" />
            </Pair>
            <Pair name={t('rate')}>{formatRate(rateFromAmounts(xof, FUNCTIONAL_CURRENCY, donorMinor, currency), language)}</Pair>
            <Pair name={t('trace.credited')} proof>
              <Money minor={xof} currency={FUNCTIONAL_CURRENCY} sign="after" strong />
            </Pair>
            {feesXof === null ? null : (
              <Pair name={t('trace.fees')}>
                <Money minor={feesXof} currency={FUNCTIONAL_CURRENCY} sign="after" />
              </Pair>
            )}
          </>
        ) : (
          <Pair name={t('rate')} proof>
            {formatDecimalText(rate.rate, language)}
          </Pair>
        )}
        {rate.voucherKey === null ? null : (
          <Pair name={t('voucher')}>
            <VoucherLink voucherKey={rate.voucherKey} number={rate.voucherNumber ?? ''} />
          </Pair>
        )}
      </dl>
    </div>
  )
}

interface PairProps {
  readonly name: string
  /** The line that proves the rate is framed. */
  readonly proof?: boolean
  readonly children: ReactNode
}

const Pair = ({ name, proof, children }: PairProps) => (
  <div className={proof ? classes.proof : undefined}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** A table publishes for a month or for a day. */
const writeDated = (dated: string, language: Language): string =>
  isMonth(dated) ? formatMonth(dated, language) : formatDate(dated)
