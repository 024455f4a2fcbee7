import { DocumentFiles } from '../../db/document-files.ts'
import type { Verification } from '../../shared/contract/audit.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { type VerificationProgress, verifyLedger } from './verify-ledger.ts'

/** Verifies an open ledger whole: the file, the chain, and the documents beside it. */
export const verifyOpenLedger = (ledger: Ledger): Generator<VerificationProgress, Verification> =>
  verifyLedger(ledger.database, ledger.surroundings.clock, new DocumentFiles(ledger.path, ledger.dataKey))
