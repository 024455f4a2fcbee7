import { printWords } from '../../shared/i18n/print-words.ts'
import { success } from '../../shared/result/result.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { runRecord } from './run-record.ts'

/** The paper of a run, by its number: scores by section, answers with evidence and comments, actions, signatures. */
export const printChecklistRun: PrintBuilder = ({ database, key, language }) => {
  const found = runRecord(database, Number(key), language)
  if (!found.ok) return found
  const run = found.value
  // The standard faces of a PDF have no filled square: a bullet stands for it.
  const printed = (text: string): string => text.replaceAll('■', '•')
  const w = printWords(language)
  const column = (label: string, widthMm?: number) => (widthMm === undefined ? { label } : { label, widthMm })
  const [, number = '', item = '', answer = '', , evidence = '', comment = '', people = ''] = run.answerColumns
  const sections = [...new Set(run.answers.map(([section = '']) => section))]
  return success({
    title: `${run.title} · ${run.name}`,
    reference: run.subject,
    fileName: `${run.title.replace(/[^A-Za-z0-9-]+/g, '-')}-${key}`,
    orientation: 'landscape',
    blocks: [
      { kind: 'fields', columns: 3, fields: run.fields },
      { kind: 'heading', text: w('checklist.scores') },
      {
        kind: 'table',
        columns: run.scoreColumns.map((label, index) => (index === 0 ? { label } : { label, align: 'right', widthMm: 28 })),
        rows: run.scores,
        totals: [run.total],
      },
      ...sections.flatMap((section) => [
        { kind: 'heading' as const, text: section },
        {
          kind: 'table' as const,
          columns: [
            column(number, 12),
            column(printed(item)),
            column(answer, 40),
            column(evidence, 54),
            column(comment, 50),
            column(people, 38),
          ],
          rows: run.answers.filter(([of]) => of === section).map((row) => answerCells(row, w).map(printed)),
        },
      ]),
      { kind: 'heading', text: w('checklist.actions') },
      run.actions.length === 0
        ? { kind: 'paragraph', text: w('checklist.noActions') }
        : { kind: 'table', columns: run.actionColumns.map((label) => ({ label })), rows: run.actions },
      { kind: 'signatures', people: run.people },
    ],
  })
}

/** A row as the paper has it: what the books say otherwise stands under the answer, so that no reader misses it. */
function answerCells(row: readonly string[], w: ReturnType<typeof printWords>): string[] {
  const [, number = '', item = '', answer = '', books = '', ...rest] = row
  const said = books === '' ? answer : `${answer}\n${w('checklist.booksSay', { answer: books })}`
  return [number, item, said, ...rest]
}
