import { type Fault, fault } from '../../shared/result/fault.ts'
import type { DescribedPart } from '../../shared/workbook/described-part.ts'

interface NamedPart extends DescribedPart {
  readonly sheetName: string
}

/** What stands in a workbook besides its cells against what should: every sheet, name, hidden row, merged range and line of a page that differs, with both. */
export function partFaults(found: readonly DescribedPart[], expected: readonly DescribedPart[]): Fault[] {
  const [here, there] = [sheetsOf(found), sheetsOf(expected)]
  const faults = sheetFaults(here, there)
  const [before, after] = [named(expected, there), named(found, here)]
  for (const [key, part] of after) {
    const stated = before.get(key)
    before.delete(key)
    if (stated?.value === part.value || (part.sheet > 0 && !hasSheet(there, part.sheetName))) continue
    faults.push(partFault(part, part.value, stated?.value ?? ''))
  }
  for (const part of before.values()) {
    if (part.sheet === 0 || hasSheet(here, part.sheetName)) faults.push(partFault(part, '', part.value))
  }
  return faults
}

const sheetsOf = (parts: readonly DescribedPart[]): DescribedPart[] => parts.filter(({ kind }) => kind === 'sheet')

const hasSheet = (sheets: readonly DescribedPart[], name: string): boolean => sheets.some(({ key }) => key === name)

/** Parts but sheets, under what names them: a sheet by its name, since its place may have moved. */
function named(parts: readonly DescribedPart[], sheets: readonly DescribedPart[]): Map<string, NamedPart> {
  const names = new Map(sheets.map(({ sheet, key }) => [sheet, key]))
  return new Map(
    parts
      .filter(({ kind }) => kind !== 'sheet')
      .map((part) => {
        const sheetName = names.get(part.sheet) ?? ''
        return [JSON.stringify([part.kind, sheetName, part.key]), { ...part, sheetName }]
      }),
  )
}

/** Sheets that are gone, foreign, hidden or of another kind, or stand in another order among those that are in both. */
function sheetFaults(found: readonly DescribedPart[], expected: readonly DescribedPart[]): Fault[] {
  const faults: Fault[] = []
  for (const { key } of found)
    if (!hasSheet(expected, key)) faults.push(fault('VERIFY_WORKBOOK_SHEET_FOREIGN', undefined, { sheet: key }))
  const stayed = found.filter(({ key }) => hasSheet(expected, key))
  const order = expected.filter(({ key }) => hasSheet(found, key))
  for (const { key } of expected)
    if (!hasSheet(found, key)) faults.push(fault('VERIFY_WORKBOOK_SHEET_GONE', undefined, { sheet: key }))
  order.forEach((stated, index) => {
    const here = stayed[index]
    if (here && here.key !== stated.key)
      faults.push(fault('VERIFY_WORKBOOK_SHEET_ORDER', undefined, { found: here.key, expected: stated.key, place: index + 1 }))
    const state = stayed.find(({ key }) => key === stated.key)?.value ?? ''
    if (state !== stated.value)
      faults.push(fault('VERIFY_WORKBOOK_SHEET_STATE', undefined, { sheet: stated.key, found: state, expected: stated.value }))
  })
  return faults
}

function partFault({ kind, key, sheetName: sheet }: NamedPart, found: string, expected: string): Fault {
  const both = { found, expected }
  switch (kind) {
    case 'name':
      return key.startsWith('_XLNM.PRINT_')
        ? fault('VERIFY_WORKBOOK_PRINT_RANGE', undefined, { sheet, ...both })
        : fault('VERIFY_WORKBOOK_NAME', undefined, { name: sheet === '' ? key : `${key} (${sheet})`, ...both })
    case 'row':
      return fault(expected === '' ? 'VERIFY_WORKBOOK_ROW_HIDDEN' : 'VERIFY_WORKBOOK_ROW_SHOWN', undefined, { sheet, row: key })
    case 'column':
      return fault(expected === '' ? 'VERIFY_WORKBOOK_COLUMN_HIDDEN' : 'VERIFY_WORKBOOK_COLUMN_SHOWN', undefined, {
        sheet,
        column: key,
      })
    case 'merge':
      return fault(expected === '' ? 'VERIFY_WORKBOOK_MERGED' : 'VERIFY_WORKBOOK_SPLIT', undefined, { sheet, range: key })
    case 'print':
      if (!key.includes('.')) return fault('VERIFY_WORKBOOK_PAGES', undefined, { sheet })
      return fault(/footer/i.test(key) ? 'VERIFY_WORKBOOK_FOOTER' : 'VERIFY_WORKBOOK_HEADER', undefined, { sheet, ...both })
    case 'object':
      return fault(expected === '' ? 'VERIFY_WORKBOOK_OBJECT' : 'VERIFY_WORKBOOK_OBJECT_GONE', undefined, { sheet, what: key })
    case 'view':
    case 'default':
      return fault('VERIFY_WORKBOOK_VIEW', undefined, { sheet, what: key, ...both })
    case 'rule':
      return ruleFault(sheet)
    default:
      return fault('VERIFY_WORKBOOK_DATES', undefined, both)
  }
}

/** The conditions of a sheet, which stand in a seal as one digest. */
export const ruleFault = (sheet: string): Fault => fault('VERIFY_WORKBOOK_RULES', undefined, { sheet })
