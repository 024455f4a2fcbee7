import type { Result } from '../../shared/result/result.ts'
import type { DescribedCell } from '../../shared/workbook/described-cell.ts'
import type { DescribedPart } from '../../shared/workbook/described-part.ts'
import { type ByteSource, bytesSource, readBytes } from '../tabular/byte-source.ts'
import { fileKind, KIND_BYTES } from '../tabular/file-kind.ts'
import { DEFAULT_LIMITS } from '../tabular/limits.ts'
import { xmlPartSteps } from '../tabular/read-xml-part.ts'
import { ReadingContext } from '../tabular/reading-context.ts'
import { refusing } from '../tabular/refusing.ts'
import { readSharedStrings } from '../tabular/xlsx-shared-strings.ts'
import { readZipDirectory } from '../tabular/zip-directory.ts'
import { CellElements } from './cell-elements.ts'
import { byPath } from './element-path.ts'
import { SheetElements } from './sheet-elements.ts'
import { readWorkbookStyles } from './styles.ts'
import { readWorkbookStructure, type StructuredSheet } from './workbook-structure.ts'

/** A sheet as a person sees it. */
export interface DescribedSheet {
  readonly number: number
  readonly name: string
  /** Its cells that say something, in the order of the file and a batch at a time; at the end its other parts. Throws TableRefused where the file is damaged. */
  read(): Generator<readonly DescribedCell[], readonly DescribedPart[]>
}

export interface DescribedWorkbook {
  /** The parts of the workbook as a whole: its sheets, names, dates, and what is tied to it. */
  readonly parts: readonly DescribedPart[]
  readonly sheets: readonly DescribedSheet[]
}

/**
 * Describes a workbook from the bytes of its file, in the canonical form of docs/format/WORKBOOK-SEAL.md: what a person sees, whichever program saved it
 * last. Refused, under the limits of every reading: a file that is no workbook, is encrypted, damaged or hostile.
 */
export function describeWorkbook(input: Uint8Array | ByteSource, name: string): Result<DescribedWorkbook> {
  const source = input instanceof Uint8Array ? bytesSource(input) : input
  const context = new ReadingContext(source, name, DEFAULT_LIMITS, () => false)
  return refusing(() => {
    if (source.size > context.limits.fileBytes)
      context.refuseFile('FILE_TOO_LARGE', { limit: Math.floor(context.limits.fileBytes / 1024 / 1024) })
    const kind = fileKind(readBytes(source, 0, KIND_BYTES), () => readBytes(source, 0, source.size))
    if (kind !== 'archive') context.refuseFile('FILE_NOT_A_TABLE')
    const structure = readWorkbookStructure(context, readZipDirectory(context))
    const texts = readSharedStrings(context, structure.sharedStrings)
    const styles = readWorkbookStyles(context, structure.styles)
    const read = (sheet: StructuredSheet) =>
      readSheet(context, sheet, new CellElements(context, texts, styles), new SheetElements(sheet.number, styles))
    return {
      parts: structure.parts,
      sheets: structure.sheets.map((sheet) => ({ number: sheet.number, name: sheet.name, read: () => read(sheet) })),
    }
  })
}

function* readSheet(
  context: ReadingContext,
  sheet: StructuredSheet,
  cells: CellElements,
  others: SheetElements,
): Generator<readonly DescribedCell[], readonly DescribedPart[]> {
  const handlers = byPath({
    open: (path, attributes) => {
      if (path.startsWith('worksheet/sheetData/')) cells.open(path, attributes)
      else others.open(path, attributes)
    },
    close: (path) => {
      cells.close(path)
    },
    text: (piece, path) => {
      if (path.startsWith('worksheet/sheetData/')) cells.text(piece, path)
      else others.text(piece, path)
    },
  })
  if (sheet.part) {
    for (const _ of xmlPartSteps(context, sheet.part, handlers)) yield cells.take()
    yield cells.take()
  }
  return [...sheet.parts, ...others.parts(cells.hiddenRows)]
}
