const END_OF_DIRECTORY = 0x06054b50

/** Where the end of a zip's directory begins. Throws on anything that is not a zip, since only our own writers ask. */
export function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw new RangeError('not a zip')
}
