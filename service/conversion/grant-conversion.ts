import type { Database } from '../../db/database.ts'
import { lastEvent } from '../../db/queries/events.ts'
import { frozenMonths, frozenRows } from '../../db/queries/frozen.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { type SpendingLineRow, spendingLines } from '../../db/queries/spending.ts'
import { listTranches, type TrancheRow } from '../../db/queries/tranches.ts'
import { pendingChanges } from '../../db/registers/pending-changes.ts'
import { type ConversionOutcome, convert } from '../../domain/conversion/convert.ts'
import { CONVERSION_METHODS, type ConversionMethod, type FundReceipt, type SpendingLine } from '../../domain/conversion/model.ts'
import { correctedLine } from '../../shared/accounting/corrected-line.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { rateFromText } from '../../shared/money/rate.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { rateLookup } from '../settings/rate-tables.ts'

export interface ConversionOptions {
  /** A trial with another method: it ignores what closing froze and records nothing. */
  readonly method?: ConversionMethod | undefined
  /** One rate for all lines, from the receipts dated up to this day. */
  readonly restatedTo?: LocalDate | undefined
}

export interface GrantConversion {
  readonly grant: GrantRow
  readonly method: ConversionMethod
  readonly outcome: ConversionOutcome
  readonly lines: ReadonlyMap<string, SpendingLineRow>
  readonly tranches: readonly TrancheRow[]
}

/** The answers of one state of the books, by grant and option: the same figures are asked by many screens. */
const remembered = new WeakMap<Database, { state: string; answers: Map<string, GrantConversion> }>()

/** The chain's head, and what a command under way wrote that is not in the chain yet. */
const stateOf = (database: Database): string => `${lastEvent(database)?.hash ?? ''}${pendingChanges(database)}`

/** Converts every line of a grant's donor spending; pools and layers always run from the grant's first day (spec 10 `convert`). */
export function convertGrant(database: Database, grant: GrantRow, options: ConversionOptions = {}): GrantConversion {
  const state = stateOf(database)
  let memory = remembered.get(database)
  if (memory?.state !== state) {
    memory = { state, answers: new Map() }
    remembered.set(database, memory)
  }
  const key = `${grant.id}|${options.method ?? ''}|${options.restatedTo ?? ''}`
  const known = memory.answers.get(key)
  if (known) return known
  const answer = compute(database, grant, options)
  memory.answers.set(key, answer)
  return answer
}

/** Whether the present state of the books is converted already for every one of these grants, by whatever screen asked. */
export function areConverted(database: Database, grants: readonly GrantRow[]): boolean {
  const memory = remembered.get(database)
  return memory?.state === stateOf(database) && grants.every(({ id }) => memory.answers.has(`${id}||`))
}

function compute(database: Database, grant: GrantRow, options: ConversionOptions): GrantConversion {
  const own = grant.conversionMethod
  const method = options.method ?? own
  const trial = method !== own || options.restatedTo !== undefined
  const rows = spendingLines(database, grant.id)
  const tranches = listTranches(database, grant.id)
  const outcome = convert({
    method,
    donorCurrency: grant.currency,
    budgetRate: grant.budgetRate === null ? null : (rateFromText(grant.budgetRate) ?? null),
    provisional: grant.provisional,
    receipts: receiptsOf(tranches),
    lines: toSpendingLines(rows, grant.currency),
    frozenMonths: trial ? [] : frozenMonths(database, grant.id),
    frozenRows: trial ? [] : frozenRows(database, grant.id),
    rates: rateLookup(database, grant.currency, grant.rateTable),
    restatedTo: options.restatedTo,
  })
  return { grant, method, outcome, lines: new Map(rows.map((row) => [lineKey(row), row])), tranches }
}

export const lineKey = (row: { voucherId: number; lineNumber: number }): string => `${row.voucherId}/${row.lineNumber}`

/** "T1" for the tranche numbered 1 or T1. */
export const trancheLabel = (number: string): string => (/^\d/.test(number) ? `T${number}` : number)

function receiptsOf(tranches: readonly TrancheRow[]): FundReceipt[] {
  return tranches
    .filter((tranche) => tranche.reversed === 0 && tranche.xofCredited !== null && tranche.xofCredited > 0)
    .map((tranche) => ({
      label: trancheLabel(tranche.number),
      date: tranche.date,
      sequence: tranche.id,
      donorMinor: tranche.amountMinor,
      xof: tranche.xofCredited ?? 0,
    }))
}

function toSpendingLines(rows: readonly SpendingLineRow[], grantCurrency: string): SpendingLine[] {
  const byVoucher = new Map<number, SpendingLineRow[]>()
  for (const row of rows) {
    const lines = byVoucher.get(row.voucherId)
    if (lines) lines.push(row)
    else byVoucher.set(row.voucherId, [row])
  }
  return rows.map((row) => ({
    key: lineKey(row),
    date: row.date,
    sourceId: row.sourceId ?? row.number,
    lineNumber: row.lineNumber,
    xof: row.amountXof,
    ownDonorMinor: row.currency === grantCurrency && grantCurrency !== FUNCTIONAL_CURRENCY ? row.amountMinor : undefined,
    corrects: correctedKey(row, byVoucher),
  }))
}

/** The line that a reversal or a linked correction takes back: the same line of the original, else its line of the same account and budget line. */
function correctedKey(row: SpendingLineRow, byVoucher: ReadonlyMap<number, SpendingLineRow[]>): string | undefined {
  if (row.correctsId === null) return undefined
  const original = correctedLine(row, byVoucher.get(row.correctsId) ?? [])
  return original ? lineKey(original) : undefined
}

/** The method of this name, if there is one. */
export const conversionMethod = (name: string): ConversionMethod | undefined =>
  CONVERSION_METHODS.find((method) => method === name)
