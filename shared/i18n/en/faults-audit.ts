import type { auditFaultsFr } from '../fr/faults-audit.ts'

/** Errors of the auditor's tests and samples. In English. */
export const auditFaultsEn: Record<keyof typeof auditFaultsFr, string> = {
  SAMPLE_SIZE: 'The size of a sample is from 1 to {{largest}}.',
  SAMPLE_EMPTY: 'The grant {{grant}} has no spending to sample.',
  SAMPLE_START: 'The start {{start}} must be above zero and no more than the interval, {{interval}}.',
  SAMPLE_ERROR_UNKNOWN: 'Voucher {{voucher}}, line {{line}}, is not in the sample: its error cannot be projected.',
  SAMPLE_ERROR_AMOUNT: 'The error of voucher {{voucher}}, line {{line}}, must be above zero and no more than {{most}} XOF.',
  SAMPLE_ERRORS_MANY: 'Beyond {{count}} errors the sample says nothing more of the population: check all of it.',
  AUDIT_DUPLICATE_INVOICE: 'Invoice {{invoice}} of {{thirdParty}} is already an expense of voucher {{other}}.',
  AUDIT_DUPLICATE_AMOUNT: 'Also in {{other}} of {{date}}: {{thirdParty}}.',
  AUDIT_SAME_AMOUNT_PARTNERS: 'The same amount on the same day is in voucher {{other}} ({{partner}}, here {{own}}).',
  AUDIT_ROUND_AMOUNT: 'A round sum, a multiple of XOF {{unit}}.',
  AUDIT_BELOW_THRESHOLD: 'Just below the threshold of XOF {{threshold}}.',
  AUDIT_SPLIT_PURCHASE: '{{count}} purchases ({{of}}) from {{from}} to {{to}} pass a threshold together.',
  AUDIT_SATURDAY: 'Dated on Saturday {{date}}.',
  AUDIT_SUNDAY: 'Dated on Sunday {{date}}.',
  AUDIT_HOLIDAY: 'Dated on a public holiday, {{date}} ({{name}}).',
  AUDIT_AFTER_HOURS: 'Posted at {{time}}, outside office hours.',
  AUDIT_SEQUENCE_GAP: 'A gap in the numbers of journal {{journal}}: {{expected}} expected, {{found}} found.',
  AUDIT_BACKDATED: 'Booked {{days}} days after the date of the document ({{document}}).',
  AUDIT_PAID_BEFORE_INVOICE: 'Invoice {{invoice}} is dated {{document}}, after the voucher.',
  AUDIT_SUPPLIER_IS_STAFF: 'The number {{value}} is that of a supplier and of a member of staff: {{parties}}.',
  AUDIT_CASH_CEILING: 'Account {{account}} is above its ceiling on {{date}}.',
  AUDIT_NEGATIVE_CASH: 'Account {{account}} is negative on {{date}}.',
  AUDIT_PER_DIEM_OVERLAP:
    '{{thirdParty}} already has a per diem of {{date}} in voucher {{other}}, for another activity or partner.',
  AUDIT_DOCUMENT_REUSED: 'The document {{name}} also supports voucher {{first}}.',
  AUDIT_MISSING_DOCUMENTS: '{{missing}} of {{required}} documents are missing.',
  AUDIT_OUTSIDE_PERIOD: 'Dated outside the period of {{grant}}, from {{from}} to {{to}}.',
  AUDIT_BUDGET_OVERSPENT: 'Line {{budgetLine}} of {{grant}} is overspent.',
  AUDIT_REVERSED_AT_PERIOD_END: 'Taken at the month’s end and reversed on {{date}}, at the beginning of the next.',
  AUDIT_BENFORD:
    'The first digits of {{items}} expenses depart from Benford’s law (deviation {{deviation}} millionths, limit {{limit}}). An indicator only.',
  AUDIT_REPORTED_IN_BOOKS:
    'Report {{report}} has invoice {{invoice}} of {{thirdParty}}, already in our own books (voucher {{otherVoucher}} of {{date}}).',
  AUDIT_REPORTED_TWICE:
    'Report {{report}} has invoice {{invoice}} of {{thirdParty}}, already in report {{other}} (voucher {{otherVoucher}} of {{date}}).',
  AUDIT_PAY_NO_TIMESHEET: '{{name}}, {{month}}: pay charged to a grant without a signed timesheet.',
  AUDIT_PAY_TIMESHEET: '{{name}}, {{month}}: {{paid}} of the pay on {{grant}}, {{worked}} of the signed hours.',
  AUDIT_PARAMETER_INVALID: 'Parameter {{name}} does not take the value “{{value}}”.',
}
