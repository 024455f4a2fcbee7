import { useQuery } from '@tanstack/react-query'
import type { FundsRequest } from '../../../shared/contract/claims.ts'
import { formatDate, formatDecimalText, shortMonthName } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { orpc } from '../../client/client.ts'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Reading } from '../reports/reading.tsx'
import classes from './claims.module.css'

interface FundsRequestViewProps {
  readonly grant: string
  readonly period: string
}

/** The request for the funds of the next period, and twelve months of the grant's money. */
export function FundsRequestView({ grant, period }: FundsRequestViewProps) {
  const answer = useQuery(orpc.claims.fundsRequest.queryOptions({ input: { grant, period } }))
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Reading />
  return (
    <div className={classes.changes}>
      {answer.data.gate.length > 0 ? (
        <Notice tone="warn">
          <FaultList faults={answer.data.gate} />
        </Notice>
      ) : null}
      <Request request={answer.data} />
      <Months request={answer.data} />
    </div>
  )
}

const LESS = ['bankXof', 'cashXof', 'walletsXof', 'advancesXof'] as const

function Request({ request }: { readonly request: FundsRequest }) {
  const t = useText('claims')
  const language = useLanguage()
  const months = request.needMonths.map((month) => shortMonthName(month, language)).join(', ')
  const rows = [
    ['needXof', request.needXof],
    ...LESS.map((key) => [key, -request[key]] as const),
    ['payablesXof', request.payablesXof],
    ['interfundXof', -request.interfundXof],
    ['recoverableXof', -request.recoverableXof],
  ] as const
  return (
    <section>
      <h3 className={classes.title}>{t('funds.title', { date: formatDate(request.asOf) })}</h3>
      <dl className={classes.request}>
        {rows.map(([key, minor]) => (
          <div key={key} className={classes.amount}>
            <dt>{t(`funds.${key}`, { months })}</dt>
            <dd>
              <Money minor={minor === 0 ? 0 : minor} currency={FUNCTIONAL_CURRENCY} bracket />
            </dd>
          </div>
        ))}
        <div className={`${classes.amount} ${classes.sum}`}>
          <dt>{t('funds.requestXof')}</dt>
          <dd>
            <Money minor={request.requestXof} currency={FUNCTIONAL_CURRENCY} sign="after" strong /> ·{' '}
            <Money minor={request.requestMinor} currency={request.currency} sign="before" strong />
          </dd>
        </div>
      </dl>
      <p className={`${text.quiet} ${text.small}`}>
        {request.rate === null
          ? null
          : t('funds.rate', { rate: formatDecimalText(request.rate, language), currency: request.currency })}
        {request.liquidationPercent === null
          ? null
          : ` ${t('funds.liquidation', { tranche: request.lastTranche ?? '', percent: formatDecimalText(request.liquidationPercent, language) })}`}
      </p>
    </section>
  )
}

function Months({ request }: { readonly request: FundsRequest }) {
  const t = useText('claims')
  const language = useLanguage()
  return (
    <section
      className={classes.months}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('funds.months')}
    >
      <table className={classes.monthTable} aria-label={t('funds.months')}>
        <thead>
          <tr>
            <th scope="col">{t('funds.months')}</th>
            {request.months.map(({ month, actual }) => (
              <th key={month} scope="col" className={actual ? undefined : text.quiet}>
                {shortMonthName(month, language)}
                <div className={text.tiny}>{t(actual ? 'funds.actual' : 'funds.forecast')}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {request.rows.map((row) => (
            <tr key={`${row.section} ${row.code}`} className={row.section === 'closing' ? classes.sum : undefined}>
              <th scope="row" title={row.label[language]}>
                {row.code === '' ? row.label[language] : `${row.code} ${row.label[language]}`}
              </th>
              {row.monthXofs.map((xof, index) => (
                <td key={request.months[index]?.month ?? index}>
                  <Money minor={xof === 0 && row.section !== 'closing' ? null : xof} currency={FUNCTIONAL_CURRENCY} bracket />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
