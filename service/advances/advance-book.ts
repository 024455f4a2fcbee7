import type { Database } from '../../db/database.ts'
import { type AdvanceLineRow, advanceLinesOf } from '../../db/queries/advance-lines.ts'
import {
  type AdvanceRecord,
  type LiquidationRow,
  listAdvanceRecords,
  listLiquidations,
  receiptTotals,
} from '../../db/queries/advances.ts'
import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { type AdvanceRow, advanceRows, type RegisteredAdvance } from '../../domain/advances/advance-ageing.ts'
import type { AdvanceLine, HolderKind } from '../../domain/advances/advance-line.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { ledgerBalances } from '../third-parties/ledger-balances.ts'
import { lineGroup } from '../third-parties/line-group.ts'
import { ADVANCE_ACCOUNTS, advanceRuleOn } from './advance-rules.ts'

/** The advances of a day: the register, the ageing, and how it ties to the ledger. */
export interface AdvanceBook {
  readonly on: LocalDate
  readonly records: readonly AdvanceRecord[]
  readonly liquidations: readonly LiquidationRow[]
  readonly receiptTotals: ReadonlyMap<number, number>
  /** Every row, those settled included. */
  readonly rows: readonly AdvanceRow[]
  /** By account: what the ledger's own balances say, and what the rows leave of it. */
  readonly ties: readonly { readonly account: string; readonly ledgerXof: number; readonly differenceXof: number }[]
}

/** A line on the accounts of advances, with what it was written in. */
export type BookedAdvanceLine = AdvanceLine & { readonly currency: string; readonly minor: number }

/** What the books say of advances up to a day: the register, and every line on their accounts with what it is to an advance. */
export interface AdvanceSources extends Pick<AdvanceBook, 'records' | 'liquidations' | 'receiptTotals'> {
  readonly lines: readonly BookedAdvanceLine[]
  readonly registered: ReadonlyMap<number, RegisteredAdvance>
}

/** Reads the register and every line on the accounts of advances up to a day. */
export function advanceSources(database: Database, on: LocalDate): AdvanceSources {
  const records = listAdvanceRecords(database)
  const liquidations = listLiquidations(database)
  const totals = new Map(receiptTotals(database).map((row) => [row.liquidationId, row.total]))
  const withheld = advanceRuleOn(database, on).deductionAccount
  const ofLiquidation = new Map(liquidations.map((row) => [row.id, row.advanceId]))
  const lines = ADVANCE_ACCOUNTS.flatMap(({ prefix, holder }) => {
    const taken = new Map<number, number>()
    return advanceLinesOf(database, prefix, on, withheld).map((row) => advanceLine(row, holder, ofLiquidation, taken))
  })
  const registered = new Map(
    records.map((record) => [record.id, registeredAdvance(database, record, liquidations, totals, lines)]),
  )
  return { records, liquidations, receiptTotals: totals, lines, registered }
}

/** The advances of a day: the register, the ageing, and how it ties to the ledger. */
export function advanceBook(database: Database, on: LocalDate): AdvanceBook {
  const { lines, registered, ...register } = advanceSources(database, on)
  const rows = advanceRows(lines, registered, on)
  const ties = ADVANCE_ACCOUNTS.flatMap(({ prefix }) => [...ledgerBalances(database, prefix, on)]).map(([account, ledgerXof]) => {
    const counted = sumMinor(rows.filter((row) => row.account === account).map((row) => row.balanceXof))
    return { account, ledgerXof, differenceXof: ledgerXof - counted }
  })
  return { on, ...register, rows, ties }
}

/** `taken` remembers what of a voucher's money other credits of it have used already. */
function advanceLine(
  row: AdvanceLineRow,
  holder: (typeof ADVANCE_ACCOUNTS)[number]['holder'],
  ofLiquidation: ReadonlyMap<number, number>,
  taken: Map<number, number>,
): BookedAdvanceLine {
  const { partner, thirdParty, groupId, reversesId, reversedById, origin, takenOverId, ...line } = row
  const holderKind: HolderKind = holder === 'staff' ? 'staff' : partner === null ? holder : 'partner'
  const left = row.takenInXof - (taken.get(row.voucherId) ?? 0)
  if (row.side === -1 && left > 0 && row.amount < 0)
    taken.set(row.voucherId, (taken.get(row.voucherId) ?? 0) + Math.min(left, -row.amount))
  return {
    ...line,
    group: lineGroup(row),
    holderKind,
    holder: (holderKind === 'partner' ? partner : thirdParty) ?? '',
    takenInXof: left,
    advanceId: takenOverId ?? advanceOfOrigin(origin, ofLiquidation),
  }
}

function advanceOfOrigin(origin: string | null, ofLiquidation: ReadonlyMap<number, number>): number | null {
  if (origin === null) return null
  const [register, key = ''] = origin.split(':')
  return register === 'advance' ? Number(key) : (ofLiquidation.get(Number(key)) ?? null)
}

function registeredAdvance(
  database: Database,
  record: AdvanceRecord,
  liquidations: readonly LiquidationRow[],
  totals: ReadonlyMap<number, number>,
  lines: readonly AdvanceLine[],
): RegisteredAdvance {
  const own = liquidations.filter((row) => row.advanceId === record.id && row.withdrawnOn === null)
  const waiting = own.filter((row) =>
    vouchersOfOrigin(database, `advance-liquidation:${row.id}`).some(
      ({ role, draftId }) => role === 'liquidation' && draftId !== null,
    ),
  )
  const first = lines.find((line) => line.advanceId === record.id && line.amount > 0)
  const { id, number, holderKind, grantCode: grant, budgetLine, dueOn } = record
  return {
    id,
    number,
    holderKind,
    holder: holderName(record),
    grant,
    budgetLine,
    date: first?.date ?? record.requestedOn,
    dueOn,
    inReviewXof: sumMinor(waiting.map((row) => totals.get(row.id) ?? 0)),
  }
}

/** A partner is named by its code, as the ledger's lines name it. */
export const holderName = (record: Pick<AdvanceRecord, 'holderKind' | 'partner' | 'thirdParty'>): string =>
  record.holderKind === 'partner' ? (record.partner ?? record.thirdParty) : record.thirdParty
