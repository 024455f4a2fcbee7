import { readXmlPart } from './read-xml-part.ts'
import type { ReadingContext } from './reading-context.ts'
import { workbookText } from './workbook-text.ts'
import type { ZipPart } from './zip-directory.ts'

/**
 * The texts that the cells of a workbook point to, in order. Runs of rich text are joined; phonetic hints are left out;
 * the counts that the file declares are ignored, because some programs write them wrong.
 */
export function readSharedStrings(context: ReadingContext, part: ZipPart | undefined): readonly string[] {
  const strings: string[] = []
  if (!part) return strings
  const limit = context.limits.cellCharacters
  let text = ''
  let inText = false
  let inPhonetic = false
  readXmlPart(
    context,
    part,
    {
      open: (name) => {
        if (name === 'si') text = ''
        else if (name === 't') inText = !inPhonetic
        else if (name === 'rPh') inPhonetic = true
      },
      close: (name) => {
        if (name === 'si') strings.push(workbookText(text))
        else if (name === 't') inText = false
        else if (name === 'rPh') inPhonetic = false
      },
      text: (piece) => {
        if (!inText) return
        text += piece
        if (text.length > limit) context.refuseFile('CELL_TOO_LONG', { limit })
      },
    },
    { maximumBytes: context.limits.sharedTextBytes },
  )
  return strings
}
