import type { Database } from '../../db/database.ts'
import { codesAsTheyStand } from '../../db/registers/codes.ts'
import { canonicalBody, registerRows } from '../../db/registers/register-rows.ts'
import { registerCalled } from '../../db/registers/registers.ts'
import { type Migration, migrate } from '../../db/schema-version.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import { ChainWriter } from './chain-writer.ts'
import type { Surroundings } from './ledger.ts'
import { describeFormat, RECORDS_EVENT } from './record-rows.ts'

/** Who stands in the events of a migration: nobody of the organisation. */
const MIGRATOR = 'Sikasso'

/**
 * Brings an existing ledger to this version, and says so in its chain: how the file describes itself now, and every row of each register that the
 * migrations rewrote, with its new values (spec 08 §6). All of it or nothing.
 */
export function migrateLedger(database: Database, { clock, randomBytes }: Surroundings, migrations?: readonly Migration[]): void {
  const at = clock.now()
  const record = (rewritten: readonly string[]): void => {
    const chain = new ChainWriter(database, { at, userName: MIGRATOR, commandId: uuidV7(Date.parse(at), randomBytes) })
    describeFormat(chain)
    const find = codesAsTheyStand(database)
    for (const name of rewritten) {
      const register = registerCalled(name)
      if (!register) continue
      const rows = [...registerRows(database, register, find)]
      chain.append(
        RECORDS_EVENT,
        name,
        rows.map(({ code, body }) => [code, canonicalBody(body)]),
      )
    }
  }
  migrate(database, migrations ? { migrations, record } : { record })
}
