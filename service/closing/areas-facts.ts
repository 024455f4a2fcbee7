import { advancesClosingFacts } from '../advances/closing-facts.ts'
import { assetsClosingFacts } from '../assets/closing-facts.ts'
import { commitmentsClosingFacts } from '../commitments/closing-facts.ts'
import { documentsClosingFacts } from '../documents/closing-facts.ts'
import { paymentsClosingFacts } from '../payments/closing-facts.ts'
import { payrollClosingFacts } from '../payroll/closing-facts.ts'
import { sharedCostsClosingFacts } from '../shared-costs/closing-facts.ts'
import { treasuryClosingFacts } from '../treasury/closing-facts.ts'
import type { ClosingFacts } from './closing-fact.ts'

/** Every area that answers to the monthly close. */
export const AREAS_FACTS: readonly ClosingFacts[] = [
  documentsClosingFacts,
  treasuryClosingFacts,
  paymentsClosingFacts,
  advancesClosingFacts,
  sharedCostsClosingFacts,
  payrollClosingFacts,
  commitmentsClosingFacts,
  assetsClosingFacts,
]
