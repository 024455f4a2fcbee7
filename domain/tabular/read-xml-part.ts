import type { ReadingContext } from './reading-context.ts'
import { NotText, StrictDecoder } from './strict-decoder.ts'
import { type XmlHandlers, XmlHasDtd, XmlInvalid, XmlReader } from './xml-reader.ts'
import type { ZipPart } from './zip-directory.ts'
import { zipPartChunks } from './zip-part-chunks.ts'

export interface XmlPartOptions {
  readonly maximumBytes?: number | undefined
  readonly prefixes?: 'dropped' | 'kept' | undefined
}

/** Reads a whole part of a workbook as XML; refuses it with a fault that names the part. */
export function readXmlPart(context: ReadingContext, part: ZipPart, handlers: XmlHandlers, options: XmlPartOptions = {}): void {
  for (const _ of xmlPartSteps(context, part, handlers, options)) {
    // Every step has already told the handlers what it found.
  }
}

/**
 * Reads a part of a workbook as XML, chunk by chunk: it yields after each, so that the caller may take what the handlers gathered.
 * A part that is both damaged and unreadable is told to be damaged, because that is the cause.
 */
export function* xmlPartSteps(
  context: ReadingContext,
  part: ZipPart,
  handlers: XmlHandlers,
  options: XmlPartOptions = {},
): Generator<void> {
  const chunks = zipPartChunks(context, part, options.maximumBytes ?? context.limits.partBytes)
  const reader = new XmlReader(handlers, context.limits.depth, options.prefixes)
  let decoder: StrictDecoder | undefined
  for (const chunk of chunks) {
    decoder ??= new StrictDecoder(chunk)
    try {
      reader.write(decoder.decode(chunk))
    } catch (error) {
      refuseXml(context, part, chunks, error)
    }
    yield
  }
  try {
    reader.write(decoder?.end() ?? '')
    reader.close()
  } catch (error) {
    refuseXml(context, part, chunks, error)
  }
}

function refuseXml(context: ReadingContext, part: ZipPart, chunks: Generator<Uint8Array>, error: unknown): never {
  if (error instanceof XmlHasDtd) context.refuseFile('FILE_HAS_DTD', { part: part.name })
  if (!(error instanceof XmlInvalid) && !(error instanceof NotText)) throw error
  for (const _ of chunks) {
    // Going on to the end checks the sum of the part.
  }
  return context.refuseFile('FILE_XML_INVALID', { part: part.name })
}
