import type { eligibilityFaultsFr } from '../fr/faults-eligibility.ts'

/** Faults and hints of the area eligibility, in English. */
export const eligibilityFaultsEn: Readonly<Record<keyof typeof eligibilityFaultsFr, string>> = {
  ELIGIBILITY_HINT_VAT: 'VAT – recoverable VAT: “{{sign}}” suggests it, and the grant says that VAT is recovered.',
  ELIGIBILITY_HINT_DTY:
    'DTY – customs duties: “{{sign}}” suggests them; without the donor’s express agreement they are not eligible.',
  ELIGIBILITY_HINT_LOB: 'LOB – lobbying, politics or worship: “{{sign}}” suggests it.',
  ELIGIBILITY_HINT_GFT: 'GFT – gifts, entertainment or alcohol: “{{sign}}” suggests it.',
  ELIGIBILITY_HINT_FIN: 'FIN – fine, penalty or litigation: “{{sign}}” suggests it.',
  ELIGIBILITY_HINT_INT: 'INT – interest, debt or bad debt: “{{sign}}” suggests it.',
  ELIGIBILITY_HINT_DEP: 'DEP – depreciation, provision or contingency: “{{sign}}” suggests it.',
  ELIGIBILITY_HINT_KND: 'KND – contribution in kind: “{{sign}}” suggests it; nothing was paid.',
  ELIGIBILITY_HINT_FXL: 'FXL – exchange loss: “{{sign}}” suggests it, and the agreement does not provide for it.',
  ELIGIBILITY_HINT_OWN: 'OWN – overhead: “{{sign}}” suggests it, and the agreement already pays it by its rate.',
  ELIGIBILITY_HINT_SEC: 'SEC – bonus or indemnity: “{{sign}}” suggests it; beyond what is due it is not eligible.',
  ELIGIBILITY_PER_DATE: 'PER – {{date}} is outside the eligibility period, {{from}} to {{to}}.',
  ELIGIBILITY_PER_DOCUMENT: 'PER – the supporting document is of {{date}}, outside the eligibility period, {{from}} to {{to}}.',
  ELIGIBILITY_BUD: 'BUD – line {{budgetLine}} is exhausted beyond its tolerance: {{xof}} XOF of this cost pass it.',
  ELIGIBILITY_SUP: 'SUP – the supporting documents of this voucher are not complete.',
  ELIGIBILITY_DUP_INVOICE: 'DUP – invoice {{document}} of {{thirdParty}} is already in voucher {{voucher}}.',
  ELIGIBILITY_DUP_DOCUMENT:
    'DUP – document {{document}} of {{thirdParty}} is already, for the same amount, in voucher {{voucher}}.',
  ELIGIBILITY_SAN_MISSING: 'SAN – nothing says that {{thirdParty}} was screened: note the date of screening on its card.',
  ELIGIBILITY_SAN_OLD: 'SAN – {{thirdParty}} was screened on {{date}}, more than {{days}} days before this cost.',
  ELIGIBILITY_LINE_UNKNOWN: 'Line {{line}} is no posted spending of a grant: there is nothing to disallow.',
  ELIGIBILITY_LINE_TAKEN_BACK:
    'Line {{line}} of voucher {{voucher}} was reversed or corrected wholly: it has left the claim already.',
  ELIGIBILITY_AMOUNT: 'The amount disallowed is in francs, greater than zero.',
  ELIGIBILITY_AMOUNT_OVER: 'Only {{left}} XOF are left to disallow on line {{line}} of voucher {{voucher}}.',
  ELIGIBILITY_RATE_MISSING:
    'Line {{line}} of voucher {{voucher}} has no rate yet on {{date}}: a ruling is made at the line’s rate.',
  ELIGIBILITY_DATE: 'A ruling bears a day between the line’s ({{line}}) and today, not {{date}}.',
  ELIGIBILITY_DATE_CLAIMED: '{{date}} lies in a claim that was submitted, up to {{submitted}}: date the ruling after it.',
  ELIGIBILITY_EVIDENCE_MISSING: 'Quote the evidence of the ruling: letter, report, minutes, and its date.',
  ELIGIBILITY_OWN_VOUCHER: 'You prepared voucher {{voucher}}: somebody else decides on its eligibility.',
  ELIGIBILITY_RULING_UNKNOWN: 'This ruling does not exist, or is itself a lifting.',
  ELIGIBILITY_LIFTED: 'Ruling {{ruling}} is lifted already, since {{date}}.',
  ELIGIBILITY_UNDONE: 'The line of ruling {{ruling}} was taken back by another voucher: the ruling counts no more already.',
  ELIGIBILITY_LIFT_BEFORE: 'The lifting does not come before ruling {{ruling}}, of {{date}}.',
  ELIGIBILITY_HINT_UNKNOWN: 'No hint {{code}} is on line {{line}} of voucher {{voucher}}.',
  ELIGIBILITY_HINT_DISMISSED: 'The hint {{code}} of line {{line}} of voucher {{voucher}} is set aside already.',
}
