import type { StatedHead } from '../../shared/contract/verification.ts'
import type { ActingPeople } from '../kernel/acting-user.ts'
import type { ExportRequest } from '../reports/export-report.ts'

/** Long work on the open ledger, as it is handed to a worker: plain data only. */
export type LedgerTask =
  | {
      readonly kind: 'import-vouchers'
      readonly bytes: Uint8Array
      readonly name: string
      readonly people: ActingPeople
      readonly commandId: string
      readonly post: boolean
      readonly dryRun: boolean
    }
  /** The structure and the chain's last events: the check at opening. */
  | { readonly kind: 'quick-check' }
  | { readonly kind: 'verify'; readonly heads: readonly StatedHead[] }
  | { readonly kind: 'verify-file'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'donor-amounts' }
  | { readonly kind: 'backup'; readonly folder: string }
  | { readonly kind: 'export'; readonly request: ExportRequest }

export interface TaskProgress {
  readonly done: number
  readonly total: number | null
  readonly stage: string
}
