import type { Compilable, Kysely } from 'kysely'
import type { PaperEntry, StandingPaper } from '../../domain/audit/papers/paper-entry.ts'
import { picked } from '../../shared/fields/picked.ts'
import { builderOf, type Given, placeOf, Statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { PaperTables } from './paper-schema.ts'

const builder = builderOf<PaperTables>()

const given: Given<Record<string, never>> = new Proxy({}, { get: (_, name) => placeOf<never>(String(name)) })

/** A statement of the auditor's file, built at its first use and kept. */
const paperStatement = <P, R>(build: (db: Kysely<PaperTables>, p: Given<P>) => Compilable<R>): Statement<P, R> =>
  new Statement<P, R>(() => build(builder, given as Given<P>))

const ENTRIES = paperStatement((db) => db.selectFrom('paperEntry').selectAll().orderBy('sequence').orderBy('hash'))

/** Every entry of the file, as it is there. */
export const paperEntries = (papers: Database): PaperEntry[] => papers.all(ENTRIES)

const PAPERS = paperStatement((db) => db.selectFrom('paper').selectAll().orderBy('at').orderBy('entry'))

/** Every paper as it stands in the file, the oldest change first. */
export const standingPapersOf = (papers: Database): StandingPaper[] => papers.all(PAPERS)

const ONE = paperStatement((db, p: Given<{ kind: string; id: string }>) =>
  db.selectFrom('paper').selectAll().where('kind', '=', p.kind).where('id', '=', p.id),
)

export const standingPaper = (papers: Database, kind: string, id: string): StandingPaper | undefined =>
  papers.get(ONE, { kind, id })

const BY_SUBJECT = paperStatement((db, p: Given<{ type: string; subject: string }>) =>
  db.selectFrom('paperEntry').selectAll().where('type', '=', p.type).where('subject', '=', p.subject),
)

/** The entry that answered a command. */
export const commandEntry = (papers: Database, commandId: string): PaperEntry | undefined =>
  papers.get(BY_SUBJECT, { type: 'command', subject: commandId })

const INSERT = paperStatement((db, p: Given<PaperEntry>) =>
  db
    .insertInto('paperEntry')
    .values(picked(p, 'hash', 'sequence', 'previousHash', 'type', 'subject', 'at', 'author', 'commandId', 'content'))
    .onConflict((conflict) => conflict.column('hash').doNothing()),
)

/** Adds an entry; one that is there already is left as it is. Answers whether it was new. */
export const addEntry = (papers: Database, entry: PaperEntry): boolean => papers.run(INSERT, { ...entry }) > 0

const STAND = paperStatement((db, p: Given<StandingPaper>) => {
  const said = picked(p, 'content', 'removed', 'author', 'at', 'entry')
  return db
    .insertInto('paper')
    .values({ kind: p.kind, id: p.id, ...said })
    .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet(said))
})

/** Writes a paper as it now stands. */
export function writeStanding(papers: Database, paper: StandingPaper): void {
  papers.run(STAND, { ...paper })
}
