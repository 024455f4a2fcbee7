import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { lastDay, monthOf } from '../../shared/time/period.ts'
import type { ClosingFacts } from '../closing/closing-fact.ts'
import { readAssetBook } from './asset-book.ts'
import { assetCandidates } from './asset-candidates.ts'

/** At most so many lines are named one by one. */
const NAMED = 10

/** Item 19 of the monthly close, "Asset additions tagged": no, when a line posted by then should be in the register and is not. */
export const assetsClosingFacts: ClosingFacts = (database, month) => {
  const missing = assetCandidates(database).filter((candidate) => candidate.date <= lastDay(month))
  const tagged = readAssetBook(database).filter(({ asset }) => monthOf(asset.acquiredOn) === month)
  if (missing.length > 0) {
    const named = missing.slice(0, NAMED).map((candidate) =>
      fault('CLOSING_ASSET_UNTAGGED', undefined, {
        voucher: candidate.number,
        line: candidate.lineNumber,
        label: candidate.label,
        xof: candidate.leftXof,
      }),
    )
    const total = fault('CLOSING_ASSETS_MISSING', undefined, {
      count: missing.length,
      xof: sumMinor(missing.map((candidate) => candidate.leftXof)),
    })
    return [{ item: 19, state: 'no', evidence: [total, ...named] }]
  }
  if (tagged.length === 0) return [{ item: 19, state: 'notApplicable', evidence: [fault('CLOSING_NO_ASSET')] }]
  const xof = sumMinor(tagged.map(({ asset }) => asset.costXof))
  return [{ item: 19, state: 'yes', evidence: [fault('CLOSING_ASSETS_TAGGED', undefined, { count: tagged.length, xof })] }]
}
