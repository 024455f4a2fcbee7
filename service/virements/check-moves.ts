import type { Database } from '../../db/database.ts'
import { type GrantRow, listPartners } from '../../db/queries/masters.ts'
import { type VirementMoveRow, waitingMoves } from '../../db/queries/virements.ts'
import type { VirementMoveInput } from '../../shared/contract/virements.ts'
import { exactInteger, minorToDecimalText, multiplyDivide, sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { budgetVersusActual } from '../budgets/budget-vs-actual.ts'
import type { VirementBase } from './virement-base.ts'

/**
 * What is wrong with the moves of a virement, all at once (spec 03 R-VIR): no line that gives or receives, a line named twice, an amount that
 * is not positive, a sum that is not zero unless the agreement lets the total rise (and then never beyond the ceiling), an unknown
 * line that is not opened with its head and label, and a line that gives more than it has unspent, what other requests take of it counted.
 */
export function moveFaults(
  database: Database,
  grant: GrantRow,
  measured: VirementBase,
  moves: readonly VirementMoveInput[],
  except: number | null,
): Fault[] {
  const faults: Fault[] = []
  const sum = sumMinor(moves.map((move) => move.amountMinor))
  const mayRise = measured.rules.totalMayIncrease
  if (!moves.some((move) => move.amountMinor > 0) || (!mayRise && !moves.some((move) => move.amountMinor < 0)))
    faults.push(fault('VIREMENT_EMPTY'))
  else if (sum !== 0 && !(mayRise && sum > 0))
    faults.push(fault('VIREMENT_UNBALANCED', undefined, { difference: decimal(sum, grant), currency: grant.currency }))
  const total = exactInteger(sumMinor(measured.linesInForce.map((line) => line.amountMinor)) + sum)
  if (sum > 0 && total > grant.ceilingMinor)
    faults.push(
      fault('BUDGET_OVER_CEILING', undefined, {
        grant: grant.code,
        total: decimal(total, grant),
        ceiling: decimal(grant.ceilingMinor, grant),
      }),
    )
  moves.forEach((move, index) => {
    if (move.amountMinor === 0) faults.push(fault('VIREMENT_AMOUNT', undefined, { budgetLine: move.budgetLine }))
    if (moves.findIndex((each) => each.budgetLine === move.budgetLine) !== index)
      faults.push(fault('VIREMENT_LINE_TWICE', undefined, { budgetLine: move.budgetLine }))
    faults.push(...lineFaults(database, grant, measured, move))
  })
  return [...faults, ...unspentFaults(database, grant, moves, except)]
}

const decimal = (minor: number, grant: GrantRow): string => minorToDecimalText(minor, grant.currency)

/** A known line is named alone; an unknown one is opened with its head and label, and by receiving. */
function lineFaults(database: Database, grant: GrantRow, measured: VirementBase, move: VirementMoveInput): Fault[] {
  const { budgetLine, opens } = move
  const isKnown = measured.linesInForce.some((line) => line.code === budgetLine)
  if (isKnown) return opens === null ? [] : [fault('VIREMENT_LINE_EXISTS', undefined, { budgetLine })]
  if (opens === null) return [fault('BUDGET_LINE_UNKNOWN', undefined, { budgetLine, grant: grant.code })]
  const faults: Fault[] = []
  if (budgetLine.trim() === '' || opens.head.trim() === '' || opens.labelFr.trim() === '' || move.amountMinor < 0)
    faults.push(fault('VIREMENT_NEW_LINE', undefined, { budgetLine }))
  if (opens.partner !== null && !listPartners(database).some((partner) => partner.code === opens.partner))
    faults.push(fault('PARTNER_UNKNOWN', undefined, { partner: opens.partner }))
  return faults
}

function unspentFaults(database: Database, grant: GrantRow, moves: readonly VirementMoveInput[], except: number | null): Fault[] {
  const giving = moves.filter((move) => move.amountMinor < 0)
  if (giving.length === 0) return []
  const { rows } = budgetVersusActual(database, grant, { from: null, to: null, partner: null })
  const waiting = waitingMoves(database, grant.id).filter((move) => move.virementId !== except && move.amountMinor < 0)
  return giving.flatMap(({ budgetLine, amountMinor }): Fault[] => {
    const row = rows.find((each) => each.kind === 'line' && each.code === budgetLine)
    if (!row) return []
    const asked = sumMinor(waiting.filter((move) => move.budgetLine === budgetLine).map((move) => -move.amountMinor))
    // Without a rate nobody knows what is left in the donor's money: the francs say it, at the line's own rate.
    const unspent =
      row.availableMinor ??
      (row.budgetXof > 0 ? multiplyDivide(row.availableXof, BigInt(row.budgetMinor), BigInt(row.budgetXof)) : 0)
    const available = Math.max(0, exactInteger(unspent - asked))
    return -amountMinor <= available
      ? []
      : [
          fault('VIREMENT_TOO_MUCH', undefined, {
            budgetLine,
            available: decimal(available, grant),
            asked: decimal(-amountMinor, grant),
            currency: grant.currency,
          }),
        ]
  })
}

/** The moves as the register keeps them. */
export const moveRows = (moves: readonly VirementMoveInput[]): VirementMoveRow[] =>
  moves.map(({ budgetLine, amountMinor, opens }) => ({
    budgetLine: budgetLine.trim(),
    amountMinor,
    head: opens?.head.trim() ?? null,
    labelFr: opens?.labelFr.trim() ?? null,
    labelEn: opens === null ? null : opens.labelEn.trim() || opens.labelFr.trim(),
    partner: opens?.partner ?? null,
  }))
