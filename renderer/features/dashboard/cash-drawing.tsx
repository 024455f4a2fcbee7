import { formatDecimalText, formatMoney, shortMonthName } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import type { Month } from '../../../shared/time/period.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { currencySign } from '../../ui/money/currency-sign.ts'
import classes from './chart.module.css'
import type { DashboardView } from './dashboard-view.ts'
import { cashChart } from './model/cash-chart.ts'
import { placeReceipts } from './model/place-receipts.ts'
import type { Receipt } from './model/tranche-sums.ts'

interface CashDrawingProps {
  readonly months: DashboardView['cashByMonth']
  readonly openMonths: ReadonlySet<Month>
  readonly receipts: readonly Receipt[]
  readonly width: number
  readonly height: number
}

const AXIS_WIDTH = 34
/** Room over the chart for the names of the receipts, and under it for those of the months. */
const ABOVE = 34
const BELOW = 20

/** The picture of the cash: steps, dashed where months are not closed; receipts are dotted lines in the donor's ink. */
export function CashDrawing({ months, openMonths, receipts, width, height }: CashDrawingProps) {
  const t = useText('dashboard')
  const language = useLanguage()
  const box = { left: AXIS_WIDTH, right: width, top: ABOVE, bottom: height - BELOW }
  const chart = cashChart(months, openMonths, box)
  const marks = placeReceipts(receipts, chart, box)
  const tick = (xof: number) => formatDecimalText(String(xof / chart.axis.unitXof), language)
  return (
    <svg width={width} height={height} role="img" aria-label={t('cash.table')} className={classes.drawing}>
      {chart.ticks.map(({ xof, y }) => (
        <g key={xof}>
          <line x1={box.left} x2={box.right} y1={y} y2={y} className={xof === 0 ? classes.zeroLine : classes.gridLine} />
          <text x={box.left - 7} y={y + 4} textAnchor="end">
            {tick(xof)}
          </text>
        </g>
      ))}
      <path d={chart.area} className={classes.cashArea} />
      {marks.map(({ receipt, x, label }) => (
        <g key={`${receipt.label} ${receipt.date} ${receipt.currency}`} className={classes.receipt}>
          <line x1={x} x2={x} y1={label ? 4 : box.top} y2={box.bottom} />
          {label ? (
            <>
              <text x={label.x} y="11" textAnchor={label.anchor} fontWeight="600">
                {receipt.label}
              </text>
              <text x={label.x} y="25" textAnchor={label.anchor}>
                {`${currencySign(receipt.currency)} ${formatMoney(receipt.amountMinor, receipt.currency, language)}`}
              </text>
            </>
          ) : null}
        </g>
      ))}
      <path d={chart.sealedLine} className={classes.cashLine} />
      <path d={chart.provisionalLine} className={classes.cashLine} strokeDasharray="4 3" />
      {chart.steps.map((step) => (
        <g key={step.month}>
          <text x={(step.from + step.to) / 2} y={height - 4} textAnchor="middle">
            {shortMonthName(step.month, language)}
          </text>
          {step.label ? (
            <text
              x={step.label.x}
              y={step.label.y}
              textAnchor="middle"
              className={step.balanceXof < 0 ? classes.badLabel : classes.cashLabel}
            >
              {formatMoney(step.balanceXof, FUNCTIONAL_CURRENCY, language)}
            </text>
          ) : null}
          <rect
            x={step.from}
            y={box.top}
            width={step.to - step.from}
            height={Math.max(0, box.bottom - box.top)}
            fill="transparent"
          >
            <title>{`${shortMonthName(step.month, language)} ${formatMoney(step.balanceXof, FUNCTIONAL_CURRENCY, language)} ${FUNCTIONAL_CURRENCY}`}</title>
          </rect>
        </g>
      ))}
    </svg>
  )
}
