import { draftChecklistRun } from '../../db/queries/checklists.ts'
import { ANSWER_HEADER_KEYS, readAnswersFile } from '../../domain/compliance/answers-file.ts'
import { codeOf, itemsOf } from '../../domain/compliance/checklist-template.ts'
import type { ChecklistScoreView } from '../../shared/contract/compliance.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { withFileTable } from '../exchange/open-file.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { saveChecklistRun } from './save-run.ts'
import { signRun } from './sign-run.ts'
import { findTemplate } from './templates.ts'

export interface RunFile {
  readonly template: string
  readonly subject: string
  readonly date: LocalDate
  /** Path of the answers: item, answer, evidence, comment. */
  readonly answers: string
  /** Who signs it: the same person, or the second one where two write. Null keeps a draft. */
  readonly signer: string | null
  readonly user: string
}

/** Keeps the run that a file of answers makes, and signs it where a signer is named (spec 10 `checklist run`); answers its scores. */
export function importRun(ledger: Ledger, file: RunFile): Result<{ id: number; scores: ChecklistScoreView[] }> {
  const begun = draftChecklistRun(ledger.database, file.template.toUpperCase(), file.subject)
  const asked = findTemplate(ledger.database, file.template, begun?.templateVersion)
  if (!asked) return failure(fault('CHECKLIST_TEMPLATE', undefined, { template: file.template }))
  const numbers = new Map(itemsOf(asked).map((item) => [codeOf(item), item.number]))
  const read = withFileTable(file.answers, { headerKeys: ANSWER_HEADER_KEYS }, ({ table }) =>
    readAnswersFile(table, (code) => numbers.get(code)),
  )
  if (!read.ok) return read
  const { template, subject, date, user } = file
  const run = { template: template.toUpperCase(), subject, date, note: '', answers: read.value }
  const input = { ...run, answers: read.value.map(({ place: _, ...answer }) => answer) }
  const save = { name: 'compliance.saveRun', user, input } as const
  const saved = runCommand(ledger, save, (work) => saveChecklistRun(work, run))
  if (!saved.ok || file.signer === null) return saved
  const signed = signKeptRun(ledger, saved.value.id, file.signer)
  return signed.ok ? success(saved.value) : signed
}

/** Signs a run as this person, by a command of its own. */
export function signKeptRun(ledger: Ledger, id: number, user: string): ReturnType<typeof signRun> {
  const request = { name: 'compliance.signRun', user, input: { id } } as const
  return runCommand(ledger, request, (work) => signRun(work, id))
}
