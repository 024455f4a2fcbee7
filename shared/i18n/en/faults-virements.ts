import type { virementsFaultsFr } from '../fr/faults-virements.ts'

/** Faults of the areas virements and consolidation, in English. */
export const virementsFaultsEn: Record<keyof typeof virementsFaultsFr, string> = {
  VIREMENT_UNKNOWN: 'No budget virement has the number {{number}}.',
  VIREMENT_NO_BUDGET: 'Grant {{grant}} has no budget yet: nothing can be moved or tested.',
  VIREMENT_EMPTY: 'A virement has at least one line that gives and one that receives.',
  VIREMENT_AMOUNT: 'Line {{budgetLine}}: the amount is greater than zero.',
  VIREMENT_LINE_TWICE: 'Line {{budgetLine}} is named twice: once is enough.',
  VIREMENT_UNBALANCED:
    'R-VIR totalMayIncrease: what is given and what is received differ by {{difference}} {{currency}}; the agreement does not let the total change.',
  VIREMENT_TOO_MUCH:
    'Line {{budgetLine}} has only {{available}} {{currency}} left after spending, commitments and waiting requests: it cannot give {{asked}}.',
  VIREMENT_LINE_EXISTS: 'Line {{budgetLine}} is in the budget already: name it without opening it.',
  VIREMENT_NEW_LINE: 'The new line {{budgetLine}} needs a code, a head and a label, and it receives.',
  VIREMENT_RATE_MISSING: 'No rate for the francs of line {{budgetLine}}: give the budget rate of {{grant}}, then try again.',
  VIREMENT_FORBIDDEN: 'Rule {{rule}} of the agreement forbids this virement (line {{budgetLine}}). Nothing was written.',
  VIREMENT_REFERENCE_MISSING:
    'Virement {{number}} passes the tolerance: give the reference of the donor’s approval to approve it.',
  VIREMENT_DECIDED: 'Virement {{number}} is decided already: nothing has changed.',
}
