import { checklistAnswers } from '../../db/queries/checklists.ts'
import { listObligations } from '../../db/queries/statutory-obligations.ts'
import { voucherChecks } from '../../db/queries/voucher-checks.ts'
import type { ChecklistAnswerInput } from '../../shared/contract/compliance.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import { firstDay, lastDay } from '../../shared/time/period.ts'
import { checkVoucher } from '../compliance/check-voucher.ts'
import { prefillClaimCheck } from '../compliance/claim-checklist.ts'
import { changeObligation, drawYear, openYear } from '../compliance/keep-obligations.ts'
import { saveChecklistRun } from '../compliance/save-run.ts'
import { signRun } from '../compliance/sign-run.ts'
import { findTemplate } from '../compliance/templates.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { keepCommand } from './keep-command.ts'
import { GRANT_CODE } from './programme.ts'

const YEAR = 2020
/** The calendar is kept up to the summer; of what falls due later, only the monthly reports and returns are. */
const KEPT_UNTIL: LocalDate = '2020-07-31'
const KEPT_MONTHLY: readonly number[] = [6, 10, 11]
/** Vouchers of this month are checked: a few signed, one of them with an original that is missing. */
const CHECKED_MONTH = '2020-12'
const CHECKED = 6
const ALONE = 'Une seule personne tient ce registre ; le coordinateur vise la pièce papier.'
const ORIGINAL = 4

/** The T3 of a claim: what the books say, the rest looked at on paper. Partners report on paper in this story. */
export function keepClaimCheck(ledger: Ledger, period: string, today: LocalDate): Result<unknown> {
  const input = { grant: GRANT_CODE, period }
  const drawn = keepCommand(ledger, 'complianceOverview.prefillClaim', input, (work) => prefillClaimCheck(work, today, input))
  if (!drawn.ok) return drawn
  const known = new Map(checklistAnswers(ledger.database, drawn.value.id).map((answer) => [answer.item, answer]))
  const items = findTemplate(ledger.database, 'T3')?.sections.flatMap((section) => section.items) ?? []
  const answers = items.map(({ number, blocking }): ChecklistAnswerInput => {
    const book = known.get(number)
    if (!book) return { item: number, answer: 'yes', evidence: `Dossier ${GRANT_CODE} ${period}`, comment: '' }
    if (!blocking || book.answer !== 'no') return { ...book }
    return { ...book, answer: 'yes', comment: 'Rapports des partenaires reçus et revus sur papier.' }
  })
  const run = { template: 'T3', subject: `claim:${GRANT_CODE}/${period}`, date: today, note: '', answers }
  const saved = keepCommand(ledger, 'compliance.saveRun', run, (work) => saveChecklistRun(work, run))
  return saved.ok ? sign(ledger, saved.value.id) : saved
}

const sign = (ledger: Ledger, id: number): Result<unknown> =>
  keepCommand(ledger, 'compliance.signRun', { id }, (work) => signRun(work, id))

/** The year's calendar, half filled, its T5 drawn from it, and a few vouchers checked. */
export function keepChecks(ledger: Ledger, today: LocalDate): Result<unknown> {
  for (const keep of [keepCalendar, keepVoucherChecks]) {
    const kept = keep(ledger, today)
    if (!kept.ok) return kept
  }
  return success({})
}

function keepCalendar(ledger: Ledger, today: LocalDate): Result<unknown> {
  const opened = keepCommand(ledger, 'complianceOverview.openYear', { year: YEAR }, (work) => openYear(work, YEAR))
  if (!opened.ok) return opened
  for (const row of listObligations(ledger.database, YEAR)) {
    if (row.dueOn > KEPT_UNTIL && !KEPT_MONTHLY.includes(row.item)) continue
    const change = {
      id: row.id,
      dueOn: row.dueOn,
      owner: row.item % 2 === 0 ? 'RAF' : 'Coordinateur',
      state: 'done' as const,
      doneOn: addDays(row.dueOn, -2),
      evidence: `Dossier ${YEAR}/${row.item}`,
    }
    const done = keepCommand(ledger, 'complianceOverview.changeObligation', change, (work) =>
      changeObligation(work, change, today),
    )
    if (!done.ok) return done
  }
  return keepCommand(ledger, 'complianceOverview.drawYear', { year: YEAR }, (work) => drawYear(work, YEAR, today))
}

function keepVoucherChecks(ledger: Ledger): Result<unknown> {
  const rows = voucherChecks(ledger.database, firstDay(CHECKED_MONTH), lastDay(CHECKED_MONTH)).slice(0, CHECKED)
  for (const [index, { id }] of rows.entries()) {
    const key = `posted:${id}`
    // The last one waits for its papers: only what the books know is kept.
    const kept = index === CHECKED - 1 ? check(ledger, key, []) : keepVoucherCheck(ledger, key, index === 1)
    if (!kept.ok) return kept
  }
  return success({})
}

/** First what the books know, then the rest from the paper; one voucher has lost its original. */
function keepVoucherCheck(ledger: Ledger, key: string, isLost: boolean): Result<unknown> {
  const drawn = check(ledger, key, [])
  if (!drawn.ok) return drawn
  const known = new Map(checklistAnswers(ledger.database, drawn.value.id).map((answer) => [answer.item, answer]))
  const items = findTemplate(ledger.database, 'T1')?.sections.flatMap((section) => section.items) ?? []
  const answers = items.map(({ number: item }): ChecklistAnswerInput => {
    const book = known.get(item)
    if (book?.answer === 'A') return { ...book, answer: 'V', comment: item === 8 ? ALONE : 'Vu sur la pièce papier.' }
    if (book) return { ...book }
    const answer = isLost && item === ORIGINAL ? 'A' : 'V'
    return { item, answer, evidence: '', comment: answer === 'A' ? 'Copie non certifiée ; original demandé au fournisseur.' : '' }
  })
  const saved = check(ledger, key, answers)
  return saved.ok ? sign(ledger, saved.value.id) : saved
}

const check = (ledger: Ledger, key: string, answers: ChecklistAnswerInput[]) =>
  keepCommand(ledger, 'complianceOverview.checkVoucher', { key, answers }, (work) => checkVoucher(work, { key, answers }))
