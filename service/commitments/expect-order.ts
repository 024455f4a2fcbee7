import type { Database } from '../../db/database.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { type OrderRecord, readOrderBook } from './order-book.ts'

/** The order of this id with its facts, in whatever state. */
export function expectOrder(database: Database, id: number): Result<OrderRecord> {
  const record = readOrderBook(database).find(({ order }) => order.id === id)
  return record ? success(record) : failure(fault('ORDER_UNKNOWN'))
}

/** The order of this id, as long as it is issued and not closed. */
export function expectIssued(database: Database, id: number): Result<OrderRecord> {
  const found = expectOrder(database, id)
  if (!found.ok) return found
  const { order } = found.value
  if (order.state === 'issued') return found
  return failure(
    order.state === 'draft' ? fault('ORDER_NOT_ISSUED') : fault('ORDER_CLOSED', undefined, { number: order.number ?? '' }),
  )
}
