import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { listVirementRows, type VirementRow, virementMoves, waitingMoves } from '../../db/queries/virements.ts'
import type { VirementRules } from '../../domain/grants/virement-rules.ts'
import type { VirementLineView, VirementView } from '../../shared/contract/virements.ts'
import { picked } from '../../shared/fields/picked.ts'
import { exactInteger, sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type OutturnLine, outturnTest } from './outturn-test.ts'

export interface VirementDesk {
  readonly grant: string
  readonly currency: string
  readonly asOf: LocalDate
  readonly rules: Omit<VirementRules, 'lockedHeads'> & { lockedHeads: string[] }
  readonly baseVersion: number
  readonly versionInForce: number
  readonly lines: VirementLineView[]
  readonly total: {
    approvedMinor: number
    outturnMinor: number
    changeMinor: number
    changePercent: string | null
    movedMinor: number
    movedPercent: string | null
    state: 'WITHIN' | 'TOLERANCE' | 'APPROVAL' | 'FORBIDDEN'
  } | null
  readonly virements: VirementView[]
}

/** All that the virement desk of a grant shows: the rules, the outturn's test on a day, and the virements, the latest first. */
export function virementDesk(database: Database, grant: GrantRow, to: LocalDate | null): Result<VirementDesk> {
  const answer = outturnTest(database, grant, to)
  if (!answer) return failure(fault('VIREMENT_NO_BUDGET', undefined, { grant: grant.code }))
  const { measured, total } = answer
  const budget = new Map(measured.linesInForce.map((line) => [line.code, line.amountMinor]))
  const asked = new Map<string, number>()
  for (const { budgetLine, amountMinor } of waitingMoves(database, grant.id))
    if (amountMinor < 0) asked.set(budgetLine, (asked.get(budgetLine) ?? 0) - amountMinor)
  return success({
    grant: grant.code,
    currency: grant.currency,
    asOf: answer.asOf,
    rules: { ...measured.rules, lockedHeads: [...measured.rules.lockedHeads] },
    baseVersion: measured.base.number,
    versionInForce: measured.inForce.number,
    lines: answer.lines.map((line) => lineView(line, budget.get(line.code) ?? 0, asked.get(line.code) ?? 0)),
    total: total && {
      approvedMinor: total.fromMinor,
      ...picked(total, 'outturnMinor', 'changeMinor', 'changePercent', 'movedMinor', 'movedPercent', 'state'),
    },
    virements: listVirementRows(database, grant.id).map((row) => virementView(database, row)),
  })
}

const lineView = (line: OutturnLine, budgetMinor: number, askedMinor: number): VirementLineView => ({
  code: line.code,
  head: line.head,
  label: line.label,
  partner: line.partner,
  approvedMinor: line.fromMinor,
  ...picked(
    line,
    'spentMinor',
    'committedMinor',
    'forecastMinor',
    'outturnMinor',
    'changeMinor',
    'changePercent',
    'limitMinor',
    'state',
    'reason',
    'excessMinor',
  ),
  budgetMinor,
  freeMinor: line.spentMinor === null ? null : exactInteger(budgetMinor - line.spentMinor - line.committedMinor - askedMinor),
})

function virementView(database: Database, row: VirementRow): VirementView {
  const moves = virementMoves(database, row.id)
  return {
    number: row.number,
    state: row.state,
    test: row.test,
    reason: row.reason,
    requestedBy: row.requestedByName,
    requestedOn: row.requestedOn,
    basedOn: row.basedOn,
    decidedBy: row.decidedByName,
    decidedOn: row.decidedOn,
    effectiveOn: row.effectiveOn,
    donorReference: row.donorReference,
    note: row.decisionNote,
    versionNumber: row.versionNumber,
    movedMinor: sumMinor(moves.map((move) => Math.max(0, move.amountMinor))),
    moves: moves.map((move) => ({
      budgetLine: move.budgetLine,
      amountMinor: move.amountMinor,
      isNew: move.head !== null,
    })),
  }
}
