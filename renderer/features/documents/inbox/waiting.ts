import type { KeptDocument, Scan } from '../../../../shared/contract/documents.ts'

/** Something to file: a scan of the folder, or a document whose draft was deleted. */
export type Waiting =
  | { readonly kind: 'scan'; readonly key: string; readonly scan: Scan }
  | { readonly kind: 'document'; readonly key: string; readonly document: KeptDocument }

export const waitingOf = (scans: readonly Scan[], unattached: readonly KeptDocument[]): Waiting[] => [
  ...scans.map((scan): Waiting => ({ kind: 'scan', key: `scan:${scan.scanId}`, scan })),
  ...unattached.map((document): Waiting => ({ kind: 'document', key: `document:${document.id}`, document })),
]

export const nameOf = (waiting: Waiting): string => (waiting.kind === 'scan' ? waiting.scan.name : waiting.document.name)

/** The mark by which a row that is dragged is known to be one of these. */
export const DRAGGED = 'application/x-sikasso-waiting'
