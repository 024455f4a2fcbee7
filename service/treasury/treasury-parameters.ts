import type { Database } from '../../db/database.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { listParameters } from '../../db/queries/treasury-settings.ts'
import bundled from '../../resources/treasury/parameters.json' with { type: 'json' }
import { TREASURY_PARAMETERS, type TreasuryParameterName } from '../../shared/contract/treasury-parameter.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

export interface DatedParameter {
  readonly name: TreasuryParameterName
  readonly validFrom: LocalDate
  readonly value: string
  readonly bundled: boolean
}

/** Every value of every parameter of the area, bundled and of the ledger, oldest first; the ledger's wins on the same day. */
export function datedParameters(database: Database): DatedParameter[] {
  const own = listParameters(database)
  const known: readonly string[] = TREASURY_PARAMETERS
  const { chart } = readLedger(database)
  const ours = (row: { readonly chart?: string }) => row.chart === undefined || row.chart === chart
  const all = [
    ...bundled.filter(ours).map((row) => ({ name: row.name, validFrom: row.from, value: row.value, bundled: true })),
    ...own.map((row) => ({ ...row, bundled: false })),
  ]
  return all
    .filter((row): row is DatedParameter => known.includes(row.name))
    .sort(
      (a, b) => a.name.localeCompare(b.name) || a.validFrom.localeCompare(b.validFrom) || Number(b.bundled) - Number(a.bundled),
    )
}

/** The value of each parameter in force on a day. */
export function parametersOn(database: Database, day: LocalDate): Readonly<Record<TreasuryParameterName, string>> {
  const values: Partial<Record<TreasuryParameterName, string>> = {}
  for (const row of datedParameters(database)) if (row.validFrom <= day) values[row.name] = row.value
  // Every parameter is bundled from a day before any ledger.
  return values as Record<TreasuryParameterName, string>
}
