import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import type { VirementState } from '../../domain/virements/virement-line.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { outturnTest } from './outturn-test.ts'

/** The state of each budget line of a grant on a day, for the claim's column R; a line without a rate has none. */
export const virementStates = (database: Database, grant: GrantRow, to: LocalDate): ReadonlyMap<string, VirementState> =>
  new Map((outturnTest(database, grant, to)?.lines ?? []).flatMap(({ code, state }) => (state === null ? [] : [[code, state]])))
