import type { conversionFaultsFr } from '../fr/faults-conversion.ts'

export const conversionFaultsEn: Record<keyof typeof conversionFaultsFr, string> = {
  RATE_MISSING:
    'There is no exchange rate for {{date}}: the amount stays blank, nothing is guessed. Enter the rate with its evidence, the receipt or a provisional rate, then try again.',
  BUDGET_RATE_MISSING:
    'The grant converts at the rate of the budget, but that rate is missing (first spending on {{date}}): the amounts stay blank. Enter the rate of the agreement, then try again.',
}
