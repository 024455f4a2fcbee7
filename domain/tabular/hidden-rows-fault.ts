import { type Fault, fault } from '../../shared/result/fault.ts'

const LISTED_ROWS = 20

/** Warns of the rows that a workbook hides: they are read like the others, and the user must know. */
export function hiddenRowsFault(name: string, hiddenRows: readonly number[]): Fault {
  const listed = hiddenRows.slice(0, LISTED_ROWS).join(', ')
  const rows = hiddenRows.length > LISTED_ROWS ? `${listed}…` : listed
  return fault('HIDDEN_ROWS', { kind: 'file', name }, { rows, count: hiddenRows.length })
}
