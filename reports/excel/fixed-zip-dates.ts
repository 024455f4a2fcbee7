import { endOfDirectory } from './zip-end.ts'

const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50

/**
 * Gives every entry of a zip the same date, that of the model, in place of the moment it was packed: the same model then gives the
 * same bytes. Only the four date bytes of each header change, nothing is unpacked. Throws on anything that is not a
 * plain zip, since only our own writers call it.
 */
export function fixZipDates(bytes: Uint8Array, instant: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const stamp = dosStamp(instant)
  let entry = view.getUint32(endOfDirectory(view) + 16, true)
  const count = view.getUint16(endOfDirectory(view) + 10, true)
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(entry, true) !== DIRECTORY_ENTRY) throw new RangeError('not a zip directory')
    const local = view.getUint32(entry + 42, true)
    if (view.getUint32(local, true) !== LOCAL_ENTRY) throw new RangeError('not a zip entry')
    view.setUint32(entry + 12, stamp, true)
    view.setUint32(local + 10, stamp, true)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
  return bytes
}

/** The date and time of MS-DOS, two seconds a step, from 1980. */
function dosStamp(instant: string): number {
  const moment = new Date(instant)
  const day = ((moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate()
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
