import type { Database } from '../../db/database.ts'
import { eventBySequence } from '../../db/queries/events.ts'
import { spendingLines } from '../../db/queries/spending.ts'
import type { ReadEntry } from '../../domain/audit/papers/paper-entry.ts'
import { standingWriting } from '../../domain/audit/papers/standing-papers.ts'
import { itemKey } from '../../domain/audit/sample-population.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { drawSpending } from '../audit/sample-spending.ts'
import { findGrant } from '../conversion/find-grant.ts'

export interface Redrawn {
  readonly headHolds: boolean
  readonly same: boolean
  readonly missing: string[]
  readonly added: string[]
  readonly populationBeforeXof: number
  readonly populationXof: number
  readonly linesSince: number
}

/**
 * Draws a kept sample again, from the books as they stood at the event on which it was drawn: posted lines never change, so that the same rule gives
 * the same items, whatever was posted since. Also says what the population holds today. Refused: a sample or a grant that is not there.
 */
export function redrawSample(books: Database, entries: readonly ReadEntry[], id: string): Result<Redrawn> {
  const kept = standingWriting(entries, 'sample', id)
  if (!kept) return failure(fault('PAPERS_PAPER_GONE'))
  const sample = kept.body.content
  const grant = findGrant(books, sample.grant)
  if (!grant.ok) return grant
  const { method, size, seed, start, above, confidence, headSequence } = sample
  const rule = { method, size, seed, confidence, start: start ?? undefined, above: above ?? undefined }
  const drawn = drawSpending(books, grant.value, rule, headSequence)
  const items = drawn.ok ? drawn.value.items : []
  const now = spendingLines(books, grant.value.id)
  const facts = (list: typeof items) =>
    JSON.stringify(list.map((item) => [itemKey(item), item.amountXof, item.hits, item.stratum]))
  const names = (list: typeof items, others: typeof items) => {
    const known = new Set(others.map(itemKey))
    return list.map(itemKey).filter((key) => !known.has(key))
  }
  return success({
    headHolds: sample.head === '' || eventBySequence(books, headSequence)?.hash === sample.head,
    same: drawn.ok && drawn.value.populationXof === sample.populationXof && facts(items) === facts(sample.items),
    missing: names(sample.items, items),
    added: names(items, sample.items),
    populationBeforeXof: sample.populationXof,
    populationXof: sumMinor(now.map((line) => Math.max(0, line.amountXof))),
    linesSince: now.filter((line) => line.chainSequence > headSequence).length,
  })
}
