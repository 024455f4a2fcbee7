import type { WorkbookSheet } from '../../domain/tabular/workbook-cells.ts'
import { readSealLines, type WorkbookPrint } from '../../reports/excel/fingerprint/seal-lines.ts'
import type { UnsoundNotice } from '../../reports/model/unsound-notice.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { LANGUAGES } from '../../shared/i18n/language.ts'
import { type WorkbookTextKey, workbookText } from '../../shared/i18n/workbook-text.ts'

/** What the last sheet of a workbook, "Sceau" or "Seal", states. */
export interface WorkbookSeal {
  readonly sheet: string
  readonly language: Language
  readonly head: string
  readonly sequence: number
  readonly appVersion: string
  /** UTC, whole seconds. */
  readonly generatedAt: string
  readonly generatedBy: string
  /** That it was made from a ledger whose check had failed, as it says. */
  readonly unsound: UnsoundNotice | undefined
  /** The fingerprints of the cells; absent where the workbook has none. */
  readonly print: (WorkbookPrint & { readonly holds: boolean }) | undefined
  /** Row of the first line of the fingerprints: they are no part of what they cover. */
  readonly printsFrom: number
}

/** Reads the seal of a workbook; undefined where it has none. May throw TableRefused, as reading cells does. */
export function workbookSeal(sheets: readonly WorkbookSheet[]): WorkbookSeal | undefined {
  for (const language of LANGUAGES) {
    const sheet = sheets.find((each) => each.name === workbookText('sheet.seal', language))
    const seal = sheet && readSeal(sheet, language)
    if (seal) return seal
  }
  return undefined
}

function readSeal(sheet: WorkbookSheet, language: Language): WorkbookSeal | undefined {
  const labels = new Map<number, string>()
  const values = new Map<string, string>()
  const lines: string[] = []
  let printsFrom = Number.POSITIVE_INFINITY
  let head: string | undefined
  for (const { row, column, value } of sheet.cells()) {
    const said = String(value ?? '')
    if (column === 1 && said.startsWith('#total ') && lines.length === 0) printsFrom = row
    if (isPrintLine({ row, column, value }, printsFrom)) lines.push(said)
    if (column === 1) labels.set(row, said)
    else if (!values.has(labels.get(row) ?? '')) values.set(labels.get(row) ?? '', said)
    const bare = said.replaceAll(' ', '')
    if (head === undefined && /^[0-9a-f]{64}$/.test(bare)) head = bare
  }
  if (head === undefined) return undefined
  const stated = (key: WorkbookTextKey): string => values.get(workbookText(key, language)) ?? ''
  return {
    sheet: sheet.name,
    language,
    head,
    sequence: Number(stated('seal.sequence')) || 0,
    appVersion: stated('seal.version'),
    generatedAt: stated('seal.generatedAt').replace(/^(\S+) (\S+) UTC$/, '$1T$2.000Z'),
    generatedBy: stated('seal.generatedBy'),
    unsound: statedUnsound(stated),
    print: readSealLines(lines),
    printsFrom,
  }
}

function statedUnsound(stated: (key: WorkbookTextKey) => string): UnsoundNotice | undefined {
  for (const state of ['altered', 'damaged'] as const) {
    const date = stated(`seal.${state}`)
    if (date !== '') return { state, date }
  }
  return undefined
}

/** Whether a cell of the seal is a line of the fingerprints. */
export const isPrintLine = (
  cell: { readonly row: number; readonly column: number; readonly value: unknown },
  printsFrom: number,
): boolean => cell.row >= printsFrom && cell.column === 1 && String(cell.value ?? '').startsWith('#')
