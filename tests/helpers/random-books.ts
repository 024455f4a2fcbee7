import fc from 'fast-check'
import { CONVERSION_METHODS, type ConversionMethod } from '../../domain/conversion/model.ts'
import { closePeriod } from '../../service/settings/close-period.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { anyVouchers, RANDOM_GRANTS } from './random-vouchers.ts'
import { postVouchers, recordTranches, reportBooks } from './report-books.ts'
import type { TemporaryLedger } from './temporary-ledger.ts'

export interface RandomBooks {
  readonly method: ConversionMethod
  /** Whether uncovered spending has a provisional rate: without one it stays blank. */
  readonly provisional: boolean
  readonly vouchers: readonly VoucherInput[]
  /** Receipts of PECIC: those of `late` come after January is closed, and bring catch-ups. */
  readonly early: readonly RandomReceipt[]
  readonly late: readonly RandomReceipt[]
}

interface RandomReceipt {
  readonly day: number
  readonly minor: number
  readonly xof: number
}

const anyReceipt = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  minor: fc.integer({ min: 100, max: 3_000_000 }),
  xof: fc.integer({ min: 1_000, max: 25_000_000 }),
})

/** A ledger of two grants, some vouchers, receipts before and after the closing of January. */
export const anyBooks: fc.Arbitrary<RandomBooks> = fc.record({
  method: fc.constantFrom(...CONVERSION_METHODS),
  provisional: fc.constantFrom(true, true, false),
  vouchers: anyVouchers,
  early: fc.array(anyReceipt, { maxLength: 2 }),
  late: fc.array(anyReceipt, { maxLength: 2 }),
})

/** Opens the ledger that the description tells. January is closed where nothing stands against it. */
export function openRandomBooks(description: RandomBooks): TemporaryLedger {
  const { method, provisional } = description
  const rates = provisional ? {} : { provisional: null, budgetRate: null }
  const books = reportBooks(RANDOM_GRANTS.map((grant) => ({ ...grant, method, ...rates })))
  recordTranches(books, receipts('E', '2020-01', description.early))
  postVouchers(books, description.vouchers)
  books.command('settings.closePeriod', (work) => closePeriod(work, '2020-01'))
  recordTranches(books, receipts('L', '2020-03', description.late))
  return books
}

const receipts = (prefix: string, month: string, descriptions: readonly RandomReceipt[]) =>
  descriptions.map(({ day, minor, xof }, index) => ({
    grant: 'PECIC',
    number: `${prefix}${index + 1}`,
    date: `${month}-${String(day).padStart(2, '0')}`,
    minor,
    xof,
  }))
