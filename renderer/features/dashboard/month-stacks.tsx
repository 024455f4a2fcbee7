import { formatDecimalText, formatMoney, shortMonthName } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import chart from './chart.module.css'
import spending from './dashboard-partners.module.css'
import { type Axis, axisPlace } from './model/axis.ts'
import type { MonthWindow } from './model/month-window.ts'
import { seriesColour } from './model/series-colour.ts'
import { stackOf } from './model/stack.ts'

interface MonthStacksProps {
  readonly shown: MonthWindow
  readonly axis: Axis
  /** Pixels of the picture. */
  readonly height: number
}

const TOP = 8
const BAR_WIDTH = 52

/** One bar over each month's column, drawn in the table itself so that bar and figures stay aligned. The figures beneath say the same. */
export function MonthStacks({ shown, axis, height }: MonthStacksProps) {
  const language = useLanguage()
  const { ledger } = useScope()
  const bottom = height - 1
  const lines = axis.ticksXof.map((xof) => ({ xof, y: axisPlace(axis, xof, TOP, bottom) }))
  const grid = lines.map(({ xof, y }) => (
    <line key={xof} x1="0" x2="100%" y1={y} y2={y} className={xof === 0 ? chart.baseLine : chart.gridLine} />
  ))
  return (
    <tr className={`${spending.stacks} ${chart.words}`}>
      <td aria-hidden="true">
        <svg width="100%" height={height} aria-hidden="true">
          {lines.map(({ xof, y }) => (
            <text key={xof} x="100%" dx="-6" y={y + 4} textAnchor="end">
              {formatDecimalText(String(xof / axis.unitXof), language)}
            </text>
          ))}
        </svg>
      </td>
      {shown.earlier ? (
        <td aria-hidden="true">
          <svg width="100%" height={height} aria-hidden="true">
            {grid}
          </svg>
        </td>
      ) : null}
      {shown.months.map((month, column) => (
        <td key={month} aria-hidden="true">
          <svg width="100%" height={height} aria-hidden="true">
            {grid}
            {/* The bar stands over the figures, which are to the right of their column. */}
            <svg x="100%" overflow="visible" aria-hidden="true">
              {stackOf(
                shown.rows.map((row) => row.monthXofs[column] ?? 0),
                axis,
                TOP,
                bottom,
              ).map(({ y, height: part }, index) => {
                const row = shown.rows[index]
                if (!row || part <= 0) return null
                const name = row.spender.partner ?? ledger.organisationCode
                return (
                  <rect
                    key={name}
                    x={-BAR_WIDTH - 8}
                    y={y}
                    width={BAR_WIDTH}
                    height={Math.max(1, part - 1)}
                    fill={seriesColour(index)}
                  >
                    <title>{`${name}, ${shortMonthName(month, language)} ${formatMoney(row.monthXofs[column] ?? 0, FUNCTIONAL_CURRENCY, language)}`}</title>
                  </rect>
                )
              })}
            </svg>
          </svg>
        </td>
      ))}
      <td aria-hidden="true" />
    </tr>
  )
}
