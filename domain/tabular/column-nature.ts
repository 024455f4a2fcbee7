import { trimmed } from './blank-text.ts'
import { isBlank } from './cell-text.ts'
import { headerWords } from './header-key.ts'
import { interpretDate } from './interpret-date.ts'
import { interpretNumber } from './interpret-number.ts'
import type { TabularRow } from './open-table-types.ts'
import type { TabularCell } from './tabular-cell.ts'

/**
 * What a column is for. `named` when its header says so, so that an entry of another kind is a problem;
 * otherwise its content decided, and an entry of another kind is simply text.
 */
export interface ColumnNature {
  readonly kind: 'date' | 'number' | 'code' | 'text'
  readonly named: boolean
  /** A rate or a percentage: 655.957 is no ambiguity there. */
  readonly isRate?: boolean
}

const AMOUNT_WORDS = new Set(
  'montant montants amount amounts debit credit solde balance total prix price cout cost valeur value taux rate rates cours percent percentage pourcentage quantite quantity qte qty pu'.split(
    ' ',
  ),
)
const RATE_WORDS = new Set(['taux', 'rate', 'rates', 'cours', 'percent', 'percentage', 'pourcentage'])
const CODE_WORDS = new Set(
  (
    'code codes compte comptes account accounts piece voucher reference references ref numero num number no n n° siret siren id ' +
    'identifiant iban rib bic nif cp postal zip tel telephone phone facture invoice document cheque check matricule ligne line ' +
    'journal activity activite'
  ).split(' '),
)

/** Says what the column at this index is for, from its header first, then from what fills it. */
export function columnNature(header: string, column: number, rows: readonly TabularRow[]): ColumnNature {
  const counts = countCells(column, rows)
  const words = headerWords(header)
  if (words.some((word) => word.startsWith('date')) && counts.dates > 0) return { kind: 'date', named: true }
  if (words.some((word) => AMOUNT_WORDS.has(word)) && counts.numbers > 0) {
    return { kind: 'number', named: true, isRate: words.some((word) => RATE_WORDS.has(word)) }
  }
  if (words.some((word) => CODE_WORDS.has(word) || /^id(?!e)/.test(word))) return { kind: 'code', named: true }
  if (counts.filled === 0) return { kind: 'text', named: false }
  if (counts.numbers === counts.filled && counts.zeroLed === 0) return { kind: 'number', named: false }
  return { kind: counts.dates * 2 > counts.filled ? 'date' : 'text', named: false }
}

interface CellCounts {
  filled: number
  numbers: number
  dates: number
  /** Entries such as 007, which only a code has. */
  zeroLed: number
}

function countCells(column: number, rows: readonly TabularRow[]): CellCounts {
  const counts: CellCounts = { filled: 0, numbers: 0, dates: 0, zeroLed: 0 }
  for (const row of rows) {
    const cell = row.cells[column]
    if (cell === undefined || cell === null || isBlank(cell)) continue
    counts.filled++
    if (isNumberLike(cell)) counts.numbers++
    else if (isDateLike(cell)) counts.dates++
    if (typeof cell === 'string' && /^0\d/.test(trimmed(cell))) counts.zeroLed++
  }
  return counts
}

function isNumberLike(cell: TabularCell): boolean {
  if (typeof cell !== 'string') return cell?.kind === 'number'
  const reading = interpretNumber(cell)
  return reading.kind === 'number' || reading.kind === 'ambiguous'
}

function isDateLike(cell: TabularCell): boolean {
  if (typeof cell !== 'string') return cell?.kind === 'date' || cell?.kind === 'datetime'
  const first = trimmed(cell).charCodeAt(0)
  const mayBeDate = (first >= 48 && first <= 57) || (cell.length <= 40 && /^\p{L}+\.? \d/u.test(cell))
  if (!mayBeDate) return false
  const reading = interpretDate(cell)
  return (
    reading.kind === 'date' ||
    (reading.kind === 'refused' && reading.code !== 'DATE_UNREADABLE' && reading.code !== 'DATE_WITHOUT_DAY')
  )
}
