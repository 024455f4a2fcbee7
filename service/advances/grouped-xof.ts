import { formatMoney } from '../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'

/** Francs for a sentence that is written before its reader's language is known: thousands apart, by the space that both can read. */
export const groupedXof = (xof: number): string => formatMoney(xof, FUNCTIONAL_CURRENCY, 'fr')
