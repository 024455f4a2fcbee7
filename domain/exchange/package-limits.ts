import { LARGEST_DOCUMENT_BYTES } from '../documents/document-limits.ts'
import { DEFAULT_LIMITS, type TabularLimits } from '../tabular/limits.ts'
import { attachedDocument, HEAD_PART, MANIFEST_PART, SIGNATURE_PART } from './package-format.ts'

const MEBIBYTE = 1024 * 1024

/** What no package may exceed (spec 09 "Container", spec 12 "Files in"): those of any archive, with more entries for the attachments. */
export const PACKAGE_LIMITS: TabularLimits = { ...DEFAULT_LIMITS, parts: 20_000 }

const LARGEST_HEAD_BYTES = 16 * 1024

/** Bytes of one part once inflated. */
export function largestPartBytes(name: string): number {
  if (name === SIGNATURE_PART) return 1024
  if (name === HEAD_PART) return LARGEST_HEAD_BYTES
  if (name === MANIFEST_PART) return 8 * MEBIBYTE
  return attachedDocument(name) === undefined ? 128 * MEBIBYTE : LARGEST_DOCUMENT_BYTES
}

/** Inflated bytes of all parts together: what is held in memory at once. */
export const LARGEST_PACKAGE_BYTES = 768 * MEBIBYTE
