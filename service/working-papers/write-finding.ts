import { type DecisionRequest, decideFinding } from '../../domain/audit/findings/decide-finding.ts'
import type { Finding } from '../../domain/audit/findings/finding.ts'
import type { FindingDesk } from '../../domain/audit/findings/finding-desk.ts'
import { returnFinding, verifyFinding, withdrawFinding } from '../../domain/audit/findings/follow-finding.ts'
import type { LineFinder } from '../../domain/audit/findings/line-fact.ts'
import { changeFinding, type FindingDraft, raiseFinding } from '../../domain/audit/findings/save-finding.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import type { FollowUpDeed } from '../../shared/contract/follow-ups.ts'
import type { FindingContent } from '../../shared/contract/paper-findings.ts'
import { workingPapersContract } from '../../shared/contract/working-papers.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { booksOf, worksAlone } from '../findings/desk-of.ts'
import { newCommandId } from '../kernel/run-command.ts'
import { type PapersDesk, type PaperWork, runPaperCommand } from '../kernel/run-paper-command.ts'
import { questionedInSeat, seatFindings } from './seat-findings.ts'

/** Writes a finding in the auditor's file (`id` null), or changes one that the management has not answered, wherever it is. Refused: what the ledger refuses of a finding, and one that is nowhere. */
export function saveSeatFinding(
  desk: PapersDesk,
  { id, finding: draft, commandId }: { readonly id: string | null; readonly finding: FindingDraft; readonly commandId: string },
): Result<{ id: string; number: string }> {
  const input = { id, finding: { ...draft, lines: draft.lines.map((line) => ({ ...line })) } }
  return runPaperCommand(
    desk,
    { name: 'saveFinding', commandId, answers: answersOf(workingPapersContract.saveFinding), input },
    (work) => {
      const { source, known, own } = seatOf(desk, work, id)
      if (id !== null && !known) return failure(fault('FINDING_UNKNOWN', undefined, { finding: id }))
      const base = booksOf(work.books, id)
      const findLine: LineFinder = (voucher, line) => {
        const fact = base.findLine(voucher, line)
        return fact && { ...fact, takenXof: questionedInSeat(source, fact, id) }
      }
      const books = { ...base, findLine }
      const saved = known
        ? changeFinding(known, draft, books, own)
        : raiseFinding(draft, books, own, nextReference(source.findings))
      if (!saved.ok) return saved
      const { id: written, number, reference } = saved.value
      work.chain.write('finding', written, contentOf(saved.value, known))
      return success({ id: written, number: known ? number : (reference ?? number) })
    },
  )
}

const seatOf = (desk: PapersDesk, work: PaperWork, id: string | null) => {
  const source = seatFindings(work.books, work.proof.entries, work.now)
  const own: FindingDesk = {
    actor: work.author,
    now: work.now,
    alone: worksAlone(work.books),
    newId: () => newCommandId(desk.ledger),
  }
  return { source, known: source.findings.find((finding) => finding.id === id), own }
}

function contentOf(finding: Finding, known: Finding | undefined): FindingContent {
  const { date, entity, grant, kind, title, criteria, condition, cause, effect } = finding
  const { classification, risk, recommendation, evidence, test, lines } = finding
  return {
    ...{ date, entity, grant, kind, title, criteria, condition, cause, effect },
    ...{ classification, risk, recommendation, evidence, test },
    lines: lines.map((line) => ({ ...line })),
    reference: finding.reference ?? finding.number,
    seen: known?.changedAt ?? null,
    raisedBy: finding.author,
    raisedAt: finding.madeAt,
  }
}

const REFERENCE = /^A-(\d+)$/

/** The next number of an auditor's own: … after those of every file that was taken in. */
function nextReference(findings: readonly Finding[]): string {
  let last = 0
  for (const { number, reference } of findings)
    for (const text of [number, reference ?? '']) last = Math.max(last, Number(REFERENCE.exec(text)?.[1] ?? 0))
  return `A-${String(last + 1).padStart(2, '0')}`
}

type Noted = { readonly id: string; readonly note: string; readonly commandId: string }

/** The steps that an auditor takes on a finding, written in the auditor's file under the rules of the ledger. */
export const followSeatFinding = {
  decide: (
    desk: PapersDesk,
    { id, commandId, ...request }: DecisionRequest & { readonly id: string; readonly commandId: string },
  ) =>
    follow(desk, { id, commandId, deed: 'decided', note: request.reason, decision: request }, (finding, own) =>
      decideFinding(finding, request, own),
    ),
  verify: noted('verified', verifyFinding),
  return: noted('returned', returnFinding),
  withdraw: noted('withdrawn', withdrawFinding),
}

function noted(deed: FollowUpDeed, rule: (finding: Finding, note: string, own: FindingDesk) => Result<Finding>) {
  return (desk: PapersDesk, { id, note, commandId }: Noted) =>
    follow(desk, { id, commandId, deed, note, decision: null }, (finding, own) => rule(finding, note, own))
}

interface Step {
  readonly id: string
  readonly commandId: string
  readonly deed: FollowUpDeed
  readonly note: string
  readonly decision: DecisionRequest | null
}

function follow(
  desk: PapersDesk,
  { id, commandId, deed, note, decision }: Step,
  rule: (finding: Finding, own: FindingDesk) => Result<Finding>,
): Result<Record<string, never>> {
  const input = { id, deed, note, decision: decision && { ...decision } }
  return runPaperCommand(
    desk,
    { name: 'followFinding', commandId, answers: answersOf(workingPapersContract.decideFinding), input },
    (work) => {
      const { known, own } = seatOf(desk, work, id)
      if (!known) return failure(fault('FINDING_UNKNOWN', undefined, { finding: id }))
      const moved = rule(known, own)
      if (!moved.ok) return moved
      const said = decision && {
        voucher: decision.voucher,
        lineNumber: decision.lineNumber,
        sustainedXof: decision.sustainedXof,
        clearedXof: decision.clearedXof,
      }
      work.chain.write('followUp', own.newId(), { finding: id, deed, note: note.trim(), decision: said })
      return success({})
    },
  )
}
