import { formatMoney, shortMonthName } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { cashSteps } from './cash-steps.ts'
import classes from './dashboard.module.css'
import type { DashboardView } from './dashboard-view.ts'

const WIDTH = 560
const HEIGHT = 170
const LEFT = 34
const BOTTOM = 18

/** Cash at the end of each month as steps, the balance of today, and how long the grant's money lasts at its recent rhythm. */
export function CashCard({ view }: { readonly view: DashboardView }) {
  const t = useText('dashboard')
  const language = useLanguage()
  const total = view.treasury.reduce((sum, account) => sum + account.balanceXof, 0)
  const steps = cashSteps(view.cashByMonth, { width: WIDTH - LEFT, height: HEIGHT - BOTTOM })
  const { runway } = view
  return (
    <Card title={t('cash.title')} note={t('cash.note')} grow>
      <div className={classes.fill}>
        <div className={classes.cashHead}>
          <span className={text.big}>
            <Money minor={total} currency={FUNCTIONAL_CURRENCY} sign="after" />
          </span>
          {runway && runway.days !== null ? (
            <span className={text.small}>
              <b>{t('cash.days', { count: runway.days })}</b>
              <br />
              <span className={text.quiet}>
                {t('cash.rhythm', { amount: formatMoney(runway.monthlyXof, FUNCTIONAL_CURRENCY, language) })}
              </span>
            </span>
          ) : null}
        </div>
        <svg className={classes.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('cash.table')}>
          {steps.ticks.map((tick) => (
            <g key={tick.millions} transform={`translate(0 ${tick.y})`}>
              <line x1={LEFT} x2={WIDTH} stroke={tick.millions === 0 ? 'var(--ink)' : 'var(--line)'} />
              <text x={LEFT - 6} y="4" textAnchor="end">
                {tick.millions}
              </text>
            </g>
          ))}
          <g transform={`translate(${LEFT} 0)`}>
            <path d={steps.area} fill="var(--good-soft)" />
            <path d={steps.line} fill="none" stroke="var(--good)" strokeWidth="2" />
            {steps.points.map((point) => (
              <text key={point.month} x={point.x} y={HEIGHT - 3} textAnchor="middle">
                {shortMonthName(point.month, language)}
              </text>
            ))}
          </g>
        </svg>
      </div>
    </Card>
  )
}
