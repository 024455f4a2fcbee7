import type { Database } from '../../db/database.ts'
import { type ChecklistRunRow, checklistAnswers, draftChecklistRun, findChecklistRun } from '../../db/queries/checklists.ts'
import { runOfVoucher } from '../../db/queries/voucher-checks.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import { itemsNotAsked } from '../../domain/compliance/applicable-items.ts'
import { type ChecklistTemplate, mostNotApplicableOf } from '../../domain/compliance/checklist-template.ts'
import { preparersOf } from '../../domain/compliance/kept-answers.ts'
import type { ProposedAnswer } from '../../domain/compliance/proposed-answer.ts'
import { voucherProposals } from '../../domain/compliance/voucher-proposals.ts'
import type { VoucherCheck } from '../../shared/contract/compliance-overview.ts'
import { picked } from '../../shared/fields/picked.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { judgeRun } from './judge-run.ts'
import { runFacts } from './run-facts.ts'
import { templateView } from './template-views.ts'
import { findTemplate } from './templates.ts'
import { type ReadVoucher, VoucherFactsReader } from './voucher-checklist-facts.ts'

export const T1 = 'T1'

export const voucherCheckSubject = (number: string): string => `voucher:${number}`

/** A posted voucher with its template and what the books answer. */
export interface CheckedVoucher {
  readonly voucher: ReadVoucher
  readonly template: ChecklistTemplate
  readonly proposals: readonly ProposedAnswer[]
  /** Numbers of the items that its types of expense do not ask for. */
  readonly notAsked: readonly number[]
}

/** The posted voucher of a key. Refused: a draft, whose content may still change, and one that is unknown. */
export function expectPosted(database: Database, key: string): Result<{ id: number }> {
  const id = key.startsWith('posted:') ? Number(key.slice(7)) : findVoucher(database, key)?.id
  if (key.startsWith('draft:') || id === undefined || !Number.isSafeInteger(id))
    return failure(fault(key.startsWith('draft:') ? 'T1_DRAFT' : 'VOUCHER_UNKNOWN', undefined, { voucher: key }))
  return success({ id })
}

export function checkedVoucher(
  database: Database,
  id: number,
  today: LocalDate,
  reader = new VoucherFactsReader(database, today),
): Result<CheckedVoucher> {
  const template = findTemplate(database, T1)
  const voucher = reader.read(id)
  if (!template) return failure(fault('CHECKLIST_TEMPLATE', undefined, { template: T1 }))
  if (!voucher) return failure(fault('VOUCHER_UNKNOWN', undefined, { voucher: `posted:${id}` }))
  const notAsked = itemsNotAsked(template, new Set(voucher.facts.types))
  return success({ voucher, template, proposals: voucherProposals(template, voucher.facts), notAsked })
}

/**
 * The checklist T1 of a posted voucher (spec 05 §3.2): the items that its types of expense ask for, what the books answer, and what is kept. The
 * draft is shown where there is one, else the last run that was signed.
 */
export function voucherCheck(database: Database, key: string, today: LocalDate): Result<VoucherCheck> {
  const posted = expectPosted(database, key)
  if (!posted.ok) return posted
  const { id } = posted.value
  const checked = checkedVoucher(database, id, today)
  if (!checked.ok) return checked
  const { voucher, template, proposals, notAsked } = checked.value
  const run = shownRun(database, id, voucher.number)
  const answers = run ? checklistAnswers(database, run.id) : []
  const kept = new Map(answers.map((answer) => [answer.item, answer]))
  const judged = judgeRun(template, answers, runFacts(database, voucherCheckSubject(voucher.number)))
  const allowed = judged.ok ? judged.value.mayBeNotApplicable : new Set<number>()
  const wanted = new Set(judged.ok ? judged.value.secondPerson : [])
  const contradicted = new Set(judged.ok ? judged.value.contradicted : [])
  const proposed = new Map(proposals.map((proposal) => [proposal.item, proposal]))
  const left = new Set(notAsked)
  return success({
    key: `posted:${id}`,
    number: voucher.number,
    types: voucher.types.map(({ name }) => ({ ...name })),
    items: templateView(template).sections.flatMap(({ items, fr, en }) =>
      items
        .filter(({ number }) => !left.has(number))
        .map((item) => {
          const proposal = proposed.get(item.number)
          const answer = kept.get(item.number)
          return {
            ...item,
            section: { fr, en },
            proposed: proposal ? { answer: proposal.answer, reason: proposal.reason } : null,
            answer: answer?.answer ?? '',
            evidence: answer?.evidence ?? '',
            comment: answer?.comment ?? '',
            answeredBy: answer?.answeredBy ?? null,
            confirmedBy: answer?.confirmedBy ?? null,
            secondPerson: wanted.has(item.number),
            contradicted: answer && contradicted.has(item.number) ? { answer: answer.books, reason: answer.booksReason } : null,
            naAllowed: !item.blocking || allowed.has(item.number) || proposal?.answer === 'N',
          }
        }),
    ),
    notAsked: notAsked.length,
    run: run
      ? {
          ...picked(
            run,
            'id',
            'state',
            'score',
            'blocking',
            'contradicted',
            'signedBy',
            'signedAt',
            'applicable',
            'notApplicable',
          ),
          passed: run.passed === 1,
          signedAlone: run.signedAlone === 1,
          preparers: [...preparersOf(run.madeBy, answers)],
          overShare: judged.ok && judged.value.score.share.isOver,
        }
      : null,
    mostNotApplicable: mostNotApplicableOf(template),
  })
}

function shownRun(database: Database, voucherId: number, number: string): ChecklistRunRow | undefined {
  const draft = draftChecklistRun(database, T1, voucherCheckSubject(number))
  if (draft) return draft
  const id = runOfVoucher(database, voucherId)
  return id === undefined ? undefined : findChecklistRun(database, id)
}
