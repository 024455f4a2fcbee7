import type { Database } from '../../db/database.ts'
import { listGrants, listPartners } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { listUsers } from '../../db/queries/users.ts'
import type { FindingDesk } from '../../domain/audit/findings/finding-desk.ts'
import type { FindingBooks } from '../../domain/audit/findings/save-finding.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { lineFinder } from './line-finder.ts'

/** Who works on findings in this command. Whoever is the ledger's one user does everything. */
export const deskOf = (work: Work, { clock, randomBytes }: Surroundings): FindingDesk => ({
  actor: work.actor.name,
  now: work.now,
  alone: worksAlone(work.database),
  newId: () => uuidV7(Date.parse(clock.now()), randomBytes),
})

export const worksAlone = (database: Database): boolean => listUsers(database).length <= 1

/** What the ledger knows of the codes and lines that a finding names. */
export const booksOf = (database: Database, except: string | null): FindingBooks => ({
  entities: new Set([readLedger(database).organisationCode, ...listPartners(database).map(({ code }) => code)]),
  grants: new Set(listGrants(database).map(({ code }) => code)),
  findLine: lineFinder(database, except),
})
