import { builtInNature, formatNature, type NumberNature } from './number-format.ts'
import { readXmlPart } from './read-xml-part.ts'
import type { ReadingContext } from './reading-context.ts'
import type { XmlHandlers } from './xml-reader.ts'
import type { ZipPart } from './zip-directory.ts'

/** The nature of the number format of each cell style, by style index. A workbook without styles has none. */
export function readStyles(context: ReadingContext, part: ZipPart | undefined): readonly NumberNature[] {
  const natures: NumberNature[] = []
  if (!part) return natures
  const custom = new Map<number, NumberNature>()
  let inCellFormats = false
  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), formatNature(attributes.formatCode ?? ''))
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes.numFmtId ?? '0')
        natures.push(custom.get(id) ?? builtInNature(id))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
    text: () => {},
  }
  readXmlPart(context, part, handlers, { maximumBytes: context.limits.descriptionBytes })
  return natures
}
