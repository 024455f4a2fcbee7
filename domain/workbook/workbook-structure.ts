import type { DescribedPart } from '../../shared/workbook/described-part.ts'
import { readXmlPart } from '../tabular/read-xml-part.ts'
import type { ReadingContext } from '../tabular/reading-context.ts'
import { DEFAULT_WORKBOOK, type Relationship, readRelationships, relationshipId } from '../tabular/xlsx-package.ts'
import { isNo, isYes, type XmlAttributes } from '../tabular/xml-reader.ts'
import type { ZipDirectory, ZipPart } from '../tabular/zip-directory.ts'
import { byPath } from './element-path.ts'
import { plainFormula } from './plain-formula.ts'

export interface StructuredSheet {
  /** Its place, from 1. */
  readonly number: number
  readonly name: string
  /** Where its cells are; undefined for a sheet that has none, a chart for instance. */
  readonly part: ZipPart | undefined
  /** What is tied to it: drawings, comments, pictures. */
  readonly parts: readonly DescribedPart[]
}

export interface WorkbookStructure {
  readonly parts: readonly DescribedPart[]
  readonly sheets: readonly StructuredSheet[]
  readonly sharedStrings: ZipPart | undefined
  readonly styles: ZipPart | undefined
}

/** What every program ties to a workbook, or to a sheet, without a person seeing it. */
const PLAIN_OF_WORKBOOK = [
  'worksheet',
  'chartsheet',
  'dialogsheet',
  'macrosheet',
  'styles',
  'theme',
  'sharedstrings',
  'calcchain',
  'sheetmetadata',
  'customxml',
  'person',
]
const PLAIN_OF_SHEET = ['printersettings', 'customproperty']
/** A filter's own range: programs write it by themselves. */
const UNSEEN_NAME = '_XLNM._FILTERDATABASE'

/** Reads how a workbook is put together: its sheets in their order, its names, and what is tied to it or to a sheet. */
export function readWorkbookStructure(context: ReadingContext, parts: ZipDirectory): WorkbookStructure {
  const root = readRelationships(context, parts, '')
  const workbook = root.find(({ type }) => type === 'officedocument')?.target ?? DEFAULT_WORKBOOK
  const part = parts.get(workbook)
  if (!part) context.refuseFile(parts.has('xl/workbook.bin') ? 'FILE_XLSB_UNSUPPORTED' : 'FILE_NOT_A_TABLE')
  const tied = readRelationships(context, parts, workbook, 'listed')
  const read = readWorkbookPart(context, part)
  const sheets = read.sheets.map((attributes, index) => sheetOf(context, parts, tied, attributes, index + 1))
  const partOf = (type: string): ZipPart | undefined => parts.get(tied.find((each) => each.type === type)?.target ?? '')
  return {
    parts: [
      { kind: 'workbook', sheet: 0, key: 'dates', value: read.from1904 ? '1904' : '1900' },
      ...(read.tabsHidden ? [{ kind: 'view', sheet: 0, key: 'tabs', value: 'hidden' } as const] : []),
      ...sheets.map(({ described }) => described),
      ...read.names,
      ...objects(tied, PLAIN_OF_WORKBOOK, 0),
    ],
    sheets,
    sharedStrings: partOf('sharedstrings'),
    styles: partOf('styles'),
  }
}

function sheetOf(
  context: ReadingContext,
  parts: ZipDirectory,
  tied: readonly Relationship[],
  attributes: XmlAttributes,
  number: number,
): StructuredSheet & { readonly described: DescribedPart } {
  const found = tied.find(({ id }) => id === relationshipId(attributes))
  const part = parts.get(found?.target ?? '')
  const name = (attributes.name ?? '').normalize('NFC')
  const state = attributes.state === 'hidden' || attributes.state === 'veryHidden' ? attributes.state : 'visible'
  return {
    number,
    name,
    part: found?.type === 'worksheet' ? part : undefined,
    parts: found ? objects(readRelationships(context, parts, found.target, 'listed'), PLAIN_OF_SHEET, number) : [],
    described: { kind: 'sheet', sheet: number, key: name, value: `${state} ${found?.type ?? 'none'}` },
  }
}

/** One line for each kind of thing that is tied, with how many there are. */
function objects(tied: readonly Relationship[], plain: readonly string[], sheet: number): DescribedPart[] {
  const counts = new Map<string, number>()
  for (const { type } of tied) if (!plain.includes(type)) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].map(([key, count]) => ({ kind: 'object', sheet, key, value: String(count) }))
}

interface WorkbookPart {
  readonly sheets: readonly XmlAttributes[]
  readonly names: readonly DescribedPart[]
  readonly from1904: boolean
  readonly tabsHidden: boolean
}

function readWorkbookPart(context: ReadingContext, part: ZipPart): WorkbookPart {
  const sheets: XmlAttributes[] = []
  const names: { sheet: number; key: string; formula: string }[] = []
  let from1904 = false
  let tabsHidden = false
  const handlers = byPath({
    open: (path, attributes) => {
      if (path === 'workbook/sheets/sheet') sheets.push(attributes)
      else if (path === 'workbook/workbookPr') from1904 = isYes(attributes.date1904)
      else if (path === 'workbook/bookViews/workbookView' && isNo(attributes.showSheetTabs)) tabsHidden = true
      else if (path === 'workbook/definedNames/definedName') {
        const sheet = attributes.localSheetId === undefined ? 0 : Number(attributes.localSheetId) + 1
        names.push({ sheet, key: (attributes.name ?? '').toUpperCase().normalize('NFC'), formula: '' })
      }
    },
    close: () => {},
    text: (piece, path) => {
      const last = names.at(-1)
      if (path === 'workbook/definedNames/definedName' && last) last.formula += piece
    },
  })
  readXmlPart(context, part, handlers, { maximumBytes: context.limits.descriptionBytes })
  return {
    sheets,
    names: names
      .filter(({ key }) => key !== UNSEEN_NAME)
      .map(({ sheet, key, formula }) => ({ kind: 'name', sheet, key, value: plainFormula(formula) })),
    from1904,
    tabsHidden,
  }
}
