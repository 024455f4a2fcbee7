import { lastEvent } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { text } from '../../reports/excel/cell-plan.ts'
import { writeTables } from '../../reports/excel/sheets-of-tables.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { unsoundOf } from '../integrity/unsound-of.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runRecord } from './run-record.ts'

const ANSWER_WIDTHS = [22, 8, 60, 16, 40, 40, 40, 36]
const ACTION_WIDTHS = [8, 60, 22, 14, 14, 40]

/** The workbook of a run: what it is with its scores and signature, its answers, its actions; sheets are locked, since a run is a record. */
export async function runWorkbook(
  ledger: Ledger,
  request: { readonly run: number; readonly language: Language; readonly user: string },
): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const { language, user } = request
  const found = runRecord(ledger.database, request.run, language)
  if (!found.ok) return found
  const run = found.value
  const w = printWords(language)
  const table = (labels: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]) => ({
    columns: labels.map((label, index) => ({ label, width: widths[index] ?? 14 })),
    rows: rows.map((cells) => cells.map((cell) => text(cell))),
  })
  const signatures = run.people.map(({ role, name }) => [role, name ?? ''])
  const bytes = await writeTables(
    {
      title: `${run.title} ${run.name}`,
      open: false,
      createdAt: ledger.surroundings.clock.now(),
      createdBy: user,
      ...unsoundOf(ledger),
      footer: {
        left: readLedger(ledger.database).organisationName,
        right: (lastEvent(ledger.database)?.hash ?? '').slice(0, 12),
      },
      sheets: [
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
      ],
    },
    language,
  )
  return success({ bytes, fileName: `${run.title.replace(/[^A-Za-z0-9-]+/g, '-')}-${request.run}.xlsx` })
}
