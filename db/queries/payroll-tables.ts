import { type Answered, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const RATES = statement((db) =>
  db
    .selectFrom('contributionRate')
    .select(['id', 'code', 'labelFr', 'labelEn', 'kind', 'returnCode', 'riskClass', 'validFrom as from', 'validTo as to'])
    .select(['employerPercent', 'employeePercent', 'floorXof', 'ceilingXof', 'account', 'costAccount', 'source', 'evidence'])
    .orderBy('kind')
    .orderBy('id'),
)

export const listContributionRates = (database: Database): Answered<typeof RATES>[] => database.all(RATES)

const SCALES = statement((db) =>
  db
    .selectFrom('incomeTaxScale')
    .select(['id', 'validFrom as from', 'validTo as to', 'marriedPercent', 'childPercent', 'maximumChildren'])
    .select(['disabledChildPercent', 'furtherPercent', 'account', 'returnCode', 'source', 'evidence'])
    .orderBy('validFrom'),
)

export const listIncomeTaxScales = (database: Database): Answered<typeof SCALES>[] => database.all(SCALES)

const BANDS = statement((db) =>
  db.selectFrom('incomeTaxBand').select(['scaleId', 'upToXof', 'percent']).orderBy('scaleId').orderBy('position'),
)

export const listIncomeTaxBands = (database: Database): Answered<typeof BANDS>[] => database.all(BANDS)

const RULES = statement((db) => db.selectFrom('statutoryRule').selectAll().orderBy('authority').orderBy('code'))

export const listStatutoryRules = (database: Database): RowOf<'statutoryRule'>[] => database.all(RULES)

/** A row to write: a new one when its id is null. */
type Numbered<Row> = Omit<Row, 'id'> & { readonly id: number | null }

/** Writes a rate; answers its id. */
export const saveContributionRate = (database: Database, { id, ...rate }: Numbered<RowOf<'contributionRate'>>): number =>
  database.upsert('contributionRate', id === null ? rate : { id, ...rate })

export const endContributionRate = (database: Database, id: number, validTo: string): number =>
  database.update('contributionRate', { id }, { validTo })

/** Writes a tax scale with its bands; answers its id. */
export function saveIncomeTaxScale(
  database: Database,
  { id, ...scale }: Numbered<RowOf<'incomeTaxScale'>>,
  bands: readonly Omit<RowOf<'incomeTaxBand'>, 'scaleId' | 'position'>[],
): number {
  const scaleId = database.upsert('incomeTaxScale', id === null ? scale : { id, ...scale })
  database.delete('incomeTaxBand', { scaleId })
  for (const [position, band] of bands.entries()) database.insert('incomeTaxBand', { scaleId, position, ...band })
  return scaleId
}

export const endIncomeTaxScale = (database: Database, id: number, validTo: string): number =>
  database.update('incomeTaxScale', { id }, { validTo })

export const saveStatutoryRule = (database: Database, rule: RowOf<'statutoryRule'>): number =>
  database.upsert('statutoryRule', rule)
