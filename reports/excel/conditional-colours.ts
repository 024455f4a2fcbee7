import type { ConditionalFormattingOptions, ConditionalFormattingRule, Style } from 'exceljs'
import { PALETTE } from './palette.ts'
import type { ConditionalRule } from './sheet-plan.ts'

/** Anything that takes conditional formats: a worksheet in memory or one that is streamed. */
interface Colourable {
  addConditionalFormatting(options: ConditionalFormattingOptions): void
}

const ground = (argb: string) => ({ type: 'pattern', pattern: 'solid', bgColor: { argb } }) as const

/** Adds a rule as formulas on the deciding cell; amounts are rounded to the penny first, since the file keeps binary numbers. */
export function addConditional(worksheet: Colourable, rule: ConditionalRule, priority: number): void {
  const { decidedBy } = rule
  if (rule.kind === 'zeroIsQuiet') {
    worksheet.addConditionalFormatting({
      ref: rule.range,
      rules: [expression(priority, `AND(ISNUMBER(${decidedBy}),${decidedBy}=0)`, { font: { color: { argb: PALETTE.ink3 } } })],
    })
    return
  }
  if (rule.kind === 'negativeIsBad') {
    worksheet.addConditionalFormatting({
      ref: rule.range,
      rules: [expression(priority, `N(${decidedBy})<-0.004`, { font: { color: { argb: PALETTE.bad } } })],
    })
    return
  }
  if (rule.kind === 'excess') {
    worksheet.addConditionalFormatting({
      ref: rule.range,
      rules: [
        expression(priority, `N(${decidedBy})>0`, { fill: ground(PALETTE.badSoft), font: { color: { argb: PALETTE.bad } } }),
      ],
    })
    return
  }
  if (rule.kind === 'score') {
    worksheet.addConditionalFormatting({ ref: rule.range, rules: scoreColours(decidedBy, priority) })
    return
  }
  worksheet.addConditionalFormatting({
    ref: rule.range,
    rules: [
      expression(priority, `ROUND(N(${decidedBy}),2)=0`, {
        fill: ground(PALETTE.goodSoft),
        font: { color: { argb: PALETTE.good } },
      }),
      expression(priority + 1, `ROUND(N(${decidedBy}),2)<>0`, {
        fill: ground(PALETTE.badSoft),
        font: { color: { argb: PALETTE.bad } },
      }),
    ],
  })
}

const expression = (priority: number, formula: string, style: Partial<Style>): ConditionalFormattingRule => ({
  type: 'expression',
  priority,
  formulae: [formula],
  style,
})

/** A share of a scale: weak below a half, fair below three quarters, good above; an empty cell takes no colour. */
const scoreColours = (cell: string, priority: number): ConditionalFormattingRule[] => [
  expression(priority, `AND(ISNUMBER(${cell}),${cell}<0.5)`, {
    fill: ground(PALETTE.badSoft),
    font: { color: { argb: PALETTE.bad } },
  }),
  expression(priority + 1, `AND(ISNUMBER(${cell}),${cell}>=0.5,${cell}<0.75)`, {
    fill: ground(PALETTE.warnSoft),
    font: { color: { argb: PALETTE.warn } },
  }),
  expression(priority + 2, `AND(ISNUMBER(${cell}),${cell}>=0.75)`, {
    fill: ground(PALETTE.goodSoft),
    font: { color: { argb: PALETTE.good } },
  }),
]
