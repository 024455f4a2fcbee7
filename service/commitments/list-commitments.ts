import type { Database } from '../../db/database.ts'
import { listRequisitions } from '../../db/queries/commitments-requisitions.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import type { PartnerChoice } from '../../db/queries/reports-filter.ts'
import type { OpenCommitmentRow, Requisition } from '../../shared/contract/commitments.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { daysBetween, type LocalDate } from '../../shared/time/local-date.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { openCommitments } from './grant-commitments.ts'
import { readOrderBook } from './order-book.ts'
import { orderView } from './order-view.ts'

/** Requisitions and orders with their state on the day, the latest first, and what is open in all. */
export function listCommitments(database: Database, today: LocalDate) {
  const orders = readOrderBook(database).map((record) => ({ record, view: orderView(record, today) }))
  const requisitions = listRequisitions(database).map((row): Requisition => {
    const { year, sequence, grantId, budgetLineId, partnerId, grantCode, requestedByName, decidedByName, ...requisition } = row
    return {
      ...requisition,
      grant: grantCode,
      requestedBy: requestedByName,
      decidedBy: decidedByName,
      ageDays: daysBetween(row.date, today),
      orders: orders
        .filter(({ record }) => record.order.requisitionId === row.id)
        .map(({ view }) => ({ id: view.id, number: view.number })),
    }
  })
  const views = orders.map(({ view }) => view)
  return {
    requisitions,
    orders: views,
    openXof: sumMinor(views.map((view) => view.openXof)),
    expiredXof: sumMinor(views.filter((view) => view.stage === 'expired').map((view) => view.openXof)),
    alone: postsAlone({ database }),
  }
}

/** The orders behind a committed cell of the budget report; the sums equal the cell. */
export function openByLines(
  database: Database,
  grant: GrantRow,
  scope: { readonly to: LocalDate | null; readonly partner: PartnerChoice | null },
  lines: readonly string[],
) {
  const rows = openCommitments(database, grant, scope)
    .filter(({ line }) => lines.includes(line.budgetLine ?? ''))
    .map(
      ({ order, line, xof, minor }): OpenCommitmentRow => ({
        orderId: order.id,
        number: order.number ?? '',
        date: order.date,
        supplier: order.supplier,
        label: line.description,
        budgetLine: line.budgetLine ?? '',
        partner: line.partner,
        orderedXof: line.amountXof ?? 0,
        openXof: xof,
        openMinor: minor,
        rate: order.currency === grant.currency ? null : line.donorRate,
      }),
    )
  return {
    currency: grant.currency,
    rows,
    sumXof: sumMinor(rows.map((row) => row.openXof)),
    sumMinor: sumMinor(rows.map((row) => row.openMinor)),
  }
}
