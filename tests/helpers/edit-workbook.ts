import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A workbook with the XML of one sheet (its place, from 1) edited as somebody with the file in hand would; an edit that changes nothing is a mistake of the test. */
export function editSheet(bytes: Uint8Array, sheet: number, edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  const part = `xl/worksheets/sheet${sheet}.xml`
  const before = strFromU8(files[part] ?? new Uint8Array())
  const after = edit(before)
  if (after === before) throw new Error(`${part} was not changed`)
  return zipSync({ ...files, [part]: strToU8(after) })
}
