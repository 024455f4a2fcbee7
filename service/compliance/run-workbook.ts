import { lastEvent } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { text } from '../../reports/excel/cell-plan.ts'
import type { UnsealedWorkbook } from '../../reports/excel/seal/unsealed-workbook.ts'
import { writeSealedTables } from '../../reports/excel/sheets-of-tables.ts'
import type { TabularSeal } from '../../reports/model/tabular-model.ts'
import type { UnsoundNotice } from '../../reports/model/unsound-notice.ts'
import { productVersion } from '../../shared/host/product-version.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { unsoundOf } from '../integrity/unsound-of.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { sealOfLedger } from '../reports/sealing/seal-workbook.ts'
import { runSource } from '../reports/sealing/workbook-source.ts'
import { type RunRecord, runRecord } from './run-record.ts'

const ANSWER_WIDTHS = [22, 8, 60, 16, 40, 40, 40, 36]
const ACTION_WIDTHS = [8, 60, 22, 14, 14, 40]

interface RunAsked {
  readonly run: number
  readonly language: Language
}

/** The workbook of a run: what it is with its scores and signature, its answers, its actions, and its seal; sheets are locked, since a run is a record. */
export async function runWorkbook(
  ledger: Ledger,
  request: RunAsked & { readonly user: string },
): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const { run, language, user } = request
  const last = lastEvent(ledger.database)
  const seal = {
    head: last?.hash ?? '',
    sequence: last?.sequence ?? 0,
    appVersion: productVersion,
    generatedAt: ledger.surroundings.clock.now(),
    generatedBy: user,
    source: runSource(run, language),
  }
  const drawn = await drawRun(ledger, request, seal, unsoundOf(ledger).unsound)
  if (!drawn.ok) return drawn
  return success({ bytes: await sealOfLedger(ledger, drawn.value.workbook), fileName: drawn.value.fileName })
}

/** The same before it is sealed, with what its seal states. */
export async function drawRun(
  { database }: Pick<Ledger, 'database'>,
  { run: id, language }: RunAsked,
  seal: TabularSeal,
  unsound: UnsoundNotice | undefined,
): Promise<Result<{ workbook: UnsealedWorkbook; fileName: string }>> {
  const found = runRecord(database, id, language)
  if (!found.ok) return found
  const run = found.value
  const made = {
    title: `${run.title} ${run.name}`,
    open: false,
    createdAt: seal.generatedAt,
    createdBy: seal.generatedBy,
    ...(unsound && { unsound }),
    footer: { left: readLedger(database).organisationName, right: seal.head.slice(0, 12) },
    sheets: runSheets(run, language),
  }
  return success({
    workbook: await writeSealedTables(made, seal, language),
    fileName: `${run.title.replace(/[^A-Za-z0-9-]+/g, '-')}-${id}.xlsx`,
  })
}

function runSheets(run: RunRecord, language: Language) {
  const w = printWords(language)
  const table = (labels: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]) => ({
    columns: labels.map((label, index) => ({ label, width: widths[index] ?? 14 })),
    rows: rows.map((cells) => cells.map((cell) => text(cell))),
  })
  const signatures = run.people.map(({ role, name }) => [role, name ?? ''])
  return [
    {
      name: w('checklist.sheet.run'),
      ...table(
        [w('checklist.field'), w('checklist.value')],
        [30, 60],
        [[w('checklist.sheet.run'), `${run.title} · ${run.name}`], ...run.fields, ...signatures],
      ),
    },
    { name: w('checklist.scores'), ...table(run.scoreColumns, [40, 12, 12, 12, 12], [...run.scores, run.total]) },
    { name: w('checklist.answers'), ...table(run.answerColumns, ANSWER_WIDTHS, run.answers) },
    { name: w('checklist.actions'), ...table(run.actionColumns, ACTION_WIDTHS, run.actions) },
  ]
}
