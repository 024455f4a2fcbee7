import type { Database } from '../database.ts'

export interface RateRow {
  readonly base: string
  readonly quote: string
  /** "YYYY-MM" for a month, "YYYY-MM-DD" for a day. */
  readonly dated: string
  readonly rate: string
  readonly source: string
  readonly evidence: string | null
}

export const findRate = (database: Database, base: string, quote: string, dated: string): RateRow | undefined =>
  database.get<RateRow>(
    'SELECT base, quote, dated, rate, source, evidence FROM rate WHERE base = ? AND quote = ? AND dated = ?',
    base,
    quote,
    dated,
  )

/** The latest daily rate on or before a day and not before another. */
export const latestDailyRate = (database: Database, base: string, quote: string, from: string, to: string): RateRow | undefined =>
  database.get<RateRow>(
    'SELECT base, quote, dated, rate, source, evidence FROM rate WHERE base = ? AND quote = ? AND length(dated) = 10 AND dated BETWEEN ? AND ? ORDER BY dated DESC LIMIT 1',
    base,
    quote,
    from,
    to,
  )

export const listRates = (database: Database): RateRow[] =>
  database.all<RateRow>('SELECT base, quote, dated, rate, source, evidence FROM rate ORDER BY base, quote, dated')

export function saveRate(database: Database, row: RateRow, sequence: number): void {
  database.run(
    `INSERT INTO rate (base, quote, dated, rate, source, evidence, recorded_sequence) VALUES (?,?,?,?,?,?,?)
     ON CONFLICT (base, quote, dated) DO UPDATE SET rate = excluded.rate, source = excluded.source, evidence = excluded.evidence, recorded_sequence = excluded.recorded_sequence`,
    row.base,
    row.quote,
    row.dated,
    row.rate,
    row.source,
    row.evidence,
    sequence,
  )
}
