import { voucherChecks } from '../../db/queries/voucher-checks.ts'
import type { ChecklistAnswerInput } from '../../shared/contract/compliance.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { firstDay, isMonth, lastDay, type Month } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'
import { spokenWords } from './book-words.ts'
import { proposedAnswers } from './proposed-evidence.ts'
import { saveChecklistRun } from './save-run.ts'
import { type CheckedVoucher, checkedVoucher, expectPosted, T1, voucherCheckSubject } from './voucher-checklist.ts'
import { VoucherFactsReader } from './voucher-checklist-facts.ts'

/**
 * Keeps the T1 of a posted voucher as a draft (spec 05 §3.2): what its types of expense do not ask for is kept as not applicable, what the books
 * answer keeps its reason as evidence. Refused, all at once: an answer that differs from the books' without a comment, and what
 * `saveChecklistRun` refuses.
 */
export function checkVoucher(
  work: Work,
  input: { readonly key: string; readonly answers: readonly ChecklistAnswerInput[] },
): Result<{ id: number; unanswered: number }> {
  const posted = expectPosted(work.database, input.key)
  if (!posted.ok) return posted
  const checked = checkedVoucher(work.database, posted.value.id, work.now.slice(0, 10))
  if (!checked.ok) return checked
  const { proposals } = checked.value
  const proposed = new Map(proposals.map((proposal) => [proposal.item, proposal.answer]))
  const faults = input.answers.flatMap(({ item, answer, comment }): Fault[] => {
    const books = proposed.get(item) ?? null
    const differs = books !== null && answer !== '' && answer.trim().toUpperCase() !== books
    return differs && comment.trim() === '' ? [fault('T1_COMMENT', undefined, { item, proposed: books })] : []
  })
  if (faults.length > 0) return failure(...faults)
  return keepVoucherCheck(work, checked.value, input.answers)
}

/** Keeps a draft T1: the answers given, then what the books say of the rest. */
function keepVoucherCheck(
  work: Work,
  { voucher, template, proposals, notAsked }: CheckedVoucher,
  given: readonly ChecklistAnswerInput[],
): Result<{ id: number; unanswered: number }> {
  const books = new Map(proposedAnswers(work.database, proposals).map((answer) => [answer.item, answer]))
  const typed = given.filter(({ item, answer }) => answer.trim() !== '' && !notAsked.includes(item))
  const answered = new Set(typed.map(({ item }) => item))
  const answers = [
    ...typed.map((answer) => {
      const book = books.get(answer.item)
      const isBooks = book !== undefined && book.answer === answer.answer.trim().toUpperCase()
      return isBooks && answer.evidence.trim() === '' ? { ...answer, evidence: book.evidence } : answer
    }),
    ...[...books.values()].filter(({ item }) => !answered.has(item)),
  ]
  const run = {
    template: T1,
    subject: voucherCheckSubject(voucher.number),
    date: work.now.slice(0, 10),
    note: '',
    answers,
    words: spokenWords(work.database, proposals),
  }
  const saved = saveChecklistRun(work, run)
  if (!saved.ok) return saved
  const items = template.sections.reduce((sum, section) => sum + section.items.length, 0)
  return success({ id: saved.value.id, unanswered: items - answers.length })
}

/** Keeps a draft with what the books know for every voucher of the month that spends and has no T1 yet; answers how many. Refused: no month. */
export function prefillVoucherChecks(work: Work, input: { readonly month: Month }): Result<{ vouchers: number }> {
  if (!isMonth(input.month)) return failure(fault('DATE_INVALID', undefined, { value: input.month }))
  const reader = new VoucherFactsReader(work.database, work.now.slice(0, 10))
  const rows = voucherChecks(work.database, firstDay(input.month), lastDay(input.month)).filter(({ runId: run }) => run === null)
  for (const { id } of rows) {
    const checked = checkedVoucher(work.database, id, work.now.slice(0, 10), reader)
    if (!checked.ok) return checked
    const kept = keepVoucherCheck(work, checked.value, [])
    if (!kept.ok) return kept
  }
  return success({ vouchers: rows.length })
}
