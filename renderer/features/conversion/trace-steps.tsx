import type { ReactNode } from 'react'
import { formatDate, formatMonth } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './conversion.module.css'
import type { ConversionTrace, ConversionView } from './conversion-view.ts'
import { TraceEvidence } from './trace-evidence.tsx'
import { TraceParts } from './trace-parts.tsx'
import { TraceRates } from './trace-rates.tsx'
import { VoucherLink } from './voucher-link.tsx'

interface TraceStepsProps {
  readonly trace: ConversionTrace
  readonly layers: ConversionView['layers']
}

/** The four steps from the franc spent to the figure reported. */
export function TraceSteps({ trace, layers }: TraceStepsProps) {
  const t = useText('conversion')
  const language = useLanguage()
  const layered = trace.parts.some((part) => part.tranche !== '')
  const frozen = trace.parts.every((part) => part.frozen)
  const month = formatMonth(trace.parts.at(-1)?.month ?? trace.date.slice(0, 7), language)
  return (
    <>
      <ol className={classes.steps}>
        <Step number={1} title={t('trace.spending')}>
          <div className={classes.pair}>
            <span className={text.cut} title={trace.label}>
              <VoucherLink voucherKey={trace.voucherKey} number={trace.number} /> {trace.label}
            </span>
            <Money minor={trace.xof} currency={FUNCTIONAL_CURRENCY} sign="after" strong />
          </div>
          <div className={`${classes.pair} ${text.small} ${text.second}`}>
            <span>
              {formatDate(trace.date)} · {trace.budgetLine}
            </span>
            <Money minor={trace.donorMinor} currency={trace.currency} sign="before" />
          </div>
        </Step>
        <Step number={2} title={t(layered ? 'trace.layers' : 'trace.parts')}>
          <TraceParts trace={trace} />
        </Step>
        <Step number={3} title={t('trace.rates')}>
          <TraceRates trace={trace} />
        </Step>
        <Step number={4} title={t('trace.evidence')}>
          <TraceEvidence trace={trace} layers={layers} />
        </Step>
      </ol>
      <Notice tone={frozen ? 'good' : 'warn'} icon={frozen ? 'lock' : 'hourglass'}>
        {t(frozen ? 'trace.frozen' : 'trace.notFrozen', { month })}
      </Notice>
    </>
  )
}

function Step({ number, title, children }: { readonly number: number; readonly title: string; readonly children: ReactNode }) {
  return (
    <li className={classes.step}>
      <span className={classes.stepNumber} aria-hidden="true">
        {number}
      </span>
      <h3>{title}</h3>
      {children}
    </li>
  )
}
