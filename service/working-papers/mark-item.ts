import { markId } from '../../domain/audit/papers/paper-entry.ts'
import { standingWriting } from '../../domain/audit/papers/standing-papers.ts'
import type { MarkContent } from '../../shared/contract/working-papers.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { errorFaults } from '../audit/sample-spending.ts'
import type { PaperWork } from '../kernel/run-paper-command.ts'
import { TICKMARKS } from './tickmarks.ts'

/**
 * Writes what was found on one item of a kept sample: tickmarks of the legend, the result, the error in francs, a comment. A missing document counts
 * as an error of the whole item. Refused, all at once: a sample that is not there, an item that was not drawn, an error that is nothing or more
 * than the item, an unknown tickmark.
 */
export function markItem(work: PaperWork, mark: MarkContent): Result<Record<string, never>> {
  const kept = standingWriting(work.proof.entries, 'sample', mark.sample)
  if (!kept) return failure(fault('PAPERS_PAPER_GONE'))
  const unknown = mark.tickmarks.filter((code) => !TICKMARKS.some((known) => known.code === code))
  const { items } = kept.body.content
  const drawn = items.some(({ voucher, line }) => voucher === mark.voucher && line === mark.line)
  const { voucher, line } = mark
  const faults = [
    ...unknown.map((code) => fault('PAPERS_TICKMARK_UNKNOWN', { kind: 'field', path: 'tickmarks' }, { code })),
    ...(drawn ? [] : [fault('SAMPLE_ERROR_UNKNOWN', undefined, { voucher, line })]),
    ...(drawn && mark.result === 'error' ? errorFaults(items, [{ voucher, line, amountXof: mark.errorXof ?? 0 }]) : []),
  ]
  if (faults.length > 0) return failure(...faults)
  writeMark(work, mark)
  return success({})
}

/** Writes the marks of an item that is known to be drawn; tickmarks stand in the order of the legend, each once. */
export function writeMark(work: PaperWork, mark: MarkContent): void {
  const { sample, voucher, line, result } = mark
  work.chain.write('mark', markId(mark), {
    sample,
    voucher,
    line,
    tickmarks: TICKMARKS.map(({ code }) => code).filter((code) => mark.tickmarks.includes(code)),
    result,
    errorXof: result === 'error' ? mark.errorXof : null,
    comment: mark.comment.trim(),
  })
}
