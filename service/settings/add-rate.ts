import type { RateRow } from '../../db/queries/rates.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { checkRate, rateChange } from './fix-rate.ts'

/**
 * Fixes one rate by hand: `rate` units of quote for one of base, for a month ("YYYY-MM") or a day ("YYYY-MM-DD"). The same rate again
 * changes nothing; another figure is a new event of the chain. Refuses what `checkRate` refuses, and a rate without a source (C06).
 */
export function addRate(work: Work, entry: RateRow): Result<Record<string, never>> {
  const faults: Fault[] = []
  checkRate(entry, (code, field, details) => faults.push(fault(code, { kind: 'field', path: field }, details)))
  const source = entry.source.trim().normalize('NFC')
  if (source === '') faults.push(fault('VALUE_MISSING', { kind: 'field', path: 'source' }, { name: 'source' }))
  if (faults.length > 0) return failure(...faults)
  const evidence = entry.evidence?.trim().normalize('NFC') || null
  const { change, write } = rateChange(work.database, { ...entry, source, evidence }, source)
  if (change !== 'unchanged') write()
  return success({})
}
