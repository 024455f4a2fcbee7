import { allocationRunLines, findAllocationRun, listAllocationRuns, saveAllocationRun } from '../../db/queries/allocation-runs.ts'
import { listCostPools, poolLines } from '../../db/queries/cost-pools.ts'
import { listJournals } from '../../db/queries/masters.ts'
import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { standingLinesOfOrigin } from '../../db/queries/statutory-returns.ts'
import { allocationLines, mirrored } from '../../domain/shared-costs/allocation-lines.ts'
import { formatMonth } from '../../shared/i18n/format.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import { firstDay, lastDay, type Month, monthOf } from '../../shared/time/period.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { asTyped } from '../payroll/standing-lines.ts'
import { originViews } from '../vouchers/origin-views.ts'
import { replaceProposal } from '../vouchers/replace-proposal.ts'
import { keyForMonth, listKeys } from './list-keys.ts'
import { ALLOCATION_ROLES, plannedShares, poolObstacles, runOrigin, runState } from './pool-months.ts'

type Proposal = Result<{ voucherKey: string }>

/**
 * Shares a pool's month by its key and proposes the voucher: one run for each pool and month (spec 04 §2.3). Before posting it may run
 * again, with the lines and the key of then. Refused: no approved key over the month or none before the entry's day, nothing to share,
 * a date outside the month, and a run that is posted already.
 */
export function runAllocation(
  work: Work,
  surroundings: Surroundings,
  input: { readonly poolId: number; readonly month: Month; readonly date: LocalDate },
): Proposal {
  const { month, date } = input
  const { database } = work
  const pool = listCostPools(database).find((known) => known.id === input.poolId)
  if (!pool) return failure(fault('POOL_UNKNOWN'))
  const earlier = listAllocationRuns(database).find((run) => run.poolId === pool.id && run.month === month)
  if (earlier && runState(originViews(database, runOrigin(earlier.id), ALLOCATION_ROLES)) === 'posted')
    return failure(fault('ALLOCATION_POSTED', undefined, { pool: pool.code, month }))
  const key = keyForMonth(listKeys(database), pool.keyCode, month)
  const lines = poolLines(database, pool, firstDay(month), lastDay(month))
  const total = sumMinor(lines.map((line) => line.xof))
  const faults = poolObstacles(pool, month, key, total)
  const place = { kind: 'field', path: 'date' } as const
  if (!isLocalDate(date) || monthOf(date) !== month) faults.push(fault('ALLOCATION_DATE', place, { date, month }))
  if (key?.approvedOn && key.approvedOn > date)
    faults.push(fault('KEY_NOT_APPROVED_BEFORE', place, { key: `${key.code} v${key.version}`, approved: key.approvedOn, date }))
  if (!key || faults.length > 0) return failure(...faults)
  const id = saveAllocationRun(
    database,
    { poolId: pool.id, month, keyId: key.id, date, totalXof: total, ranBy: work.actor.name, ranAt: work.now },
    lines,
    plannedShares(key, total),
  )
  const { language } = readLedger(database)
  const name = { pool: pool.label, key: `${key.code} v${key.version}`, month: formatMonth(month, language) }
  const label = printWords(language)('allocation.label', name)
  const voucher = {
    sourceId: null,
    journal: generalJournal(work),
    date,
    kind: 'correction' as const,
    corrects: null,
    lines: allocationLines(lines, key.shares, label),
  }
  return named(replaceProposal(work, surroundings, voucher, { origin: runOrigin(id), role: 'allocation' }))
}

/**
 * Proposes the mirror of a posted allocation, to the unit: the same lines with the opposite sign, tied to the voucher that they take
 * back. Refused: a run that is not posted.
 */
export function proposeReversal(
  work: Work,
  surroundings: Surroundings,
  input: { readonly runId: number; readonly date: LocalDate },
): Proposal {
  const run = findAllocationRun(work.database, input.runId)
  const origin = runOrigin(input.runId)
  if (!run || runState(originViews(work.database, origin, ALLOCATION_ROLES)) !== 'posted')
    return failure(fault('ALLOCATION_NOT_POSTED'))
  if (allocationRunLines(work.database, run.id).length === 0 || !isLocalDate(input.date) || input.date < run.date)
    return failure(fault('REVERSAL_BEFORE', undefined, { date: input.date, voucher: run.month, original: run.date }))
  const posted = vouchersOfOrigin(work.database, origin).filter((row) => row.role === 'allocation' && row.reversed === 0)
  const lines = mirrored(lastVoucherLines(work, origin))
  return named(
    replaceProposal(
      work,
      surroundings,
      {
        sourceId: null,
        journal: generalJournal(work),
        date: input.date,
        kind: 'correction',
        corrects: posted.at(-1)?.number ?? null,
        lines,
      },
      { origin, role: 'reversal' },
    ),
  )
}

/** What stands of the run: allocations less the mirrors already posted, so that the mirror of a second run is of that run alone. */
function lastVoucherLines(work: Work, origin: string) {
  const taken = standingLinesOfOrigin(work.database, origin, ['reversal']).length
  return standingLinesOfOrigin(work.database, origin, ['allocation']).slice(taken).map(asTyped)
}

const generalJournal = (work: Work): string =>
  listJournals(work.database).find((journal) => journal.type === 'general')?.code ?? ''

const named = (proposed: Result<string | null>): Proposal =>
  proposed.ok ? success({ voucherKey: `draft:${proposed.value ?? ''}` }) : proposed
