import { readFields, writtenLine } from './described-line.ts'

/** What a part of a workbook may be, besides its cells (docs/format/WORKBOOK-SEAL.md). */
export const PART_KINDS = [
  'workbook',
  'sheet',
  'name',
  'view',
  'default',
  'column',
  'row',
  'merge',
  'rule',
  'print',
  'object',
] as const
export type PartKind = (typeof PART_KINDS)[number]

/** One part that changes what a person sees: a sheet's place and visibility, a name, a hidden row, a line of the page's foot. */
export interface DescribedPart {
  readonly kind: PartKind
  /** Place of the sheet, from 1; 0 for the workbook as a whole. */
  readonly sheet: number
  /** What names the part among those of its kind: an address, a name. */
  readonly key: string
  readonly value: string
}

/** The canonical line of a part, without its line break. */
export const partLine = ({ kind, sheet, key, value }: DescribedPart): string => writtenLine([kind, String(sheet), key, value])

/** Reads such a line back; undefined for any other text. */
export function readPartLine(line: string): DescribedPart | undefined {
  const fields = readFields(line)
  const [kind, sheet, key, value] = fields
  const known = PART_KINDS.find((each) => each === kind)
  if (!known || fields.length !== 4 || key === undefined || value === undefined || !/^\d{1,5}$/.test(sheet ?? ''))
    return undefined
  return { kind: known, sheet: Number(sheet), key, value }
}

/** The sheets in their order, then every other part by the bytes of its line. */
export function orderedParts(parts: readonly DescribedPart[]): DescribedPart[] {
  const sheets = parts.filter(({ kind }) => kind === 'sheet').sort((a, b) => a.sheet - b.sheet)
  const others = parts.filter(({ kind }) => kind !== 'sheet').map((part) => ({ part, line: [...partLine(part)] }))
  others.sort((a, b) => byCharacters(a.line, b.line))
  return [...sheets, ...others.map(({ part }) => part)]
}

/** The order of code points, which is that of UTF-8 bytes. */
function byCharacters(one: readonly string[], other: readonly string[]): number {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at += 1) {
    const gap = (one[at]?.codePointAt(0) ?? 0) - (other[at]?.codePointAt(0) ?? 0)
    if (gap !== 0) return gap
  }
  return one.length - other.length
}
