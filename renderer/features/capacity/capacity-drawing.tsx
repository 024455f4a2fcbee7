import { useElementSize } from '@mantine/hooks'
import type { CSSProperties } from 'react'
import { type CurveLine, type CurvePoint, capacityCurve } from '../../../domain/capacity/capacity-curve.ts'
import type { CapacityAssessment } from '../../../shared/contract/capacity.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import { routeHash } from '../../app/routes/routes.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './capacity.module.css'

interface CapacityDrawingProps {
  readonly partner: string
  readonly assessments: readonly CapacityAssessment[]
  readonly nameOf: (pillar: string) => string
}

const HEIGHT = 264
const BOX = { left: 40, right: 320, top: 14, bottom: 26 } as const
const INKS = ['var(--s1)', 'var(--s2)', 'var(--s4)', 'var(--s5)', 'var(--s3)', 'var(--s6)']
const DASHES = [undefined, '7 3', '2 3', '10 3 2 3', '4 4', '1 3']

/** One line a pillar, named at its end with its last figure and the way since the first; each point opens the checklist that it comes from. */
export function CapacityDrawing({ partner, assessments, nameOf }: CapacityDrawingProps) {
  const t = useText('capacity')
  const { ref, width } = useElementSize<HTMLDivElement>()
  const lines = capacityCurve(assessments)
  const box = { width: Math.max(0, width - BOX.left - BOX.right), height: HEIGHT - BOX.top - BOX.bottom }
  const xOf = (x: number): number => BOX.left + x * box.width
  const yOf = (y: number): number => BOX.top + (1 - y) * box.height
  const marks = new Map(lines.flatMap(({ points }) => points.map(({ date, x }) => [date, x] as const)))
  return (
    <div ref={ref}>
      {width === 0 ? null : (
        <svg width={width} height={HEIGHT} className={classes.drawing}>
          <title>{t('curve.label', { partner })}</title>
          {[0, 25, 50, 75, 100].map((percent) => (
            <g key={percent}>
              <line
                x1={BOX.left}
                x2={BOX.left + box.width}
                y1={yOf(percent / 100)}
                y2={yOf(percent / 100)}
                className={classes.grid}
              />
              <text x={BOX.left - 7} y={yOf(percent / 100) + 4} textAnchor="end">
                {percent}
              </text>
            </g>
          ))}
          {[...marks].map(([date, x]) => (
            <text key={date} x={xOf(x)} y={HEIGHT - 6} textAnchor="middle">
              {formatDate(date)}
            </text>
          ))}
          {lines.map((line, index) => (
            <PillarLine
              key={line.pillar}
              line={line}
              name={nameOf(line.pillar)}
              ink={INKS[index % INKS.length] ?? 'var(--s1)'}
              dash={DASHES[index % DASHES.length]}
              xOf={xOf}
              yOf={yOf}
              end={BOX.left + box.width}
            />
          ))}
        </svg>
      )}
    </div>
  )
}

interface PillarLineProps {
  readonly line: CurveLine
  readonly name: string
  readonly ink: string
  readonly dash: string | undefined
  readonly xOf: (x: number) => number
  readonly yOf: (y: number) => number
  /** Where the drawing ends and the names begin. */
  readonly end: number
}

function PillarLine({ line: { points, labelY }, name, ink, dash, xOf, yOf, end }: PillarLineProps) {
  const t = useText('capacity')
  const language = useLanguage()
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return null
  const path = points.map(({ x, y }) => `${xOf(x)},${yOf(y)}`).join(' ')
  const tenths = Number(last.percent.replace('.', '')) - Number(first.percent.replace('.', ''))
  const change = `${tenths > 0 ? '+' : tenths < 0 ? '−' : ''}${formatDecimalText(String(Math.abs(tenths) / 10), language)}`
  return (
    <g style={{ '--pillar': ink } as CSSProperties}>
      <polyline points={path} className={classes.line} strokeDasharray={dash} />
      <line x1={xOf(last.x) + 5} y1={yOf(last.y)} x2={end + 12} y2={yOf(labelY)} className={classes.leader} />
      {points.map((point) => (
        <PointMark key={point.key} point={point} name={name} x={xOf(point.x)} y={yOf(point.y)} />
      ))}
      <text x={end + 16} y={yOf(labelY) + 4} className={classes.name}>
        {formatDecimalText(last.percent, language)} {name.length > 34 ? `${name.slice(0, 33)}…` : name}
        {points.length > 1 ? <tspan className={classes.figure}> {change}</tspan> : null}
        <title>{points.length > 1 ? `${name}, ${t('since', { change, date: formatDate(first.date) })}` : name}</title>
      </text>
    </g>
  )
}

interface PointMarkProps {
  readonly point: CurvePoint
  readonly name: string
  readonly x: number
  readonly y: number
}

/** A point with its words; that of a checklist leads to it. */
function PointMark({ point, name, x, y }: PointMarkProps) {
  const t = useText('capacity')
  const language = useLanguage()
  const percent = formatDecimalText(point.percent, language)
  const words = t('point', { pillar: name, date: formatDate(point.date), percent })
  const mark = (
    <circle cx={x} cy={y} r={4.5} className={classes.mark}>
      <title>{words}</title>
    </circle>
  )
  if (!point.key.startsWith('run:')) return mark
  return (
    <a href={routeHash('checklists', { run: point.key.slice('run:'.length) })} aria-label={words}>
      {mark}
    </a>
  )
}
