import type { TabularSheet } from './open-table-types.ts'
import { readXmlPart } from './read-xml-part.ts'
import type { ReadingContext } from './reading-context.ts'
import type { ZipPart } from './zip-directory.ts'

/** The sheets of an OpenDocument spreadsheet, in order; one is hidden when its style is not displayed. */
export function readOdsSheets(context: ReadingContext, content: ZipPart): readonly TabularSheet[] {
  const sheets: TabularSheet[] = []
  const hiddenStyles = new Set<string>()
  let style = ''
  let depth = 0
  readXmlPart(
    context,
    content,
    {
      open: (name, attributes) => {
        if (name === 'style:style') style = attributes['style:name'] ?? ''
        else if (name === 'style:table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(style)
        // A table inside a cell is no sheet.
        else if (name === 'table:table' && depth++ === 0) {
          sheets.push({ name: attributes['table:name'] ?? '', hidden: hiddenStyles.has(attributes['table:style-name'] ?? '') })
        }
      },
      close: (name) => {
        if (name === 'table:table') depth--
      },
      text: () => {},
    },
    { prefixes: 'kept' },
  )
  return sheets
}
