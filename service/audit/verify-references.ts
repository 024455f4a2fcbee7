import type { Database } from '../../db/database.ts'
import { brokenReferences } from '../../db/queries/references.ts'
import type { CodeFinder } from '../../db/registers/codes.ts'
import { registerOf } from '../../db/registers/registers.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'

/**
 * Every row points to rows that exist: one whose reference was moved elsewhere is named by its register and code, with the column and the row that it
 * points to, by the code that the chain last knew it under. `find` names rows so.
 */
export const verifyReferences = (database: Database, find: CodeFinder): Fault[] =>
  brokenReferences(database, find).map((broken) =>
    fault('VERIFY_REFERENCE', undefined, { ...broken, parentRegister: registerOf(broken.parent)?.name ?? broken.parent }),
  )
