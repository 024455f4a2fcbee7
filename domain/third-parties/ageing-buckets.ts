import { daysBetween, type LocalDate } from '../../shared/time/local-date.ts'

/** The buckets of an ageing, in order (spec 04 §2.6). */
export const AGEING_BUCKETS = ['not_due', 'd0_30', 'd31_60', 'd61_90', 'd91_120', 'd120_plus'] as const
export type AgeingBucket = (typeof AGEING_BUCKETS)[number]

/**
 * The bucket of an open item on a day: days since it fell due; what has no due date counts from its own date, and so is never "not due".
 * The day it falls due is day 0.
 */
export function ageingBucket(dueOn: LocalDate | null, date: LocalDate, on: LocalDate): AgeingBucket {
  const days = daysBetween(dueOn ?? date, on)
  if (days < 0) return dueOn === null ? 'd0_30' : 'not_due'
  if (days <= 30) return 'd0_30'
  if (days <= 60) return 'd31_60'
  if (days <= 90) return 'd61_90'
  return days <= 120 ? 'd91_120' : 'd120_plus'
}

export type BucketAmounts = Readonly<Record<AgeingBucket, number>>

/** Amounts by bucket; every bucket is there. */
export function sumByBucket(items: Iterable<{ readonly bucket: AgeingBucket; readonly amount: number }>): BucketAmounts {
  const sums = { not_due: 0, d0_30: 0, d31_60: 0, d61_90: 0, d91_120: 0, d120_plus: 0 }
  for (const { bucket, amount } of items) sums[bucket] += amount
  return sums
}
