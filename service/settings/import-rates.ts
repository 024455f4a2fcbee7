import { cellPlace, rowPlace } from '../../domain/tabular/cell-place.ts'
import { CellReader } from '../../domain/tabular/cell-reader.ts'
import { isBlank } from '../../domain/tabular/cell-text.ts'
import { eachRow } from '../../domain/tabular/each-row.ts'
import { headerKeys, type MatchedHeader, matchHeader } from '../../domain/tabular/match-header.ts'
import type { OpenTable, TabularRow } from '../../domain/tabular/open-table-types.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { checkRate, type RateEntry, rateChange } from './fix-rate.ts'

const RATE_COLUMNS = {
  base: ['base'],
  quote: ['quote', 'cotee', 'cotée'],
  month: ['month', 'mois'],
  date: ['date'],
  rate: ['rate', 'taux'],
  source: ['source'],
  evidence: ['evidence', 'preuve'],
} as const
type RateColumn = keyof typeof RATE_COLUMNS

/** Names that mark the header row of a rates file. */
export const RATE_HEADER_KEYS: ReadonlySet<string> = headerKeys(RATE_COLUMNS)

export interface RatesAnswer {
  /** Rates of the file. */
  readonly rates: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly warnings: Fault[]
  /** The latest rate of the currency that the file names first: where a reader looks after the import. */
  readonly latest: { readonly base: string; readonly dated: string }
}

/**
 * Imports a table of rates (spec 10 "Rates"): columns base, quote (XOF when left out), month or date, rate, source, evidence. Whole or not
 * at all; a rate that the ledger has already changes nothing, another figure for the same day or month is a new event. Refuses, all
 * at once, what is no currency, no date, no rate of at most twelve digits, and a rate given twice (RATE_DUPLICATE).
 */
export function importRates(work: Work, table: OpenTable): Result<RatesAnswer> {
  const header = matchHeader<RateColumn>(table, RATE_COLUMNS, ['base', 'rate'])
  if (!header.ok) return header
  const { indexes } = header.value
  if (indexes.month === undefined && indexes.date === undefined)
    return failure(fault('COLUMN_MISSING', rowPlace(table, table.headerRow ?? 1), { name: 'month' }))
  const reader = new RateReader(table, indexes)
  const read = eachRow(table, (row) => reader.read(row))
  if (!read.ok) return read
  if (reader.faults.size > 0) return failure(...reader.faults)
  const [first] = reader.rates
  if (!first) return failure(fault('NO_ROWS', { kind: 'file', name: table.name }))
  const counts = { created: 0, updated: 0, unchanged: 0 }
  for (const rate of reader.rates) {
    const { change, write } = rateChange(work.database, rate, table.name)
    counts[change] += 1
    if (change !== 'unchanged') write()
  }
  const warnings = [...table.warnings, ...header.value.warnings]
  const dates = reader.rates.filter((rate) => rate.base === first.base).map((rate) => rate.dated)
  const latest = { base: first.base, dated: dates.sort().at(-1) ?? first.dated }
  return success({ rates: reader.rates.length, ...counts, warnings, latest })
}

/** Reads the rows of a rates file and gathers what is wrong with them. */
class RateReader {
  readonly rates: RateEntry[] = []
  readonly faults = new Set<Fault>()
  private readonly cells: CellReader
  private readonly seen = new Set<string>()
  private readonly table: OpenTable
  private readonly indexes: MatchedHeader<RateColumn>['indexes']

  constructor(table: OpenTable, indexes: MatchedHeader<RateColumn>['indexes']) {
    this.table = table
    this.indexes = indexes
    this.cells = new CellReader(table)
  }

  read(row: TabularRow): void {
    const tooLong = this.cells.length(row)
    if (tooLong) this.faults.add(tooLong)
    const faultsBefore = this.faults.size
    const base = this.needed(row, 'base', this.take(this.cells.code(row, this.indexes.base)))
    const quote = this.take(this.cells.code(row, this.indexes.quote))?.toUpperCase() ?? FUNCTIONAL_CURRENCY
    const month = this.take(this.cells.month(row, this.indexes.month))
    const date = this.take(this.cells.date(row, this.indexes.date))
    const rate = this.needed(row, 'rate', this.take(this.cells.number(row, this.indexes.rate, { loneMarkIsDecimal: true })))
    const source = this.take(this.cells.text(row, this.indexes.source))?.trim().normalize('NFC')
    const evidence = this.take(this.cells.text(row, this.indexes.evidence))?.trim().normalize('NFC')
    if (this.faults.size > faultsBefore || base === null || rate === null) return
    const entry = { base: base.toUpperCase(), quote, rate, source, evidence }
    const dated = month === null ? date : date === null ? month : null
    if (dated === null) this.faults.add(fault('RATE_DATE_NEEDED', rowPlace(this.table, row.line), { base: entry.base, quote }))
    else this.keep({ ...entry, dated }, row, date === null ? 'month' : 'date')
  }

  private keep(entry: RateEntry, row: TabularRow, datedColumn: RateColumn): void {
    const { base, quote, dated } = entry
    const key = `${base}/${quote} ${dated}`
    if (this.seen.has(key)) this.faults.add(fault('RATE_DUPLICATE', rowPlace(this.table, row.line), { base, quote, dated }))
    this.seen.add(key)
    checkRate(entry, (code, field, details) => {
      this.faults.add(fault(code, this.placeOf(row, field === 'dated' ? datedColumn : field), details))
    })
    this.rates.push(entry)
  }

  private needed(row: TabularRow, column: RateColumn, value: string | null): string | null {
    if (value === null && !this.hasFault(row, column))
      this.faults.add(fault('VALUE_MISSING', this.placeOf(row, column), { name: column }))
    return value
  }

  /** An unreadable cell has its own fault: it is not missing as well. */
  private hasFault(row: TabularRow, column: RateColumn): boolean {
    const index = this.indexes[column]
    return index !== undefined && !isBlank(row.cells[index])
  }

  private placeOf(row: TabularRow, column: RateColumn): Place {
    const index = this.indexes[column]
    return index === undefined ? rowPlace(this.table, row.line) : cellPlace(this.table, row.line, index)
  }

  private take(value: string | null | Fault): string | null {
    if (value === null || typeof value === 'string') return value
    this.faults.add(value)
    return null
  }
}
