import { readLedger } from '../../db/queries/settings.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { readWitnessBook, type WitnessBook } from './witness-book.ts'

/** What the machine's book says of an open ledger; an empty book without a workspace. */
export const knownHeads = (workspace: string | undefined, ledger: Ledger): WitnessBook =>
  workspace === undefined ? { heads: [], damaged: [] } : readWitnessBook(workspace, readLedger(ledger.database).id)
