import type { DashboardView } from './dashboard-view.ts'

type CashMonth = DashboardView['cashByMonth'][number]

export interface CashSteps {
  readonly line: string
  readonly area: string
  readonly points: readonly { readonly month: string; readonly x: number }[]
  readonly ticks: readonly { readonly millions: number; readonly y: number }[]
}

const MILLION = 1_000_000

/** The step line of month-end balances, drawn in a box; figures of a picture only, never of the books. Zero is always in view. */
export function cashSteps(months: readonly CashMonth[], box: { readonly width: number; readonly height: number }): CashSteps {
  const balances = months.map((entry) => entry.balanceXof / MILLION)
  const top = niceStep(Math.max(1, ...balances))
  const bottom = Math.min(0, ...balances) < 0 ? -niceStep(-Math.min(0, ...balances)) : 0
  const y = (millions: number): number => 8 + ((top - millions) / (top - bottom)) * (box.height - 12)
  const step = months.length === 0 ? box.width : box.width / months.length
  const points = months.map((entry, index) => ({ month: entry.month, x: (index + 0.5) * step, y: y(balances[index] ?? 0) }))
  const line = points
    .map(({ y: level }, index) => `${index === 0 ? 'M' : 'L'}${index * step} ${level} H${(index + 1) * step}`)
    .join(' ')
  const zero = y(0)
  const area = points.length === 0 ? '' : `${line} V${zero} H0 Z`
  const quarters = [0, 1, 2, 3, 4].map((part) => bottom + ((top - bottom) * part) / 4)
  return {
    line,
    area,
    points,
    ticks: [...new Set([...quarters.map((value) => Math.trunc(value)), 0])].map((millions) => ({ millions, y: y(millions) })),
  }
}

/** The next of 1, 2, 4, 5, 8 times a power of ten. */
function niceStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const found = [1, 2, 4, 5, 8, 10].find((factor) => factor * power >= value) ?? 10
  return found * power
}
