import { DEFAULT_GRANT_TERMS } from '../../../domain/grants/grant-terms.ts'
import { DEFAULT_PAYMENT } from '../../../domain/grants/payment-rules.ts'
import { DEFAULT_VIREMENT } from '../../../domain/grants/virement-rules.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'

/** What a new entry of the setup file has where a key is left out; the published schema shows the same values (spec 10 "Setup file"). */
export const ENTRY_DEFAULTS = {
  userRoles: ['preparer'],
  journalCurrency: FUNCTIONAL_CURRENCY,
  grant: { model: 'association', basis: 'ACCRUAL' },
  conversion: { method: 'WA_CUM', budgetRate: null, provisional: 'BUDGET_RATE', table: 'LEDGER' },
  virement: DEFAULT_VIREMENT,
  payment: DEFAULT_PAYMENT,
  terms: DEFAULT_GRANT_TERMS,
  buildUp: { quantity: '1', frequency: '1', percent: '100', currency: FUNCTIONAL_CURRENCY },
  subAward: { currency: FUNCTIONAL_CURRENCY, advanceLimitPercent: '100', minimumLiquidationPercent: '80' },
  rate: { quote: FUNCTIONAL_CURRENCY, source: 'manual' },
} as const
