import type { FaultCode } from '../i18n/fr/faults.ts'

/** Where in the user's own material a fault lies. It is rendered in the reader's language by `describePlace`. */
export type Place =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'line'; readonly line: number; readonly column?: string | undefined }
  | { readonly kind: 'cell'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'voucher'; readonly voucher: string; readonly line?: number | undefined }
  | { readonly kind: 'field'; readonly path: string }

/**
 * What a user can cause: a code, the place, and the figures that the sentence quotes.
 * A programmer's mistake is thrown instead; it is never a Fault.
 */
export interface Fault {
  readonly code: FaultCode
  readonly place?: Place | undefined
  readonly details?: Readonly<Record<string, string | number>> | undefined
}

export const fault = (code: FaultCode, place?: Place, details?: Fault['details']): Fault => ({
  code,
  ...(place ? { place } : {}),
  ...(details ? { details } : {}),
})
