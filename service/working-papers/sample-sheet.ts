import type { ReadEntry } from '../../domain/audit/papers/paper-entry.ts'
import { standingOfKind, standingWriting, type WritingOf } from '../../domain/audit/papers/standing-papers.ts'
import { itemKey } from '../../domain/audit/sample-population.ts'
import { grouped } from '../../domain/payments/grouped.ts'
import type { KeptSample, SampleContent, SampleSheet, SheetItem } from '../../shared/contract/working-papers.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { Rate } from '../../shared/money/rate.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { francsText, projectSample } from '../audit/sample-spending.ts'
import { TICKMARKS } from './tickmarks.ts'

/** The samples that are kept, the latest first, with how far each is. */
export function keptSamples(entries: readonly ReadEntry[]): KeptSample[] {
  const marks = marksBySample(entries)
  return standingOfKind(entries, 'sample')
    .filter(({ body }) => !body.removed)
    .map(({ subject: id, body: { content: sample }, author, at }) => {
      const items = markedItems(marks.get(id) ?? [], sample)
      const { grant, method, size, seed, populationXof } = sample
      return {
        ...{ id, grant, method, size, seed, populationXof, author, keptAt: at },
        items: items.length,
        done: items.filter(({ mark }) => mark !== null && mark.result !== null).length,
        errorsXof: sumMinor(items.map(errorOf)),
      }
    })
    .toReversed()
}

/** The sheet of a kept sample: its items with what was found, and what the errors say of the population (spec 04 §2.13). Refused: a sample that is not there. */
export function sampleSheet(entries: readonly ReadEntry[], id: string): Result<SampleSheet> {
  const kept = standingWriting(entries, 'sample', id)
  if (!kept) return failure(fault('PAPERS_PAPER_GONE'))
  const sample = kept.body.content
  const items = markedItems(marksBySample(entries).get(id) ?? [], sample)
  const interval = intervalOf(sample)
  const strata = new Map(sample.strata.map(({ stratum, amountXof }) => [stratum, amountXof]))
  const errors = items.flatMap((item) => {
    const amountXof = errorOf(item)
    return amountXof === 0 ? [] : [{ voucher: item.voucher, line: item.line, amountXof }]
  })
  const projection = projectSample({ items: [...sample.items], interval, strata }, sample.confidence, errors)
  const { grant, method, size, seed, confidence, populationXof, startXof, head, headSequence } = sample
  return success({
    ...{ id, grant, method, size, seed, confidence, populationXof, startXof, head, headSequence },
    author: kept.author,
    keptAt: kept.at,
    items,
    interval: francsText(interval),
    projected: projection.ok ? projection.value.projected : '',
    upperLimit: projection.ok ? projection.value.upperLimit : '',
    faults: projection.ok ? [] : [...projection.faults],
    legend: [...TICKMARKS],
  })
}

/** Population ÷ size, exact, for a monetary-unit sample alone. */
const intervalOf = ({ method, populationXof, size }: SampleContent): Rate | null =>
  method === 'mus' ? { numerator: BigInt(populationXof), denominator: BigInt(size) } : null

/** An item without its document is an error whole: spending that nothing supports. */
export const errorOf = ({ mark, amountXof }: Pick<SheetItem, 'mark' | 'amountXof'>): number =>
  mark?.result === 'missing' ? amountXof : mark?.result === 'error' ? (mark.errorXof ?? 0) : 0

type Mark = WritingOf<'mark'>

const marksBySample = (entries: readonly ReadEntry[]): Map<string, Mark[]> =>
  grouped(standingOfKind(entries, 'mark'), ({ body }) => body.content.sample)

function markedItems(marks: readonly Mark[], sample: SampleContent): SheetItem[] {
  const byItem = new Map(marks.map((mark) => [itemKey(mark.body.content), markOf(mark)]))
  return sample.items.map((item) => ({ ...item, mark: byItem.get(itemKey(item)) ?? null }))
}

function markOf({ body, author, at }: Mark): NonNullable<SheetItem['mark']> {
  const { tickmarks, result, errorXof, comment } = body.content
  return { tickmarks, result, errorXof, comment, author, at }
}
