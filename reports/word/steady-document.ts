import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { fixZipDates } from '../excel/fixed-zip-dates.ts'

const CORE = 'docProps/core.xml'

/** Gives a Word document the moment it is told in place of the one at which it was packed, in its properties and in its zip: the same text then gives the same bytes. */
export function steadyDocument(bytes: Uint8Array, at: Date): Uint8Array {
  const moment = `${at.toISOString().slice(0, 19)}Z`
  const parts = Object.entries(unzipSync(bytes)).sort(([one], [other]) => (one < other ? -1 : 1))
  const steady = parts.map(([name, part]): [string, Uint8Array] => [name, name === CORE ? redated(part, moment) : part])
  // The folder of content types comes first, as every reader of the format expects.
  const ordered = steady.sort(([one], [other]) => Number(other === '[Content_Types].xml') - Number(one === '[Content_Types].xml'))
  return fixZipDates(zipSync(Object.fromEntries(ordered), { mtime: at }), at.toISOString())
}

const redated = (part: Uint8Array, moment: string): Uint8Array =>
  strToU8(strFromU8(part).replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${moment}`))
