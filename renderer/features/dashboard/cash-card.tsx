import { useElementSize } from '@mantine/hooks'
import { useQueries } from '@tanstack/react-query'
import { formatDate, formatMoney, shortMonthName } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { addDays } from '../../../shared/time/local-date.ts'
import type { Month } from '../../../shared/time/period.ts'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { CashDrawing } from './cash-drawing.tsx'
import classes from './dashboard.module.css'
import type { DashboardView } from './dashboard-view.ts'
import { axisOf } from './model/axis.ts'
import { receiptsOf } from './model/tranche-sums.ts'

interface CashCardProps {
  readonly view: DashboardView
  readonly openMonths: ReadonlySet<Month>
}

/** Cash at the end of each month as steps, with the receipts that raised it; the balance, and how long the grants' money lasts. */
export function CashCard({ view, openMonths }: CashCardProps) {
  const t = useText('dashboard')
  const { ref, width, height } = useElementSize()
  const tranches = useQueries({
    queries: view.grants.map(({ code }) => orpc.grants.tranches.queryOptions({ input: { grant: code } })),
    combine: (answers) => answers.flatMap((answer) => answer.data ?? []),
  })
  const { unitXof } = axisOf(view.cashByMonth.map((entry) => entry.balanceXof))
  return (
    <Card title={t('cash.title')} grow end={t(unitXof === 1_000 ? 'cash.noteThousands' : 'cash.noteMillions')}>
      <div className={classes.fill}>
        <CashHead view={view} />
        <div ref={ref} className={classes.chart}>
          {width > 0 && height > 0 ? (
            <CashDrawing
              months={view.cashByMonth}
              openMonths={openMonths}
              receipts={receiptsOf(tranches)}
              width={width}
              height={height}
            />
          ) : null}
        </div>
        <CashTable view={view} />
      </div>
    </Card>
  )
}

function CashHead({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const language = useLanguage()
  const total = sumMinor(view.treasury.map((account) => account.balanceXof))
  const last = view.cashByMonth.at(-1)
  return (
    <div className={classes.cashHead}>
      <span className={text.big}>
        <Money minor={total} currency={FUNCTIONAL_CURRENCY} sign="after" over />
      </span>
      {last ? (
        <dl className={classes.flows}>
          <dt>{t('cash.received', { month: shortMonthName(last.month, language) })}</dt>
          <dd>
            <Money minor={last.receivedXof} currency={FUNCTIONAL_CURRENCY} />
          </dd>
          <dt>{t('cash.paid', { month: shortMonthName(last.month, language) })}</dt>
          <dd>
            <Money minor={last.paidXof} currency={FUNCTIONAL_CURRENCY} />
          </dd>
        </dl>
      ) : null}
      <Runway view={view} />
    </div>
  )
}

function Runway({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const language = useLanguage()
  const { runway, asOf } = view
  if (runway === null || runway.days === null) return null
  return (
    <p className={classes.runway}>
      <b className={runway.days === 0 ? text.bad : undefined}>{t('cash.days', { count: runway.days })}</b>
      {runway.days === 0 ? null : `, ${t('cash.until', { date: formatDate(addDays(asOf, runway.days)) })}`}
      <br />
      {t('cash.pace', { amount: formatMoney(runway.monthlyXof, FUNCTIONAL_CURRENCY, language) })}
    </p>
  )
}

/** The chart's figures for screen readers. */
function CashTable({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const language = useLanguage()
  return (
    <table className="sr-only">
      <caption>{t('cash.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('cash.month')}</th>
          <th scope="col">{t('cash.in')}</th>
          <th scope="col">{t('cash.out')}</th>
          <th scope="col">{t('cash.balance')}</th>
        </tr>
      </thead>
      <tbody>
        {view.cashByMonth.map((entry) => (
          <tr key={entry.month}>
            <th scope="row">{shortMonthName(entry.month, language)}</th>
            {[entry.receivedXof, entry.paidXof, entry.balanceXof].map((xof, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: three figures that never move.
              <td key={index}>
                <Money minor={xof} currency={FUNCTIONAL_CURRENCY} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
