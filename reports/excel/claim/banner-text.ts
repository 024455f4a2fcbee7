import { formatMonth } from '../../../shared/i18n/format.ts'
import type { ClaimContext } from './claim-context.ts'

/** "janvier 2020, mars 2020". */
export const openMonthNames = (context: ClaimContext): string =>
  context.model.openMonths.map((month) => formatMonth(month, context.language)).join(', ')
