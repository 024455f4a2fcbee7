import { countSignatures, findCount, insertSignature } from '../../db/queries/payments-counts.ts'
import { accountBalanceOn } from '../../db/queries/treasury-accounts.ts'
import { figure } from '../../domain/payments/figure.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { figuresOf } from './count-detail.ts'

/**
 * Signs a count as whoever acts, for the cashier or the witness. The first signature seals what was counted; where two people can write,
 * two different ones sign. Refused: a count fully signed, a part already signed, the same person twice, a variance that nobody explained,
 * and books that moved since the count was kept (it is kept again first, so that it shows them).
 */
export function signCount(
  work: Work,
  input: { readonly id: number; readonly role: 'cashier' | 'witness' },
): Result<{ complete: boolean }> {
  const count = findCount(work.database, input.id)
  if (!count) return failure(fault('COUNT_UNKNOWN', undefined, { count: input.id }))
  const signed = countSignatures(work.database, count.id)
  const faults: Fault[] = []
  if (signed.length >= count.signaturesNeeded) faults.push(fault('COUNT_SIGNED', undefined, { count: count.id }))
  else if (signed.some((each) => each.role === input.role))
    faults.push(fault('COUNT_PART_SIGNED', undefined, { count: count.id }))
  if (signed.some((each) => each.userName === work.actor.name))
    faults.push(fault('COUNT_SIGNED_TWICE', undefined, { name: work.actor.name }))
  if (signed.length === 0) {
    const { varianceMinor } = figuresOf(work.database, count)
    if (varianceMinor !== 0 && count.explanation === '')
      faults.push(fault('COUNT_UNEXPLAINED', undefined, { variance: figure(varianceMinor, count.currency) }))
    const book = accountBalanceOn(work.database, count.account, count.date).minor
    if (book !== count.bookMinor)
      faults.push(
        fault('COUNT_BOOKS_MOVED', undefined, {
          kept: figure(count.bookMinor, count.currency),
          now: figure(book, count.currency),
        }),
      )
  }
  if (faults.length > 0) return failure(...faults)
  insertSignature(work.database, { countId: count.id, role: input.role, userName: work.actor.name, signedAt: work.now })
  return success({ complete: signed.length + 1 >= count.signaturesNeeded })
}
