import { interpretNumber } from '../../../../../domain/tabular/interpret-number.ts'
import { isDebit } from '../../../../../domain/vouchers/voucher-balance.ts'
import type { Language } from '../../../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../../shared/money/currency.ts'
import { minorToDecimalText, parseMinor } from '../../../../../shared/money/money.ts'
import { parseAmount } from '../../../../ui/money/parse-amount.ts'
import type { EntryColumn } from './entry-column.ts'
import type { EntryLine, FigureColumn } from './entry-line.ts'

/**
 * A line with a text written in one of its cells. A figure that cannot be read is kept as typed, so that the line stays and says
 * what is wrong. A debit takes the place of a credit and the other way round: a line has one side.
 */
export function writeCell(line: EntryLine, column: EntryColumn, text: string, language: Language): EntryLine {
  const typed = text.trim()
  switch (column) {
    case 'debit':
    case 'credit':
      return writeAmount(line, column, typed, language)
    case 'rate':
      return writeRate(line, typed)
    case 'xof':
      return writeXof(line, typed, language)
    case 'currency':
      return readAgain(writeCurrency(line, typed.toUpperCase()), language)
    case 'account':
    case 'label':
      return { ...line, [column]: typed }
    default:
      return { ...line, [column]: typed === '' ? null : typed }
  }
}

/** An amount in minor units of the line's currency. The XOF that the bank stated goes over to the side of the amount. */
export function writeAmount(line: EntryLine, side: 'debit' | 'credit', typed: string, language: Language): EntryLine {
  if (typed === '') return placeAmount(read(line, side), side, null)
  const minor = parseAmount(typed, line.currency, language)
  return minor === undefined ? unreadFigure(line, side, typed) : placeAmount(read(line, side), side, minor)
}

export function placeAmount(line: EntryLine, side: 'debit' | 'credit', minor: number | null): EntryLine {
  const other = side === 'debit' ? 'credit' : 'debit'
  if (minor === null) return { ...line, [`${side}Minor`]: null }
  const stated = line.debitXof ?? line.creditXof
  return {
    ...read(line, other),
    debitMinor: side === 'debit' ? minor : null,
    creditMinor: side === 'credit' ? minor : null,
    debitXof: side === 'debit' ? stated : null,
    creditXof: side === 'credit' ? stated : null,
  }
}

function writeRate(line: EntryLine, typed: string): EntryLine {
  if (typed === '') return { ...read(line, 'rate'), rate: null }
  const reading = interpretNumber(typed, { loneMarkIsDecimal: true })
  return reading.kind === 'number' && !reading.decimal.startsWith('-')
    ? { ...read(line, 'rate'), rate: reading.decimal }
    : unreadFigure(line, 'rate', typed)
}

/**
 * The XOF of a line in another currency, as the bank states it. It takes the side of the line; on a line without an amount (a
 * revaluation) the sign says the side: positive is debit.
 */
function writeXof(line: EntryLine, typed: string, language: Language): EntryLine {
  if (line.currency === FUNCTIONAL_CURRENCY) return line
  if (typed === '') return { ...read(line, 'xof'), debitXof: null, creditXof: null }
  const minor = parseAmount(typed, FUNCTIONAL_CURRENCY, language)
  if (minor === undefined) return unreadFigure(line, 'xof', typed)
  const amount = line.debitMinor ?? line.creditMinor
  const own = amount !== null && amount !== 0
  const debit = own ? isDebit(line) : minor >= 0
  const size = own && amount < 0 ? -Math.abs(minor) : Math.abs(minor)
  // An amount of zero follows the side of its XOF.
  const zero = amount === 0 ? { debitMinor: debit ? 0 : null, creditMinor: debit ? null : 0 } : {}
  return { ...read(line, 'xof'), ...zero, debitXof: debit ? size : null, creditXof: debit ? null : size }
}

/** Another currency keeps the figure that is written: 100 stays 100, and is no longer so many minor units. */
export function writeCurrency(line: EntryLine, currency: string): EntryLine {
  if (currency === line.currency || currency === '') return line
  const moved = {
    debit: moveTo(line.debitMinor, line.currency, currency),
    credit: moveTo(line.creditMinor, line.currency, currency),
  }
  const unread = { ...line.unread }
  for (const side of ['debit', 'credit'] as const) {
    const { lost } = moved[side]
    if (lost !== null) unread[side] = lost
  }
  const functional = currency === FUNCTIONAL_CURRENCY
  return {
    ...line,
    currency,
    unread,
    debitMinor: moved.debit.minor,
    creditMinor: moved.credit.minor,
    rate: functional ? null : line.rate,
    debitXof: functional ? null : line.debitXof,
    creditXof: functional ? null : line.creditXof,
  }
}

/** An amount typed before its currency ("12,50" among francs) may be readable now. */
function readAgain(line: EntryLine, language: Language): EntryLine {
  return (['debit', 'credit'] as const).reduce((read, side) => {
    const text = read.unread[side]
    return text === undefined ? read : writeAmount(read, side, text, language)
  }, line)
}

function moveTo(minor: number | null, from: string, to: string): { minor: number | null; lost: string | null } {
  if (minor === null) return { minor: null, lost: null }
  const text = minorToDecimalText(minor, from)
  const moved = parseMinor(text, to)
  return moved === undefined ? { minor: null, lost: text } : { minor: moved, lost: null }
}

/** The line with a text that is no figure. The figure that stood there goes: what is counted and kept must be what one sees. */
export function unreadFigure(line: EntryLine, column: FigureColumn, text: string): EntryLine {
  const gone =
    column === 'rate' ? { rate: null } : column === 'xof' ? { debitXof: null, creditXof: null } : { [`${column}Minor`]: null }
  return { ...line, ...gone, unread: { ...line.unread, [column]: text } }
}

/** The line without what could not be read in a column. */
function read(line: EntryLine, column: FigureColumn): EntryLine {
  if (line.unread[column] === undefined) return line
  const { [column]: _gone, ...unread } = line.unread
  return { ...line, unread }
}
