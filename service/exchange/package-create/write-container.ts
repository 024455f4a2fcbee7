import { type Zippable, zipSync } from 'fflate'
import { attachedDocument } from '../../../domain/exchange/package-format.ts'
import { fixZipDates } from '../../../reports/excel/fixed-zip-dates.ts'

/**
 * Packs the parts in the order given, with the seal's time on each, so that the same parts give the same bytes on every machine. Documents are stored
 * as they are: scans are compressed already.
 */
export function writeContainer(parts: readonly (readonly [name: string, content: Uint8Array])[], sealedAt: string): Uint8Array {
  const entries: Zippable = {}
  // Any date in the zone of the machine will do: it is overwritten.
  const mtime = new Date(1990, 0, 2)
  for (const [name, content] of parts) entries[name] = [content, { mtime, level: attachedDocument(name) === undefined ? 9 : 0 }]
  return fixZipDates(zipSync(entries), sealedAt)
}
