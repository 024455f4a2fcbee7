import { isDebit } from '../../../../../domain/vouchers/voucher-balance.ts'
import { formatDecimalText, formatMoney } from '../../../../../shared/i18n/format.ts'
import type { Language } from '../../../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../../shared/money/currency.ts'
import type { EntryColumn } from './entry-column.ts'
import type { EntryLine } from './entry-line.ts'

/**
 * What a cell holds as text to edit: figures as the language writes them, and what could not be read as it was typed. Thousands are
 * parted by an ordinary no-break space: in a field the glyph of U+202F, which comes from a font of its own, would move the line.
 */
export function cellText(line: EntryLine, column: EntryColumn, language: Language): string {
  switch (column) {
    case 'debit':
      return line.unread.debit ?? fieldMoney(line.debitMinor, line.currency, language)
    case 'credit':
      return line.unread.credit ?? fieldMoney(line.creditMinor, line.currency, language)
    case 'rate':
      return line.unread.rate ?? (line.rate === null ? '' : editable(formatDecimalText(line.rate, language)))
    case 'xof':
      return line.unread.xof ?? fieldMoney(statedXof(line), FUNCTIONAL_CURRENCY, language)
    case 'account':
    case 'label':
    case 'currency':
      return line[column]
    default:
      return line[column] ?? ''
  }
}

/** An amount as a field holds it; empty when there is none. */
export const fieldMoney = (minor: number | null, currency: string, language: Language): string =>
  minor === null ? '' : editable(formatMoney(minor, currency, language))

const editable = (figure: string): string => figure.replaceAll('\u202f', '\u00a0')

/** The XOF that the bank stated for a line in another currency, debit positive; null when none was. */
export function statedXof(line: EntryLine): number | null {
  const stated = line.debitXof ?? line.creditXof
  if (stated === null) return null
  return isDebit(line) || stated === 0 ? stated : -stated
}
