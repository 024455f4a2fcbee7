import type { DateEpoch, TabularSheet } from './open-table-types.ts'
import { readXmlPart } from './read-xml-part.ts'
import type { ReadingContext } from './reading-context.ts'
import { isYes, type XmlAttributes, type XmlHandlers } from './xml-reader.ts'
import { partKey, type ZipDirectory, type ZipPart } from './zip-directory.ts'

export interface XlsxSheet extends TabularSheet {
  readonly part: ZipPart
}

export interface XlsxPackage {
  readonly sheets: readonly XlsxSheet[]
  readonly epoch: DateEpoch
  readonly sharedStrings: ZipPart | undefined
  readonly styles: ZipPart | undefined
}

export interface Relationship {
  readonly id: string
  /** Last word of the type: "worksheet", "styles"; the same in the transitional and the strict form of the format. */
  readonly type: string
  readonly target: string
}

/** Where the workbook's own part usually is. */
export const DEFAULT_WORKBOOK = 'xl/workbook.xml'

/**
 * Finds the parts of an Office Open XML workbook by its relationships, as Excel does, and where they are missing by the usual names.
 * Chart sheets are left out. Only parts inside the archive are ever looked at.
 */
export function readXlsxPackage(context: ReadingContext, parts: ZipDirectory): XlsxPackage {
  const root = readRelationships(context, parts, '')
  const workbook = root.find((each) => each.type === 'officedocument')?.target ?? DEFAULT_WORKBOOK
  if (workbook.endsWith('.bin') || parts.has('xl/workbook.bin')) context.refuseFile('FILE_XLSB_UNSUPPORTED')
  const relationships = readRelationships(context, parts, workbook)
  const partOf = (type: string): ZipPart | undefined => {
    const target = relationships.find((each) => each.type === type)?.target
    return target === undefined ? undefined : parts.get(target)
  }
  const workbookPart = parts.get(workbook)
  const listed = workbookPart ? readWorkbook(context, workbookPart) : undefined
  const sheets = listed ? joinSheets(listed.sheets, relationships, parts) : looseSheets(relationships, parts)
  if (sheets.length === 0) context.refuseFile(workbookPart ? 'SHEET_NONE' : 'FILE_NOT_A_TABLE')
  return { sheets, epoch: listed?.epoch ?? 1900, sharedStrings: partOf('sharedstrings'), styles: partOf('styles') }
}

/** The relationships of a part inside the archive, by their owner's key; those that point outside are asked for by name. */
export function readRelationships(
  context: ReadingContext,
  parts: ZipDirectory,
  owner: string,
  outside: 'left out' | 'listed' = 'left out',
): Relationship[] {
  const slash = owner.lastIndexOf('/') + 1
  const folder = owner.slice(0, slash)
  const part = parts.get(`${folder}_rels/${owner.slice(slash)}.rels`)
  const found: Relationship[] = []
  if (!part) return found
  readDescription(context, part, (name, { Id, Type, Target, TargetMode }) => {
    if (name !== 'Relationship' || Target === undefined) return
    if (TargetMode === 'External' && outside === 'left out') return
    const type = (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1).toLowerCase()
    found.push({ id: Id ?? '', type, target: resolveTarget(folder, Target) })
  })
  return found
}

/** Key of the part that a relationship points to, from the folder of its owner or from the root. */
function resolveTarget(folder: string, target: string): string {
  const segments: string[] = []
  for (const segment of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return partKey(segments.join('/'))
}

interface ListedSheet extends TabularSheet {
  readonly relationship: string
}

function readWorkbook(context: ReadingContext, part: ZipPart): { sheets: ListedSheet[]; epoch: DateEpoch } {
  const sheets: ListedSheet[] = []
  let epoch: DateEpoch = 1900
  readDescription(context, part, (name, attributes) => {
    if (name === 'workbookPr' && isYes(attributes.date1904)) epoch = 1904
    if (name !== 'sheet') return
    const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
    sheets.push({ name: attributes.name ?? '', hidden, relationship: relationshipId(attributes) })
  })
  return { sheets, epoch }
}

/** The attribute "id" of whatever prefix the relationships' namespace has in this file. */
export const relationshipId = (attributes: XmlAttributes): string =>
  Object.entries(attributes).find(([name]) => name === 'id' || name.endsWith(':id'))?.[1] ?? ''

function joinSheets(listed: readonly ListedSheet[], relationships: readonly Relationship[], parts: ZipDirectory): XlsxSheet[] {
  const targets = new Map(relationships.filter((each) => each.type === 'worksheet').map((each) => [each.id, each.target]))
  return listed.flatMap(({ name, hidden, relationship }) => {
    const part = parts.get(targets.get(relationship) ?? '')
    return part ? [{ name, hidden, part }] : []
  })
}

/** A package without its workbook part still holds its sheets; their names are lost. */
function looseSheets(relationships: readonly Relationship[], parts: ZipDirectory): XlsxSheet[] {
  const related = relationships.filter((each) => each.type === 'worksheet').flatMap((each) => parts.get(each.target) ?? [])
  const usual = [...parts].filter(([key]) => /^xl\/worksheets\/[^/]+\.xml$/.test(key)).map(([, part]) => part)
  return (related.length > 0 ? related : usual).map((part, index) => ({ name: `Sheet${index + 1}`, hidden: false, part }))
}

/** Reads a part whose elements say everything by their attributes. */
function readDescription(context: ReadingContext, part: ZipPart, open: XmlHandlers['open']): void {
  const handlers = { open, close: () => {}, text: () => {} }
  readXmlPart(context, part, handlers, { maximumBytes: context.limits.descriptionBytes })
}
