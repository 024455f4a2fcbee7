import { listContributionRates } from '../../db/queries/payroll-tables.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { bundledRates, bundledRules, bundledScale } from './bundled-payroll.ts'
import { writeRate, writeRule, writeScale } from './write-tables.ts'

/**
 * Puts the bundled contributions, tax bands and due days of Mali into the ledger, with their sources, where they are from then on dated
 * and edited. Refused when the ledger has rates of its own: nothing is ever mixed in silently.
 */
export function adoptTables(work: Work): Result<{ rates: number }> {
  if (listContributionRates(work.database).length > 0) return failure(fault('PAYROLL_TABLES_ADOPTED'))
  const rates = bundledRates(readLedger(work.database).chart)
  for (const rate of rates) writeRate(work, rate)
  writeScale(work, bundledScale())
  for (const rule of bundledRules()) writeRule(work, rule)
  return success({ rates: rates.length })
}
