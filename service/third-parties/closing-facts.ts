import type { ClosingFacts } from '../closing/closing-fact.ts'

/** What this area answers to the monthly close. */
export const thirdPartiesClosingFacts: ClosingFacts = () => []
