import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where the auditor's file of a ledger is kept, and whether that is beside it. */
export interface PapersPlace {
  readonly path: string
  readonly beside: boolean
  /** The file beside the ledger that can be read and not written, from which the one in the workspace begins. */
  readonly seed: string | undefined
}

/** The auditor's file beside a ledger: `LEDGER.audit`. */
const papersBeside = (ledgerPath: string): string => `${ledgerPath}.audit`

/**
 * Beside the ledger; or, where nothing can be written there (a write-protected key, a read-only share), in the product's own folder under
 * the ledger's id.
 */
export function papersPlace(ledgerPath: string, ledgerId: string, workspace: string | undefined): PapersPlace {
  const beside = papersBeside(ledgerPath)
  const there = existsSync(beside)
  if (workspace === undefined || (mayWrite(dirname(beside)) && (!there || mayWrite(beside))))
    return { path: beside, beside: true, seed: undefined }
  return { path: join(workspace, 'audit', `${ledgerId}.audit`), beside: false, seed: there ? beside : undefined }
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
