import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { type Answered, type Given, listed, shaped, statement } from '../../db/build.ts'
import { Database } from '../../db/database.ts'
import { createDatabase } from '../../db/open.ts'
import { migrate } from '../../db/schema-version.ts'

const S = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('asset as a')
    .leftJoin('grantAgreement as g', 'g.id', 'a.grantId')
    .where('a.grantId', '=', p.grantId)
    .where('a.condition', '=', 'N')
    .selectAll('a')
    .select(['g.code as grantCode']),
)
const L = statement((db, p: Given<{ ids: readonly number[] }>) =>
  db.selectFrom('budgetLine').where('id', 'in', listed(p.ids)).select(['id', 'code']),
)
const N = statement((db) => db.selectFrom('donor').selectAll())
type R = Answered<typeof S>
const f = (r: R): string | null => r.grantCode
console.log(S.text)
console.log(L.text)
const old = createDatabase(':memory:')
migrate(old as any)
const d = new Database(old.raw)
console.log(
  d.insert('donor', { code: 'FCDO', name: 'x' }),
  d.insert('donor', { code: 'B', name: 'y' }),
  d.all(N),
  d.upsert('donor', { code: 'B', name: 'z' }, ['code']),
  d.update('donor', { code: 'B' }, { name: 'q' }),
  d.all(N),
  d.delete('donor', { code: 'B' }),
  d.all(L, { ids: [1, 2] }),
  d.all(S, { grantId: 1 }),
)
const g: number = d.all(N)[0]!.id
