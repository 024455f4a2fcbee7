import { useQuery } from '@tanstack/react-query'
import type { SpendingRow } from '../../../shared/contract/budgets.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './conversion.module.css'
import type { ConversionTrace } from './conversion-view.ts'

/** Where the amount of a line comes from: the spending, the layers it used, how their rates were obtained, and the proof. */
export function TracePanel({ grant, row }: { readonly grant: string; readonly row: SpendingRow | null }) {
  const t = useText('conversion')
  const trace = useQuery({
    ...orpc.conversion.trace.queryOptions({
      input: { grant, voucherKey: row?.voucherKey ?? '', lineNumber: row?.lineNumber ?? 0 },
    }),
    enabled: row !== null,
  })
  if (row === null) return <Card>{t('trace.none')}</Card>
  if (trace.error) return <QueryFailure error={trace.error} onRetry={trace.refetch} />
  if (!trace.data) return <Card />
  return (
    <Card
      title={t('trace', { number: trace.data.number })}
      grow
      end={
        <Button small onClick={() => navigate('vouchers', { key: trace.data.voucherKey })}>
          {t('trace.open')}
        </Button>
      }
    >
      <TraceSteps trace={trace.data} />
    </Card>
  )
}

function TraceSteps({ trace }: { readonly trace: ConversionTrace }) {
  const t = useText('conversion')
  const language = useLanguage()
  const xof = (minor: number) => <Money minor={minor} currency={FUNCTIONAL_CURRENCY} sign="after" />
  return (
    <div className={classes.trace}>
      <section>
        <h3>1 · {t('trace.spending')}</h3>
        <p>
          {trace.label}, {formatDate(trace.date)} · {trace.budgetLine}
        </p>
        <p>
          {xof(trace.xof)} = <Money minor={trace.donorMinor} currency={trace.currency} sign="before" strong />
        </p>
      </section>
      <section>
        <h3>2 · {t('trace.parts')}</h3>
        {trace.parts.map((part) => (
          <p key={`${part.tranche} ${part.month} ${part.xof}`}>
            <b>{part.tranche}</b> {xof(part.xof)} ÷ {part.rate === null ? '' : formatDecimalText(part.rate, language)} ={' '}
            <Money minor={part.donorMinor} currency={trace.currency} sign="before" />
          </p>
        ))}
        {trace.parts.some((part) => part.residual) ? <Notice>{t('trace.residual')}</Notice> : null}
      </section>
      <section>
        <h3>3 · {t('trace.rates')}</h3>
        {trace.rates.map((rate) => (
          <p key={`${rate.tranche} ${rate.dated}`}>
            <b>{rate.tranche}</b>{' '}
            {rate.xof === null || rate.donorMinor === null ? (
              rate.source
            ) : (
              <>
                {xof(rate.xof)} ÷ <Money minor={rate.donorMinor} currency={trace.currency} sign="before" />
              </>
            )}{' '}
            = {formatDecimalText(rate.rate, language)}
          </p>
        ))}
      </section>
      <section>
        <h3>4 · {t('trace.evidence')}</h3>
        {trace.rates.map((rate) => (
          <p key={`${rate.tranche} ${rate.dated}`}>
            {rate.evidence ?? rate.source}, <span className={text.quiet}>{rate.dated}</span>{' '}
            {rate.voucherKey ? (
              <Button variant="quiet" small onClick={() => navigate('vouchers', { key: rate.voucherKey ?? undefined })}>
                {rate.voucherNumber}
              </Button>
            ) : null}
          </p>
        ))}
      </section>
    </div>
  )
}
