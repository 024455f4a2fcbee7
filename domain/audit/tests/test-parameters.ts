import type { AuditTestCode } from '../../../shared/contract/audit.ts'
import { AUDIT_PARAMETERS, type AuditParameterName } from '../../../shared/contract/audit-parameters.ts'
import { decimalFromText } from '../../../shared/money/decimal.ts'
import { wordsOf } from '../../eligibility/word-matcher.ts'

/** The parameters as the tests read them. */
export interface TestParameters {
  /** Days within which the same amount to the same third party is asked about. */
  readonly duplicateDays: number
  /** Whole francs. */
  readonly roundUnitXof: number
  readonly roundFromXof: number
  /** Whole per cent below a threshold. */
  readonly belowThresholdPercent: number
  readonly officeFrom: string
  readonly officeTo: string
  readonly backdatedDays: number
  /** Folded words that make a line a per diem. */
  readonly perDiemWords: readonly string[]
  /** Whole percentage points by which pay and timesheet may differ. */
  readonly timesheetPoints: number
  readonly periodEndDays: number
  readonly benfordFewest: number
  /** Millionths. */
  readonly benfordNonConformity: number
}

type Kind =
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'time' }
  | { readonly kind: 'millionths' }
  | { readonly kind: 'words' }

const KINDS: Readonly<Record<AuditParameterName, Kind>> = {
  duplicateDays: { kind: 'whole', least: 0, most: 366 },
  roundUnitXof: { kind: 'whole', least: 10, most: 1_000_000_000 },
  roundFromXof: { kind: 'whole', least: 0, most: 1_000_000_000 },
  belowThresholdPercent: { kind: 'whole', least: 1, most: 50 },
  officeFrom: { kind: 'time' },
  officeTo: { kind: 'time' },
  backdatedDays: { kind: 'whole', least: 0, most: 366 },
  perDiemWords: { kind: 'words' },
  timesheetPoints: { kind: 'whole', least: 0, most: 100 },
  periodEndDays: { kind: 'whole', least: 1, most: 28 },
  benfordFewest: { kind: 'whole', least: 50, most: 1_000_000 },
  benfordNonConformity: { kind: 'millionths' },
}

/** Which parameters each test goes by; the others have none of their own. */
export const PARAMETERS_OF: Readonly<Partial<Record<AuditTestCode, readonly AuditParameterName[]>>> = {
  DUPLICATE_AMOUNT: ['duplicateDays'],
  SAME_AMOUNT_PARTNERS: ['roundFromXof'],
  DUPLICATE_REPORTED: ['roundFromXof'],
  ROUND_AMOUNT: ['roundUnitXof', 'roundFromXof'],
  BELOW_THRESHOLD: ['belowThresholdPercent'],
  AFTER_HOURS: ['officeFrom', 'officeTo'],
  BACKDATED: ['backdatedDays'],
  PER_DIEM_OVERLAP: ['perDiemWords'],
  PAY_AGAINST_TIMESHEET: ['timesheetPoints'],
  REVERSED_AT_PERIOD_END: ['periodEndDays'],
  BENFORD: ['benfordFewest', 'benfordNonConformity'],
}

/** Reads the parameters from their texts; answers the names of those that are no such value, all at once. */
export function readTestParameters(
  texts: Readonly<Record<AuditParameterName, string>>,
): { readonly parameters: TestParameters } | { readonly wrong: readonly AuditParameterName[] } {
  const wrong = AUDIT_PARAMETERS.filter((name) => !isParameterText(name, texts[name]))
  if (wrong.length > 0) return { wrong }
  const whole = (name: AuditParameterName): number => Number(texts[name])
  return {
    parameters: {
      duplicateDays: whole('duplicateDays'),
      roundUnitXof: whole('roundUnitXof'),
      roundFromXof: whole('roundFromXof'),
      belowThresholdPercent: whole('belowThresholdPercent'),
      officeFrom: texts.officeFrom,
      officeTo: texts.officeTo,
      backdatedDays: whole('backdatedDays'),
      perDiemWords: foldedWords(texts.perDiemWords),
      timesheetPoints: whole('timesheetPoints'),
      periodEndDays: whole('periodEndDays'),
      benfordFewest: whole('benfordFewest'),
      benfordNonConformity: Number(millionths(texts.benfordNonConformity)),
    },
  }
}

/** True for a text that the parameter takes: a whole number within its bounds, an hour "06:00", a decimal below one, words apart by commas. */
export function isParameterText(name: AuditParameterName, text: string): boolean {
  const kind = KINDS[name]
  switch (kind.kind) {
    case 'whole':
      return /^\d{1,10}$/.test(text) && Number(text) >= kind.least && Number(text) <= kind.most
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
    case 'millionths':
      return millionths(text) !== undefined
    case 'words':
      return foldedWords(text).length > 0
  }
}

const foldedWords = (text: string): string[] =>
  text.split(/[,;]/).flatMap((part) => {
    const word = wordsOf(part).join(' ')
    return word === '' ? [] : [word]
  })

/** A decimal above zero and below one, in millionths; undefined for anything else. */
function millionths(text: string): bigint | undefined {
  const ratio = /^0\.\d{1,6}$/.test(text) ? decimalFromText(text) : undefined
  if (!ratio || ratio.numerator <= 0n) return undefined
  return (ratio.numerator * 1_000_000n) / ratio.denominator
}
