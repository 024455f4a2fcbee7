import { failure, type Result, success } from '../../shared/result/result.ts'
import { TableRefused } from './table-refused.ts'

/** The work's answer, or the refusal that it threw. */
export function refusing<T>(work: () => T): Result<T> {
  try {
    return success(work())
  } catch (error) {
    if (error instanceof TableRefused) return failure(...error.faults)
    throw error
  }
}
