import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import type { Fault } from '../../shared/result/fault.ts'

/**
 * Something the user should know about a file that could be read. A warning lets an import go on; a fault is about a cell that an
 * import refuses if it needs it.
 */
export interface TabularProblem {
  readonly severity: 'warning' | 'fault'
  readonly fault: Fault
}

const WARNINGS: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'NO_ROWS',
  'SHEET_HIDDEN',
  'HIDDEN_ROWS',
  'HIDDEN_COLUMNS',
  'FILE_KIND_DIFFERS',
  'ENCODING_MIXED',
  'TEXT_REPLACED',
  'MORE_PROBLEMS',
])

export const problemOf = (fault: Fault): TabularProblem => ({
  severity: WARNINGS.has(fault.code) ? 'warning' : 'fault',
  fault,
})
