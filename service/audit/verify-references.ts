import type { Database } from '../../db/database.ts'
import { brokenReferences, misplacedMonths } from '../../db/queries/references.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'

/** Every row points to rows that exist, and every month belongs to its own year: a reference moved elsewhere is named by its table. */
export const verifyReferences = (database: Database): Fault[] => [
  ...brokenReferences(database).map(({ table, parent }) => fault('VERIFY_REFERENCE', undefined, { table, parent })),
  ...misplacedMonths(database).map((subject) => fault('VERIFY_SEAL', undefined, { subject, what: 'fiscal_year' })),
]
