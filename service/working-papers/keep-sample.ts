import { lastEvent } from '../../db/queries/events.ts'
import { standingWriting } from '../../domain/audit/papers/standing-papers.ts'
import type { SampleRequest } from '../../shared/contract/audit.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { drawSpending, errorFaults } from '../audit/sample-spending.ts'
import { findGrant } from '../conversion/find-grant.ts'
import type { PaperWork } from '../kernel/run-paper-command.ts'
import { writeMark } from './mark-item.ts'

export interface KeepSampleRequest {
  /** The id that the kept sample will have. */
  readonly id: string
  readonly grant: string
  readonly request: SampleRequest
}

/**
 * Draws a sample from the books as they stand and keeps it: rule, seed, start, items, and the head of the chain on which it was drawn, so that a second
 * auditor obtains the same (spec 04 §2.13). The errors typed so far become the results of their items. Refused: what `audit sample` refuses.
 */
export function keepSample(work: PaperWork, { id, grant, request }: KeepSampleRequest): Result<{ id: string }> {
  const found = findGrant(work.books, grant)
  if (!found.ok) return found
  const drawn = drawSpending(work.books, found.value, request)
  if (!drawn.ok) return drawn
  const { items, populationXof, startXof, strata } = drawn.value
  const faults = errorFaults(items, request.errors)
  if (faults.length > 0) return failure(...faults)
  const last = lastEvent(work.books)
  const { method, size, seed, start, above, confidence } = request
  work.chain.write('sample', id, {
    grant: found.value.code,
    method,
    size,
    seed,
    start: start ?? null,
    above: above ?? null,
    confidence,
    populationXof,
    startXof,
    strata: [...strata].map(([stratum, amountXof]) => ({ stratum, amountXof })),
    head: last?.hash ?? '',
    headSequence: last?.sequence ?? 0,
    items: items.map((item) => ({ ...item })),
  })
  for (const { voucher, line, amountXof } of request.errors)
    writeMark(work, { sample: id, voucher, line, tickmarks: [], result: 'error', errorXof: amountXof, comment: '' })
  return success({ id })
}

/** Takes a kept sample out of the list; it travels as removed, with all that was found. */
export function removeSample(work: PaperWork, id: string): Result<Record<string, never>> {
  const kept = standingWriting(work.proof.entries, 'sample', id)
  if (!kept) return failure(fault('PAPERS_PAPER_GONE'))
  work.chain.write('sample', id, kept.body.content, true)
  return success({})
}
