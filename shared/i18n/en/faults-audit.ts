import type { auditFaultsFr } from '../fr/faults-audit.ts'

/** Errors of the auditor's tests and samples. In English. */
export const auditFaultsEn: Record<keyof typeof auditFaultsFr, string> = {
  SAMPLE_SIZE: 'The size of a sample is from 1 to {{largest}}.',
  SAMPLE_EMPTY: 'The grant {{grant}} has no spending to sample.',
  SAMPLE_START: 'The start {{start}} must be above zero and no more than the interval, {{interval}}.',
  SAMPLE_ERROR_UNKNOWN: 'Voucher {{voucher}}, line {{line}}, is not in the sample: its error cannot be projected.',
  SAMPLE_ERROR_AMOUNT: 'The error of voucher {{voucher}}, line {{line}}, must be above zero and no more than {{most}} XOF.',
  SAMPLE_ERRORS_MANY: 'Beyond {{count}} errors the sample says nothing more of the population: check all of it.',
}
