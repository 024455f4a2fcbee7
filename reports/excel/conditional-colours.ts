import type { ConditionalFormattingOptions } from 'exceljs'
import { PALETTE } from './palette.ts'
import type { ConditionalRule } from './sheet-plan.ts'

/** Anything that takes conditional formats: a worksheet in memory or one that is streamed. */
interface Colourable {
  addConditionalFormatting(options: ConditionalFormattingOptions): void
}

const ground = (argb: string) => ({ type: 'pattern', pattern: 'solid', bgColor: { argb } }) as const

/** Adds a rule as formulas on the deciding cell; amounts are rounded to the penny first, since the file keeps binary numbers. */
export function addConditional(worksheet: Colourable, rule: ConditionalRule): void {
  if (rule.kind === 'negativeIsBad') {
    worksheet.addConditionalFormatting({
      ref: rule.range,
      rules: [expression(1, `N(${rule.decidedBy})<-0.004`, { font: { color: { argb: PALETTE.bad } } })],
    })
    return
  }
  worksheet.addConditionalFormatting({
    ref: rule.range,
    rules: [
      expression(1, `ROUND(N(${rule.decidedBy}),2)=0`, { fill: ground(PALETTE.goodSoft), font: { color: { argb: PALETTE.good } } }),
      expression(2, `ROUND(N(${rule.decidedBy}),2)<>0`, { fill: ground(PALETTE.badSoft), font: { color: { argb: PALETTE.bad } } }),
    ],
  })
}

type RuleStyle = ConditionalFormattingOptions['rules'][number]['style']

const expression = (priority: number, formula: string, style: NonNullable<RuleStyle>) =>
  ({ type: 'expression', priority, formulae: [formula], style }) as const
