import type { Database } from '../../db/database.ts'
import { voucherPurchases } from '../../db/queries/procurement.ts'
import type { Purchase } from '../../domain/procurement/split-test.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { OrderRecord } from '../commitments/order-book.ts'

export interface KnownPurchase extends Purchase {
  readonly label: string
}

/** Orders as they were issued, and what posted vouchers bought without one: each purchase once, oldest first. */
export function purchasesOf(database: Database, orders: readonly OrderRecord[]): KnownPurchase[] {
  const ordered = orders.flatMap(({ order, lines }): KnownPurchase[] => {
    const cancelled = order.closedKind === 'cancelled' || order.closedKind === 'expired'
    if (order.number === null || order.kind === 'payroll' || order.supplier === null || cancelled) return []
    const main = [...lines].sort((a, b) => (b.amountXof ?? 0) - (a.amountXof ?? 0))[0]
    return [
      {
        key: `order:${order.id}`,
        label: `${order.number} ${order.object}`,
        date: order.date,
        supplier: order.supplier,
        family: main?.account.slice(0, 3) ?? '',
        xof: sumMinor(lines.map((line) => line.amountXof ?? 0)),
      },
    ]
  })
  const bought = voucherPurchases(database).map(
    (row): KnownPurchase => ({
      key: `posted:${row.voucherId}`,
      label: `${row.number} ${row.label}`,
      date: row.date,
      supplier: row.supplier,
      family: row.account.slice(0, 3),
      xof: row.xof,
    }),
  )
  return [...ordered, ...bought].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
}
