import type { Database } from '../../db/database.ts'
import { procurementBands, procurementRuleOn, writeProcurementRule } from '../../db/queries/procurement.ts'
import bundled from '../../resources/procurement/thresholds.json' with { type: 'json' }
import type { ProcurementRule } from '../../shared/contract/procurement.ts'
import { PROCUREMENT_METHODS } from '../../shared/contract/procurement-method.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'

/** The thresholds in force on a day: the ledger's own, else the bundled ones (spec 03 §1.6, [P]). */
export function procurementRuleOf(database: Database, date: LocalDate): ProcurementRule & { readonly bundled: boolean } {
  const own = procurementRuleOn(database, date)
  if (own) {
    const bands = procurementBands(database, own.validFrom).map(({ upToXof, method, bidders }) => ({
      upToXof,
      method,
      bidders,
    }))
    return { validFrom: own.validFrom, splitDays: own.splitDays, source: own.source, bands, bundled: false }
  }
  const bands = bundled.bands.flatMap(({ upToXof, method, bidders }) => {
    const known = PROCUREMENT_METHODS.find((each) => each === method)
    return known ? [{ upToXof, method: known, bidders }] : []
  })
  return { validFrom: bundled.validFrom, splitDays: bundled.splitDays, source: bundled.source, bands, bundled: true }
}

/** Keeps thresholds from a day on; earlier purchases keep those of their day. Refused: bands that do not rise, or whose last has an end. */
export function saveProcurementRule(work: Work, rule: ProcurementRule): Result<Record<string, never>> {
  const faults: Fault[] = []
  if (!isLocalDate(rule.validFrom)) faults.push(fault('DATE_INVALID', undefined, { value: rule.validFrom }))
  if (rule.source.trim() === '') faults.push(fault('PROCUREMENT_RULE_SOURCE'))
  const ends = rule.bands.map((band) => band.upToXof)
  const rising = ends.every((end, index) => index === 0 || end === null || (ends[index - 1] ?? 0) < end)
  if (!rising || ends.at(-1) !== null || ends.slice(0, -1).includes(null)) faults.push(fault('PROCUREMENT_BANDS'))
  if (faults.length > 0) return failure(...faults)
  writeProcurementRule(
    work.database,
    { validFrom: rule.validFrom, splitDays: rule.splitDays, source: rule.source.trim() },
    rule.bands.map((band) => ({ upToXof: band.upToXof, method: band.method, bidders: band.bidders })),
  )
  return success({})
}
