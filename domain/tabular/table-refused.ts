import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'

/**
 * Carries the faults of an unreadable file out of the depths of a reader.
 * It never leaves this folder as an exception: `openTable`, `eachRow` and `takeRows` turn it into a Result.
 */
export class TableRefused extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map((each) => each.code).join(', '))
    this.name = 'TableRefused'
    this.faults = faults
  }
}

export function refuse(code: FaultCode, place: Place, details?: Fault['details']): never {
  throw new TableRefused([fault(code, place, details)])
}
