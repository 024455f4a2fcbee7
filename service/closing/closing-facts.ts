import { balanceFacts } from './balance-facts.ts'
import { budgetFacts } from './budget-facts.ts'
import type { ClosingFacts } from './closing-fact.ts'
import { exchangeFacts } from './exchange-facts.ts'
import { numberingFacts } from './numbering-facts.ts'

/** What closing itself answers to T2: items 1, 2, 15, 16, 17 and 18; 20 and 21 are written by the close. */
export const closingFacts: ClosingFacts = (database, month, today) =>
  [numberingFacts, exchangeFacts, balanceFacts, budgetFacts].flatMap((facts) => facts(database, month, today))
