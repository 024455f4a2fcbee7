import { readXmlPart } from '../tabular/read-xml-part.ts'
import type { ReadingContext } from '../tabular/reading-context.ts'
import type { XmlAttributes } from '../tabular/xml-reader.ts'
import type { ZipPart } from '../tabular/zip-directory.ts'
import { cannotBeTold, colourOf } from './colour.ts'
import { byPath, type PathHandlers } from './element-path.ts'
import { builtInFormat, plainFormat } from './format-text.ts'

/** What of a cell's style a person sees in words and figures. */
export interface SeenStyle {
  readonly format: string
  readonly unseen: boolean
}

/** A style that a condition gives: its number format, ink and ground. */
export interface ConditionalStyle {
  readonly format: string
  readonly ink: string
  readonly ground: string
}

export interface WorkbookStyles {
  readonly cells: readonly SeenStyle[]
  readonly conditional: readonly ConditionalStyle[]
}

/** Letters below this size, in points, are not read. */
const SMALLEST_LETTERS = 4
const PAPER = 'FFFFFF'

interface LetterStyle {
  ink: string
  points: number
}

/** Reads what cells and conditions may look like, by the index that they are named by. */
export function readWorkbookStyles(context: ReadingContext, part: ZipPart | undefined): WorkbookStyles {
  const reader = new StyleReader()
  if (part) readXmlPart(context, part, byPath(reader), { maximumBytes: context.limits.descriptionBytes })
  return { cells: reader.cells(), conditional: reader.conditional }
}

class StyleReader implements PathHandlers {
  readonly #formats = new Map<string, string>()
  readonly #fonts: LetterStyle[] = []
  readonly #fills: string[] = []
  readonly #cellStyles: XmlAttributes[] = []
  #isSolid = false
  readonly conditional: { format: string; ink: string; ground: string }[] = []

  open(path: string, attributes: XmlAttributes): void {
    switch (path) {
      case 'styleSheet/numFmts/numFmt':
        this.#formats.set(attributes.numFmtId ?? '', plainFormat(attributes.formatCode ?? ''))
        break
      case 'styleSheet/fonts/font':
        this.#fonts.push({ ink: '', points: 11 })
        break
      case 'styleSheet/fonts/font/color':
        this.#lastFont().ink = colourOf(attributes)
        break
      case 'styleSheet/fonts/font/sz':
        this.#lastFont().points = Number(attributes.val ?? '11')
        break
      case 'styleSheet/fills/fill':
        this.#fills.push('')
        break
      case 'styleSheet/fills/fill/patternFill':
        this.#isSolid = attributes.patternType === 'solid'
        break
      case 'styleSheet/fills/fill/patternFill/fgColor':
        if (this.#isSolid && this.#fills.length > 0) this.#fills[this.#fills.length - 1] = colourOf(attributes)
        break
      case 'styleSheet/cellXfs/xf':
        this.#cellStyles.push(attributes)
        break
      default:
        this.#openConditional(path, attributes)
    }
  }

  close(): void {}

  text(): void {}

  /** The styles of cells, once the whole part is read: they name fonts and fills by their place. */
  cells(): SeenStyle[] {
    return this.#cellStyles.map(({ numFmtId = '0', fontId = '0', fillId = '0' }) => {
      const font = this.#fonts[Number(fontId)] ?? { ink: '', points: 11 }
      const unseen = font.points < SMALLEST_LETTERS || cannotBeTold(font.ink || '000000', this.#fills[Number(fillId)] || PAPER)
      return { format: this.#formats.get(numFmtId) ?? builtInFormat(Number(numFmtId)), unseen }
    })
  }

  #openConditional(path: string, attributes: XmlAttributes): void {
    const last = this.conditional.at(-1)
    if (path === 'styleSheet/dxfs/dxf') this.conditional.push({ format: '', ink: '', ground: '' })
    else if (!last) return
    else if (path === 'styleSheet/dxfs/dxf/numFmt') last.format = plainFormat(attributes.formatCode ?? '')
    else if (path === 'styleSheet/dxfs/dxf/font/color') last.ink = colourOf(attributes)
    else if (path === 'styleSheet/dxfs/dxf/fill/patternFill/bgColor') last.ground = colourOf(attributes)
  }

  #lastFont(): LetterStyle {
    return this.#fonts.at(-1) ?? { ink: '', points: 11 }
  }
}
