import { multiplyDivide } from '../../../shared/money/money.ts'
import type { FindingLine } from './finding.ts'

/** What the books say of a line that a finding names. */
export interface LineFact extends Omit<FindingLine, 'questionedXof' | 'questionedMinor'> {
  /** Minor units of the grant's currency that the whole line is worth; null while it is not converted. */
  readonly lineMinor: number | null
  /** What other findings question of it, francs. */
  readonly takenXof: number
}

/** Finds a line by the voucher's number or source id; undefined when the books have none. */
export type LineFinder = (voucher: string, lineNumber: number) => LineFact | undefined

/** What the auditor says of a line: which, and how many francs of it. */
export interface LineClaim {
  readonly voucher: string
  readonly lineNumber: number
  readonly questionedXof: number
}

/** The line as the finding keeps it, with its pounds at the line's own conversion. */
export function questionedLine({ takenXof: _, lineMinor, ...fact }: LineFact, questionedXof: number): FindingLine {
  const worth =
    lineMinor === null || fact.lineXof === 0 ? null : multiplyDivide(lineMinor, BigInt(questionedXof), BigInt(fact.lineXof))
  return { ...fact, currency: worth === null ? null : fact.currency, questionedXof, questionedMinor: worth }
}
