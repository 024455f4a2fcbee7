import { readLedger } from '../../db/queries/settings.ts'
import type { ChecklistTemplate } from '../../domain/compliance/checklist-template.ts'
import {
  readTemplateWorkbook,
  type SheetRows,
  type TemplateReading,
} from '../../domain/compliance/workbook/read-template-workbook.ts'
import {
  PROPERTY_ROWS,
  SHEET_COLUMNS,
  TEMPLATE_SHEETS,
  type TemplateColumn,
  type TemplateSheet,
} from '../../domain/compliance/workbook/template-columns.ts'
import { type TemplateCell, templateRows } from '../../domain/compliance/workbook/template-rows.ts'
import { eachRow } from '../../domain/tabular/each-row.ts'
import type { TabularRow } from '../../domain/tabular/open-table-types.ts'
import { type CellContent, EMPTY, integer, text } from '../../reports/excel/cell-plan.ts'
import { type SheetOfTable, writeTables } from '../../reports/excel/sheets-of-tables.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import { checklistTemplatesContract } from '../../shared/contract/checklist-templates.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { newCommandId, runCommand } from '../kernel/run-command.ts'
import { type SourceFile, withTable } from '../vouchers/import-file.ts'
import { anyTemplate, type KeptTemplate, publishTemplate, saveTemplateDraft } from './template-life-cycle.ts'

const YES_NO: Readonly<Record<Language, readonly [yes: string, no: string]>> = { fr: ['oui', 'non'], en: ['yes', 'no'] }
const HEAD: Readonly<Record<Language, readonly [string, string]>> = { fr: ['Propriété', 'Valeur'], en: ['Property', 'Value'] }

/** The workbook of a template, names of columns in one language and its texts in both; what is a choice has its drop-down list. */
export async function exportTemplate(
  ledger: Ledger,
  request: { readonly code: string; readonly version: number; readonly language: Language; readonly user: string },
): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const found = anyTemplate(ledger.database, request.code, request.version)
  if (!found.ok) return found
  const { content } = found.value
  const organisation = readLedger(ledger.database).organisationName
  const made = { createdAt: ledger.surroundings.clock.now(), createdBy: request.user, organisation }
  const bytes = await templateBytes(content, request.language, made)
  return success({ bytes, fileName: `${content.template}-v${content.version}.xlsx` })
}

/** The bytes of a template's workbook. */
export function templateBytes(
  template: ChecklistTemplate,
  language: Language,
  made: { readonly createdAt: string; readonly createdBy: string; readonly organisation: string },
): Promise<Uint8Array> {
  const rows = templateRows(template)
  const title = `${template.template} ${template.name[language]}`
  return writeTables(
    {
      title,
      open: true,
      createdAt: made.createdAt,
      createdBy: made.createdBy,
      footer: { left: made.organisation, right: title },
      sheets: [
        propertySheet(rows.property, language),
        ...(['section', 'item', 'point', 'rating'] as const).map((sheet) => tableSheet(sheet, rows[sheet], language)),
      ],
    },
    language,
  )
}

function propertySheet(property: ReturnType<typeof templateRows>['property'], language: Language): SheetOfTable {
  const fields = Object.keys(PROPERTY_ROWS) as (keyof typeof PROPERTY_ROWS)[]
  return {
    name: TEMPLATE_SHEETS.property,
    columns: [
      { label: HEAD[language][0], width: 36 },
      { label: HEAD[language][1], width: 60 },
    ],
    rows: fields.map((field) => [text(PROPERTY_ROWS[field][language]), contentOf(property[field], language)]),
    lists: fields.flatMap((field, index) => {
      const choices = choicesOf(PROPERTY_ROWS[field], language)
      return choices ? [{ column: 2, row: index + 2, choices }] : []
    }),
  }
}

function tableSheet(
  sheet: Exclude<TemplateSheet, 'property'>,
  rows: readonly Readonly<Record<string, TemplateCell>>[],
  language: Language,
): SheetOfTable {
  const columns = Object.entries<TemplateColumn>(SHEET_COLUMNS[sheet])
  return {
    name: TEMPLATE_SHEETS[sheet],
    columns: columns.map(([, column]) => ({
      label: column[language],
      width: column.width,
      choices: choicesOf(column, language),
    })),
    rows: rows.map((row) => columns.map(([field]) => contentOf(row[field], language))),
  }
}

const choicesOf = (column: TemplateColumn, language: Language): readonly string[] | undefined =>
  column.kind === 'flag' ? YES_NO[language] : column.choices

function contentOf(cell: TemplateCell, language: Language): CellContent {
  if (cell === undefined) return EMPTY
  if (typeof cell === 'boolean') return text(YES_NO[language][cell ? 0 : 1])
  return typeof cell === 'number' ? integer(cell) : text(cell)
}

export interface TemplateToImport {
  readonly file: SourceFile
  readonly publish: boolean
  readonly user: string
  readonly commandId?: string | undefined
}

/**
 * Reads a template's workbook as the draft of its next version, in place of the draft that there is, and publishes it where asked; whole or not at all.
 * Every fault of the file has its cell.
 */
export function importTemplate(
  ledger: Ledger,
  request: TemplateToImport,
): Result<KeptTemplate & { sections: number; items: number }> {
  const { file, publish, user } = request
  const read = readTemplateFile(file)
  if (!read.ok) return read
  const { content, placeOf, hash } = read.value
  const commandId = request.commandId ?? newCommandId(ledger)
  return runCommand(
    ledger,
    {
      name: 'checklistTemplates.import',
      user,
      commandId,
      answers: answersOf(checklistTemplatesContract.import),
      input: { file: hash, publish },
    },
    (work) => {
      const saved = saveTemplateDraft(work, { content, revision: null, whole: publish, placeOf })
      if (!saved.ok) return saved
      const kept = publish ? publishTemplate(work, { code: content.template, placeOf }) : saved
      if (!kept.ok) return kept
      const { code, version } = kept.value
      const items = content.sections.reduce((sum, section) => sum + section.items.length, 0)
      return success({ code, version, sections: content.sections.length, items })
    },
  )
}

/** A template from its workbook, with the cells of its parts. Refused, all at once, with their cells: see `readTemplateWorkbook`. */
export function readTemplateFile(file: SourceFile): Result<TemplateReading & { hash: string }> {
  let hash = ''
  const names = withTable(file, { headerRow: 0 }, (opened) => {
    hash = opened.hash
    return success(opened.table.sheets.map(({ name }) => name))
  })
  if (!names.ok) return names
  const sheets: Partial<Record<TemplateSheet, SheetRows>> = {}
  const parts = Object.keys(TEMPLATE_SHEETS) as TemplateSheet[]
  const missing = (['property', 'section', 'item'] as const).filter((part) => !names.value.includes(TEMPLATE_SHEETS[part]))
  if (missing.length > 0)
    return failure(...missing.map((part) => fault('TEMPLATE_SHEET', undefined, { sheet: TEMPLATE_SHEETS[part] })))
  for (const part of parts) {
    const sheet = TEMPLATE_SHEETS[part]
    if (!names.value.includes(sheet)) continue
    const opened = withTable(file, { sheet, headerRow: 1 }, ({ table }) => {
      const rows: TabularRow[] = []
      const read = eachRow(table, (row) => rows.push(row) <= MOST_ROWS)
      return read.ok ? success({ table, rows }) : read
    })
    if (!opened.ok) return opened
    sheets[part] = opened.value
  }
  const read = readTemplateWorkbook(sheets)
  return read.ok ? success({ ...read.value, hash }) : read
}

/** More rows than any sheet of a template may have are not even read. */
const MOST_ROWS = 1000
