import type { Database } from '../../db/database.ts'
import { listProcurementFiles, type ProcurementFileRow } from '../../db/queries/procurement.ts'
import { type SplitHit, splitHits, windowOf } from '../../domain/procurement/split-test.ts'
import { bandOf, isLighter } from '../../domain/procurement/threshold.ts'
import type { ProcurementFile } from '../../shared/contract/procurement.ts'
import { picked } from '../../shared/fields/picked.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type OrderRecord, readOrderBook } from '../commitments/order-book.ts'
import { paidOfOrder } from '../commitments/propose-payment.ts'
import { procedureFacts } from './procedure-facts.ts'
import { type KnownPurchase, purchasesOf } from './purchases.ts'
import { procurementRuleOf } from './thresholds.ts'

/** Every procurement file with what the rules and the ledger say of it, the thresholds in force, and purchases that add up over one. */
export function listProcurement(database: Database, today: LocalDate) {
  const rule = procurementRuleOf(database, today)
  const orders = readOrderBook(database)
  const purchases = purchasesOf(database, orders)
  const hits = splitHits(purchases, rule.bands, rule.splitDays)
  const byKey = new Map(purchases.map((purchase) => [purchase.key, purchase]))
  return {
    files: listProcurementFiles(database).map((row) => fileView(database, row, { orders, purchases, hits })),
    rule,
    // The latest first: those can still be grouped.
    splits: [...hits]
      .sort((a, b) => (a.to === b.to ? 0 : a.to < b.to ? 1 : -1))
      .map((hit) => ({
        kind: hit.kind,
        of: hit.of,
        from: hit.from,
        to: hit.to,
        xof: hit.xof,
        required: bandOf(rule.bands, hit.xof).method,
        purchases: hit.keys.flatMap((key) => {
          const found = byKey.get(key)
          return found ? [{ key, label: found.label, date: found.date, supplier: found.supplier, xof: found.xof }] : []
        }),
      })),
  }
}

interface Facts {
  readonly orders: readonly OrderRecord[]
  readonly purchases: readonly KnownPurchase[]
  readonly hits: readonly SplitHit[]
}

function fileView(database: Database, row: ProcurementFileRow, facts: Facts): ProcurementFile {
  const rule = procurementRuleOf(database, row.date)
  const order = facts.orders.find((each) => each.order.id === row.orderId)
  const own = facts.purchases.find((purchase) => purchase.key === `order:${row.orderId ?? ''}`)
  const window = own ? windowOf(facts.purchases, own, 'supplier', rule.splitDays) : undefined
  const hit = own && facts.hits.find((each) => each.keys.includes(own.key))
  const required = bandOf(rule.bands, Math.max(row.estimateXof, row.amountXof ?? 0))
  const view = {
    id: row.id,
    number: row.number,
    date: row.date,
    object: row.object,
    category: row.category,
    grant: row.grantCode,
    budgetLine: row.budgetLine,
    requisition: row.requisition,
    order: row.orderNumber,
    ...procedureFacts(row),
    ...picked(row, 'winner', 'amountXof', 'awardDate'),
    lowest: row.lowest === null ? null : row.lowest === 1,
    justification: row.justification,
    contract: row.contract,
    deliveryDate: row.deliveryDate,
    derogation: row.derogation,
    methodRequired: required.method,
    paidXof: order ? paidOfOrder(order) : 0,
    supplierWindowXof: window ? sumMinor(window.map((purchase) => purchase.xof)) : null,
    split: hit?.kind ?? null,
  }
  return { ...view, gaps: gapsOf(view, rule.bands.find(({ method }) => method === required.method)?.bidders ?? 1) }
}

/** What the donor's reviewer would ask for (R-PROC): lacking, or against the thresholds without a derogation. */
function gapsOf(file: Omit<ProcurementFile, 'gaps'>, bidders: number): ProcurementFile['gaps'] {
  const gaps: ProcurementFile['gaps'] = []
  const derogated = file.derogation !== null
  const heavy = isLighter('QUOTE', file.methodRequired)
  if (!derogated && (file.methodUsed === null || isLighter(file.methodUsed, file.methodRequired))) gaps.push('method')
  if (!derogated && heavy && (file.received ?? 0) < bidders) gaps.push('bids')
  if (isLighter('THREE_QUOTES', file.methodRequired) && file.committee === null) gaps.push('committee')
  if (heavy && file.conflicts === null) gaps.push('conflicts')
  if (file.winner !== null && heavy && file.screeningDate === null) gaps.push('screening')
  if (file.winner === null) gaps.push('winner')
  if (file.lowest === false && file.justification === null) gaps.push('justification')
  if (file.split !== null && !derogated) gaps.push('split')
  return gaps
}
