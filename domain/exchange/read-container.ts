import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { bytesSource, readBytes } from '../tabular/byte-source.ts'
import { ReadingContext } from '../tabular/reading-context.ts'
import { TableRefused } from '../tabular/table-refused.ts'
import { partKey, readZipDirectory, type ZipPart } from '../tabular/zip-directory.ts'
import { zipPartChunks } from '../tabular/zip-part-chunks.ts'
import { isPackagePart, isUnsafeName } from './package-format.ts'
import { LARGEST_PACKAGE_BYTES, largestPartBytes, PACKAGE_LIMITS } from './package-limits.ts'

/** The parts of a package by name, inflated. */
export type PackageParts = ReadonlyMap<string, Uint8Array>

const LOCAL_HEADER_BYTES = 30
const DIRECTORY_ENTRY_BYTES = 46
const END_BYTES = 22

/**
 * Opens the container of a package under limits (spec 09 "Container"): names, entries, sizes and ratio are looked at before anything is inflated, and
 * nothing is ever written under a name of the file. Refuses, each with its own fault: no zip, a truncated one, unsafe and unknown names, too many
 * or too large parts, a bomb, a damaged part, and bytes that belong to no part. `name` is what the sentences call the file.
 */
export function readContainer(bytes: Uint8Array, name: string): Result<PackageParts> {
  const context = new ReadingContext(bytesSource(bytes), name, PACKAGE_LIMITS, () => false)
  try {
    if (!startsAsZip(bytes)) return failure(fault('PACKAGE_NOT_ONE', context.filePlace, { name }))
    if (bytes.length > PACKAGE_LIMITS.fileBytes)
      context.refuseFile('FILE_TOO_LARGE', { limit: Math.floor(PACKAGE_LIMITS.fileBytes / 1024 / 1024) })
    const directory = [...readZipDirectory(context).values()]
    const faults = [
      ...nameFaults(context, directory),
      ...strayBytes(context, directory, bytes.length),
      ...otherNames(context, directory, bytes),
    ]
    if (faults.length > 0) return failure(...faults)
    const total = directory.reduce((sum, part) => sum + part.inflatedBytes, 0)
    if (total > LARGEST_PACKAGE_BYTES)
      context.refuseFile('FILE_TOO_LARGE', { limit: Math.floor(LARGEST_PACKAGE_BYTES / 1024 / 1024) })
    return success(new Map(directory.map((part) => [part.name, inflated(context, part)])))
  } catch (error) {
    if (error instanceof TableRefused) return failure(...error.faults)
    throw error
  }
}

/** "PK", 3, 4: every package begins with its first part; one cut shorter than that is truncated, and says so further on. */
const startsAsZip = (bytes: Uint8Array): boolean =>
  bytes.length >= 2 && [0x50, 0x4b, 3, 4].every((byte, index) => index >= bytes.length || bytes[index] === byte)

function nameFaults(context: ReadingContext, directory: readonly ZipPart[]): Fault[] {
  return directory.flatMap(({ name }) => {
    const details = { name: context.name, part: shownName(name) }
    if (isUnsafeName(name)) return [fault('PACKAGE_UNSAFE_NAME', context.filePlace, details)]
    return isPackagePart(name) && partKey(name) === name ? [] : [fault('PACKAGE_PART_UNKNOWN', context.filePlace, details)]
  })
}

/** A name may be long and strange: a fault quotes its beginning. */
const shownName = (name: string): string => name.replace(/\p{C}/gu, '�').slice(0, 80)

/**
 * A container holds its parts and nothing else: our writer leaves no gap, comment or extra field, so that the sizes add up to the file. Bytes
 * beside the parts would travel under a signature that does not cover them.
 */
function strayBytes(context: ReadingContext, directory: readonly ZipPart[], size: number): Fault[] {
  const encoder = new TextEncoder()
  let expected = END_BYTES
  for (const { name, compressedBytes } of directory)
    expected += LOCAL_HEADER_BYTES + DIRECTORY_ENTRY_BYTES + 2 * encoder.encode(name).length + compressedBytes
  return expected === size
    ? []
    : [fault('PACKAGE_STRAY_BYTES', context.filePlace, { name: context.name, count: Math.abs(size - expected) })]
}

/** Each part has its name twice in a zip; where the two differ, another program would take the part for another. */
function otherNames(context: ReadingContext, directory: readonly ZipPart[], bytes: Uint8Array): Fault[] {
  const decoder = new TextDecoder()
  return directory
    .filter(({ name, headerOffset }) => {
      const start = headerOffset + LOCAL_HEADER_BYTES
      return decoder.decode(bytes.subarray(start, start + new TextEncoder().encode(name).length)) !== name
    })
    .map(({ name }) => fault('FILE_DAMAGED', context.filePlace, { name: context.name, part: shownName(name) }))
}

function inflated(context: ReadingContext, part: ZipPart): Uint8Array {
  const chunks = [...zipPartChunks(context, part, largestPartBytes(part.name))]
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** True for bytes that begin as a package does: a zip whose first part is the manifest. Other zips, workbooks among them, begin otherwise. */
export function looksLikePackage(start: Uint8Array): boolean {
  const name = readBytes(bytesSource(start), LOCAL_HEADER_BYTES, 'manifest.json'.length)
  return startsAsZip(start) && new TextDecoder().decode(name) === 'manifest.json'
}
