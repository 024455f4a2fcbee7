import type { budgetsFaultsFr } from '../fr/faults-budgets.ts'

/** Faults of the area budgets, in English. */
export const budgetsFaultsEn: Record<keyof typeof budgetsFaultsFr, string> = {
  BUDGET_DRAFT_NONE: 'No budget of {{grant}} is being prepared: begin the next version.',
  BUDGET_DRAFT_CHANGED: 'This draft was changed in another window: reload, then compare. Nothing was overwritten.',
  BUDGET_DRAFT_STATE: 'The draft is "{{state}}": this step does not apply to it.',
  BUDGET_DRAFT_STALE:
    'Version V{{number}} was approved since this draft began, which would undo it: discard the draft, or import the workbook brought up to date.',
  BUDGET_DRAFT_EMPTY: 'The budget has no line.',
  BUDGET_CODE_TWICE: 'The code {{code}} is given twice.',
  BUDGET_UNIT_COST_MISSING: 'Line {{code}} has a quantity without a unit cost: give it, or the amount alone.',
  BUDGET_FACTOR: 'Line {{code}}: "{{value}}" is not a positive number.',
  BUDGET_AMOUNT: 'Line {{code}}: "{{value}}" is not an amount of that currency.',
  BUDGET_NOTHING_GIVEN: 'Line {{code}} has neither a unit cost nor an amount.',
  BUDGET_CURRENCY: 'Line {{code}}: {{currency}} has neither a fixed parity nor a budget rate.',
  BUDGET_PHASING_SUM: 'The months of line {{code}} come to {{sum}} instead of {{total}}: gap {{gap}}.',
  BUDGET_PHASING_MONTH: 'Line {{code}}: month {{month}} is outside the grant.',
  BUDGET_PHASING_TWICE: 'Line {{code}}: a month is given twice, or is negative.',
  BUDGET_HEAD_PARENT: 'Head {{code}} stands under {{parent}}, which does not exist or goes round in a circle.',
  BUDGET_LINE_USED: 'Line {{code}} has spending or orders: it cannot be dropped.',
  BUDGET_VERSION_UNKNOWN: '{{grant}} has no version V{{number}}.',
  BUDGET_APPROVAL_REFERENCE: 'Give the reference of the donor’s approval.',
  BUDGET_APPROVAL_DATES: 'The effective date is before the approval, or the approval is in the future.',
  BUDGET_FILE_HEADER: 'No sheet has the columns of a budget: it needs at least a code or a label, and a unit cost or a total.',
  BUDGET_FILE_SUBTOTAL: '"{{label}}" says {{stated}}; the lines come to {{computed}}: gap {{gap}}.',
  BUDGET_FILE_LINE_TOTAL:
    'Line {{code}}: the file says {{stated}}; unit cost × quantity × frequency × share makes {{computed}}: gap {{gap}}.',
  BUDGET_FILE_DONOR_AMOUNT: 'Line {{code}}: {{stated}} is kept as it is; at the budget rate the line would be {{computed}}.',
  BUDGET_FORECAST_MONTH: 'Month {{month}} is not to be forecast: the forecast runs from {{from}} to {{to}}.',
  BUDGET_FORECAST_NEGATIVE: 'Line {{code}}, {{month}}: a forecast is not negative.',
  BUDGET_FORECAST_OVER: 'The forecast has no month left after {{month}}.',
}
