/** Faults of the area claims, in English. */
export const claimsFaultsEn = {
  CLAIM_UNKNOWN: 'There is no such claim.',
  CLAIM_STEP_REFUSED: 'Claim {{claim}} does not stand there: this step cannot be taken now.',
  CLAIM_PERIOD_NOT_ASKED: 'The agreement of {{grant}} does not claim by the period {{period}}.',
  CLAIM_EXISTS: 'The claim of {{period}} is open already.',
  CLAIM_BLOCKED:
    '{{count}} lines of the period bear a blocking code without a ruling, the first: {{code}} on {{voucher}}, line {{line}}. Rule the amount out or dismiss the hint.',
  CLAIM_UNCHECKED: 'The T3 checklist of {{subject}} is not signed: open “T3 checklist”, answer it and have it signed.',
  CLAIM_CHECK_FAILS:
    'The T3 checklist of {{subject}} is signed with blocking items at no: {{items}}. Settle them, then sign another T3.',
  CLAIM_CHECK_SHARE:
    'The T3 checklist of {{subject}} is signed with too many items N/A: {{count}} of {{applicable}}. It did not pass; sign another one.',
  CLAIM_MONTH_OPEN: 'Month {{month}} is not closed: close it before submitting.',
  CLAIM_PREVIOUS_MISSING: 'The claim of {{period}} is not submitted yet: claims follow one another.',
  CLAIM_PARTNER_REPORT: 'Report {{number}} of {{partner}} ({{period}}) is not accepted: finish its review.',
  CLAIM_PARTNER_SILENT: '{{partner}} has sent no report for {{period}} although its sub-award is running.',
  CLAIM_FUNDS_DIFFER: 'The fund equation is not zero: {{difference}} XOF apart.',
  CLAIM_STEP_DATE: '{{date}} is not between the submission ({{submitted}}) and today ({{today}}).',
  CLAIM_WORDS_MISSING: 'Say what the donor writes, or why: the text is kept with the claim.',
  CLAIM_ACCEPTED_AMOUNT:
    'The accepted amount goes from zero to the amount claimed, the advance recovered included ({{claimed}}).',
  CLAIM_PAYMENT_AMOUNT: 'A payment has two amounts greater than zero: the donor’s currency and the francs credited.',
  CLAIM_PAID_OVER: 'That is more than what is still due ({{left}}).',
  CLAIM_TRANCHE_UNKNOWN: 'The grant has no tranche {{tranche}}: record the receipt first.',
  FUNDS_NOT_ADVANCED: 'The agreement pays in arrears: an advance is an exception, to be justified to the donor in writing.',
  FUNDS_TRANCHE_OPEN: 'No further advance: {{left}} is still to be accounted for up to the last-but-one tranche ({{tranche}}).',
  FUNDS_LIQUIDATION: 'Tranche {{tranche}} is accounted for only at {{percent}}%: the agreement asks for {{minimum}}%.',
  FUNDS_PREFINANCE: 'The advance is limited to {{months}} months of spending.',
  FUNDS_AFTER_END: 'The grant ends on {{end}}: no period is left to finance.',
}
