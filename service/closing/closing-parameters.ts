import type { Database } from '../../db/database.ts'
import { listClosingParameters, saveClosingParameter } from '../../db/queries/closing-parameters.ts'
import { listAccounts } from '../../db/queries/masters.ts'
import bundled from '../../resources/checklists/closing-parameters.json' with { type: 'json' }
import { CLOSING_PARAMETERS, type ClosingParameterName } from '../../shared/contract/closing.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isMonth, type Month } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'

interface BundledParameter {
  readonly name: string
  readonly kind: string
  readonly value: string
}

const FIRST_VALUES = new Map<string, BundledParameter>(bundled.parameters.map((parameter) => [parameter.name, parameter]))

/** The parameters of the monthly close as they hold in a month: the last value set up to it, else the bundled one. */
export function closingParameters(database: Database, month: Month): (name: ClosingParameterName) => string {
  const set = listClosingParameters(database).filter(({ fromMonth }) => fromMonth <= month)
  return (name) => set.findLast((row) => row.name === name)?.value ?? FIRST_VALUES.get(name)?.value ?? ''
}

/** Account beginnings kept as words apart by spaces. */
export const prefixesOf = (value: string): string[] => value.split(/[\s,;]+/).filter((word) => word !== '')

/** Every parameter with the value that holds in a month and the month that it holds from; null for the bundled value. */
export function listParameters(database: Database, month: Month) {
  const set = listClosingParameters(database).filter(({ fromMonth }) => fromMonth <= month)
  return CLOSING_PARAMETERS.map((name) => {
    const row = set.findLast((known) => known.name === name)
    return { name, value: row?.value ?? FIRST_VALUES.get(name)?.value ?? '', from: row?.fromMonth ?? null }
  })
}

/**
 * Sets a parameter from a month on; months before it keep their value. Refused: what is no month, a percentage that is no number up to
 * 1 000, an account that the chart does not have or that takes no posting, account beginnings that are no figures.
 */
export function setParameter(
  work: Work,
  input: { readonly name: ClosingParameterName; readonly from: Month; readonly value: string },
): Result<Record<string, never>> {
  const value = input.value.trim().replaceAll(/\s+/g, ' ')
  if (!isMonth(input.from)) return failure(fault('PERIOD_UNKNOWN', { kind: 'field', path: 'from' }, { period: input.from }))
  if (!isParameterValue(work.database, FIRST_VALUES.get(input.name)?.kind ?? '', value))
    return failure(fault('CLOSING_PARAMETER_INVALID', { kind: 'field', path: 'value' }, { value }))
  const key = `${input.name}/${input.from}`
  const { name, now } = { name: input.name, now: work.now }
  saveClosingParameter(work.database, { key, name, fromMonth: input.from, value, setBy: work.actor.name, setAt: now })
  return success({})
}

function isParameterValue(database: Database, kind: string, value: string): boolean {
  if (kind === 'percent') return /^\d{1,3}(\.\d{1,2})?$/.test(value)
  if (kind === 'accounts') return prefixesOf(value).length > 0 && prefixesOf(value).every((word) => /^\d{1,12}$/.test(word))
  return listAccounts(database).some((account) => account.code === value && account.postable === 1)
}
