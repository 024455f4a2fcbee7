import { failure, type Result, success } from '../../shared/result/result.ts'
import { type ByteSource, bytesSource, readBytes } from './byte-source.ts'
import { columnIndex } from './cell-address.ts'
import { fileKind, KIND_BYTES } from './file-kind.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { xmlPartSteps } from './read-xml-part.ts'
import { ReadingContext } from './reading-context.ts'
import { shiftedFormula } from './shifted-formula.ts'
import { TableRefused } from './table-refused.ts'
import { workbookText } from './workbook-text.ts'
import { readXlsxPackage } from './xlsx-package.ts'
import { readSharedStrings } from './xlsx-shared-strings.ts'
import { isYes, type XmlAttributes, type XmlHandlers } from './xml-reader.ts'
import { readZipDirectory } from './zip-directory.ts'

/** A cell as the file holds it: what it says, and its formula without the equals sign. Rows and columns count from 1. */
export interface WorkbookCell {
  readonly row: number
  readonly column: number
  readonly value: string | number | boolean | null
  readonly formula: string | null
}

export interface WorkbookSheet {
  readonly name: string
  readonly hidden: boolean
  /** Every cell that says something, row by row; throws TableRefused where the file is damaged or beyond the limits. */
  cells(): Iterable<WorkbookCell>
}

/**
 * Opens a workbook to read it as it is stored: values with their formulas, for a verification. The same limits and refusals as `openTable`; any
 * other kind of file is refused.
 */
export function workbookSheets(input: Uint8Array | ByteSource, name: string): Result<WorkbookSheet[]> {
  const source = input instanceof Uint8Array ? bytesSource(input) : input
  const context = new ReadingContext(source, name, DEFAULT_LIMITS, () => false)
  return refusing(() => {
    if (source.size > context.limits.fileBytes)
      context.refuseFile('FILE_TOO_LARGE', { limit: Math.floor(context.limits.fileBytes / 1024 / 1024) })
    const kind = fileKind(readBytes(source, 0, KIND_BYTES), () => readBytes(source, 0, source.size))
    if (kind !== 'archive') context.refuseFile('FILE_NOT_A_TABLE')
    const workbook = readXlsxPackage(context, readZipDirectory(context))
    const sharedStrings = readSharedStrings(context, workbook.sharedStrings)
    return workbook.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      *cells() {
        const handlers = new CellHandlers(context, sharedStrings)
        for (const _ of xmlPartSteps(context, sheet.part, handlers)) yield* handlers.take()
        yield* handlers.take()
      },
    }))
  })
}

/** The work's answer, or the refusal that it threw. */
export function refusing<T>(work: () => T): Result<T> {
  try {
    return success(work())
  } catch (error) {
    if (error instanceof TableRefused) return failure(...error.faults)
    throw error
  }
}

class CellHandlers implements XmlHandlers {
  readonly #context: ReadingContext
  readonly #sharedStrings: readonly string[]
  readonly #shared = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>()
  #cells: WorkbookCell[] = []
  #count = 0
  #row = 0
  #column = 0
  #type = 'n'
  #value: string | undefined
  #formula: string | undefined
  #sharedIndex: string | undefined
  #collects: 'value' | 'formula' | undefined
  #inPhonetic = false

  constructor(context: ReadingContext, sharedStrings: readonly string[]) {
    this.#context = context
    this.#sharedStrings = sharedStrings
  }

  take(): WorkbookCell[] {
    const taken = this.#cells
    this.#cells = []
    return taken
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v' || name === 't') this.#openText()
    else if (name === 'f') this.#openFormula(attributes)
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'rPh') this.#inPhonetic = true
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (name === 'v' || name === 't' || name === 'f') this.#collects = undefined
    else if (name === 'rPh') this.#inPhonetic = false
  }

  text(piece: string): void {
    if (this.#collects === undefined) return
    const limit = this.#context.limits.cellCharacters
    if (this.#collects === 'value') this.#value = (this.#value ?? '') + piece
    else this.#formula = (this.#formula ?? '') + piece
    if (Math.max(this.#value?.length ?? 0, this.#formula?.length ?? 0) > limit)
      this.#context.refuseFile('CELL_TOO_LONG', { limit })
  }

  #openRow(attributes: XmlAttributes): void {
    const number = Number(attributes.r)
    this.#row = Number.isInteger(number) && number >= 1 ? number : this.#row + 1
    this.#column = 0
  }

  #openCell(attributes: XmlAttributes): void {
    this.#column = (columnIndex(attributes.r ?? '') ?? this.#column) + 1
    this.#type = attributes.t ?? 'n'
    this.#value = undefined
    this.#formula = undefined
    this.#sharedIndex = undefined
  }

  #openText(): void {
    if (this.#inPhonetic) return
    this.#collects = 'value'
    this.#value ??= ''
  }

  #openFormula(attributes: XmlAttributes): void {
    this.#collects = 'formula'
    this.#formula = ''
    if (attributes.t === 'shared') this.#sharedIndex = attributes.si
  }

  #closeCell(): void {
    const value = this.#cellValue()
    const formula = this.#cellFormula()
    if ((value === null || value === '') && formula === null) return
    this.#count += 1
    if (this.#count > this.#context.limits.cells)
      this.#context.refuseFile('FILE_TOO_LARGE', { limit: this.#context.limits.cells })
    this.#cells.push({ row: this.#row, column: this.#column, value, formula })
  }

  /** A shared formula is written once; the other cells have it moved by their distance. */
  #cellFormula(): string | null {
    if (this.#formula === undefined) return null
    const index = this.#sharedIndex
    if (index === undefined) return this.#formula
    if (this.#formula !== '') {
      this.#shared.set(index, { text: this.#formula, row: this.#row, column: this.#column })
      return this.#formula
    }
    const master = this.#shared.get(index)
    return master ? shiftedFormula(master.text, this.#row - master.row, this.#column - master.column) : ''
  }

  #cellValue(): WorkbookCell['value'] {
    const value = this.#value
    if (value === undefined) return null
    if (this.#type === 's') return this.#sharedStrings[Number(value)] ?? null
    if (this.#type === 'b') return isYes(value.trim())
    if (this.#type === 'n') return value.trim() === '' ? null : Number(value)
    return workbookText(value)
  }
}
