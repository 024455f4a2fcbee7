import type { Database } from '../../db/database.ts'
import {
  latestRevision,
  latestRevisions,
  latestRevisionsUnder,
  type PaperRevision,
} from '../../db/working-papers/paper-revisions.ts'
import {
  type KeptSample,
  markContent,
  type SampleContent,
  type SampleSheet,
  type SheetItem,
} from '../../shared/contract/working-papers.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { Rate } from '../../shared/money/rate.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { francsText, projectSample } from '../audit/sample-spending.ts'
import { sampleOf } from './sample-of.ts'
import { TICKMARKS } from './tickmarks.ts'

/** The samples that are kept, the latest first, with how far each is. */
export function keptSamples(papers: Database): KeptSample[] {
  return latestRevisions(papers, 'sample')
    .filter(({ removed }) => removed === 0)
    .map(({ paper_id: id, content, author, at }) => {
      const sample = sampleOf(content)
      const items = markedItems(papers, id, sample)
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
export function sampleSheet(papers: Database | undefined, id: string): Result<SampleSheet> {
  const kept = papers && latestRevision(papers, 'sample', id)
  if (!papers || !kept || kept.removed) return failure(fault('PAPERS_PAPER_GONE'))
  const sample = sampleOf(kept.content)
  const items = markedItems(papers, id, sample)
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

function markedItems(papers: Database, id: string, sample: SampleContent): SheetItem[] {
  const marks = new Map(latestRevisionsUnder(papers, 'mark', `${id}:`).map((revision) => [revision.paper_id, markOf(revision)]))
  return sample.items.map((item) => ({ ...item, mark: marks.get(`${id}:${item.voucher}:${item.line}`) ?? null }))
}

function markOf(revision: PaperRevision): NonNullable<SheetItem['mark']> {
  const { tickmarks, result, errorXof, comment } = markContent.parse(JSON.parse(revision.content))
  return { tickmarks, result, errorXof, comment, author: revision.author, at: revision.at }
}
