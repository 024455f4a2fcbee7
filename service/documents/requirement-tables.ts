import type { Database } from '../../db/database.ts'
import { listRequirements, type RequirementLineRow, requirementLines } from '../../db/queries/documents-requirement.ts'
import type { ExpenseType, RequiredDocument, RequirementTable } from '../../domain/documents/required-documents.ts'
import bundled from '../../resources/documents/required-documents.json' with { type: 'json' }

/** The table that every ledger begins with (spec 04 §2.9). */
export const BUNDLED_TABLE: RequirementTable = bundled

/** Former names of the bundled types: files and older vouchers write them, whatever table is in force. */
const OTHER_NAMES = new Map(BUNDLED_TABLE.types.map((type) => [type.code, type.otherNames]))

/** The bundled table and those that the ledger has recorded, in the order in which they take effect. */
export const requirementTables = (database: Database): RequirementTable[] => [
  BUNDLED_TABLE,
  ...listRequirements(database).map(({ id, effectiveFrom }) => ({
    effectiveFrom,
    types: typesOf(requirementLines(database, id)),
  })),
]

function typesOf(lines: readonly RequirementLineRow[]): ExpenseType[] {
  const types = new Map<string, ExpenseType & { documents: RequiredDocument[] }>()
  for (const line of lines) {
    const type = types.get(line.type) ?? {
      code: line.type,
      name: { fr: line.typeFr, en: line.typeEn },
      otherNames: OTHER_NAMES.get(line.type) ?? [],
      documents: [],
    }
    types.set(line.type, type)
    if (line.kind === null) continue
    type.documents.push({
      code: line.kind,
      name: { fr: line.kindFr ?? line.kind, en: line.kindEn ?? line.kind },
      mandatory: line.mandatory === 1,
      dueDays: line.dueDays,
    })
  }
  return [...types.values()]
}
