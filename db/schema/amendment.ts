import { integer, text } from './column.ts'

/** What an agreement's amendment says, a grant's or a sub-award's. */
export const amendment = {
  number: integer(),
  kind: text<'AGREEMENT' | 'COST' | 'NO_COST_EXTENSION' | 'PARAMETERS'>(),
  reference: text(),
  signedOn: text(),
  effectiveOn: text(),
  reason: text(),
} as const
