import type { Borders, Fill, Font } from 'exceljs'
import type { Look } from './cell-plan.ts'
import { type Colour, PALETTE } from './palette.ts'

interface LookStyle {
  readonly ink: Colour
  readonly ground?: Colour
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
  readonly mono?: boolean
  /** Hairline below and beside; strong line above. */
  readonly border?: 'hair' | 'total' | 'sign'
  readonly wrap?: boolean
  readonly vertical?: 'top' | 'middle' | 'bottom'
  readonly align?: 'left' | 'center' | 'right'
  /** Characters between the border and a text on the left, so that it does not touch the figure beside it. */
  readonly padding?: number
}

/** Figures are the interface: paper, hairlines, two inks; laterite for the title and for what is claimed, nothing else. */
export const LOOKS: Readonly<Record<Look, LookStyle>> = {
  title: { ink: 'onAccent', ground: 'accent', bold: true, size: 14 },
  subtitle: { ink: 'ink2', ground: 'accentSoft' },
  banner: { ink: 'warn', ground: 'warnSoft', bold: true, size: 10 },
  section: { ink: 'accent', bold: true, size: 10, vertical: 'bottom', padding: 1 },
  reference: { ink: 'ink3', size: 7, align: 'center' },
  columnHead: { ink: 'ink2', ground: 'sunken', bold: true, size: 8, wrap: true, border: 'total', padding: 1 },
  cell: { ink: 'ink', border: 'hair', padding: 1 },
  quiet: { ink: 'ink3', border: 'hair', size: 8, padding: 1 },
  prior: { ink: 'ink', ground: 'accentSoft', border: 'hair', padding: 1 },
  head: { ink: 'ink', ground: 'stripe', bold: true, border: 'hair', padding: 1 },
  total: { ink: 'ink', ground: 'sunken', bold: true, border: 'total', padding: 1 },
  grand: { ink: 'ink', ground: 'sunken', bold: true, size: 10, border: 'total', padding: 1 },
  claimed: { ink: 'accent', ground: 'accentSoft', bold: true, size: 12, border: 'total', padding: 1 },
  label: { ink: 'ink3', border: 'hair', padding: 1 },
  value: { ink: 'ink', bold: true, border: 'hair', padding: 1 },
  note: { ink: 'ink2', vertical: 'top', padding: 1 },
  good: { ink: 'good', bold: true, border: 'hair', padding: 1 },
  warn: { ink: 'warn', bold: true, border: 'hair', padding: 1 },
  bad: { ink: 'bad', bold: true, border: 'hair', padding: 1 },
  sign: { ink: 'ink', border: 'sign', vertical: 'bottom', padding: 1 },
  mono: { ink: 'ink2', border: 'hair', mono: true, size: 8, padding: 1 },
}

export const fontOf = (look: LookStyle, ink: Colour): Partial<Font> => ({
  name: look.mono ? 'Consolas' : 'Arial',
  size: look.size ?? 9,
  color: { argb: PALETTE[ink] },
  ...(look.bold ? { bold: true } : {}),
  ...(look.italic ? { italic: true } : {}),
})

export const fillOf = (ground: Colour): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: PALETTE[ground] } })

export function borderOf(border: NonNullable<LookStyle['border']>): Partial<Borders> {
  const hair = { style: 'hair', color: { argb: PALETTE.lineStrong } } as const
  const thin = { style: 'thin', color: { argb: PALETTE.line } } as const
  const strong = { style: 'thin', color: { argb: PALETTE.lineStrong } } as const
  if (border === 'sign') return { bottom: hair }
  return border === 'total' ? { top: strong, bottom: strong } : { bottom: thin }
}
