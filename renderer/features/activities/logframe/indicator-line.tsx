import type { IndicatorView } from '../../../../shared/contract/activities.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../ui/language/use-text.ts'
import classes from '../activities.module.css'
import { indicatorChart, polyline } from '../model/chart-points.ts'

const EDGE = 4

interface IndicatorLineProps {
  readonly indicator: IndicatorView
  readonly width: number
  readonly height: number
  /** With the dates and values of its points. */
  readonly named?: boolean | undefined
}

/** What was reached over time as a line, against the milestones on their dashed way to the target. */
export function IndicatorLine({ indicator, width, height, named }: IndicatorLineProps) {
  const t = useText('activities')
  const foot = named ? 16 : 0
  const { planned, reached } = indicatorChart(indicator, width - 2 * EDGE, height - 2 * EDGE - foot)
  const points = indicator.standing.map(({ date, value }) => `${formatDate(date)} ${value}`).join(', ')
  return (
    <svg
      className={named ? classes.chart : undefined}
      viewBox={`0 0 ${width} ${height}`}
      width={named ? undefined : width}
      height={named ? undefined : height}
      role="img"
      aria-label={t('indicator.chart', { code: indicator.code, points: points === '' ? t('indicator.never') : points })}
    >
      <g transform={`translate(${EDGE} ${EDGE})`}>
        <polyline points={polyline(planned)} fill="none" stroke="var(--line-strong)" strokeDasharray="3 3" />
        {planned.slice(1).map(({ x, y, date, value }) => (
          <rect key={date} x={x - 2.5} y={y - 2.5} width="5" height="5" fill="var(--surface)" stroke="var(--ink-3)">
            <title>{`${formatDate(date)} ${value}`}</title>
          </rect>
        ))}
        {reached.length > 1 ? (
          <polyline points={polyline(reached)} fill="none" stroke="var(--s1)" strokeWidth={named ? 2 : 1.5} />
        ) : null}
        {named
          ? reached.slice(1).map(({ x, y, date, value }) => (
              <circle key={date} cx={x} cy={y} r="3" fill="var(--s1)">
                <title>{`${formatDate(date)} ${value}`}</title>
              </circle>
            ))
          : null}
      </g>
      {named ? (
        <g fill="var(--ink-3)" fontSize="11">
          <text x="0" y={height - 2}>
            {formatDate(indicator.baseline.date)}
          </text>
          <text x={width} y={height - 2} textAnchor="end">
            {formatDate(indicator.target.date)}
          </text>
        </g>
      ) : null}
    </svg>
  )
}
