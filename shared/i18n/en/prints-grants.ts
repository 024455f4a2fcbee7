import type { grantsPrintsFr } from '../fr/prints-grants.ts'

/** Words of the closing statement of a grant, in English. */
export const grantsPrintsEn: Record<keyof typeof grantsPrintsFr, string> = {
  'closing.title': 'Closing statement of the grant',
  'closing.donor': 'Donor',
  'closing.agreement': 'Agreement',
  'closing.project': 'Project',
  'closing.period': 'Duration',
  'closing.to': 'As at',
  'closing.returnBy': 'Balance to be returned by',
  'closing.interestRule': 'Interest',
  'closing.interest.RETURN': 'returned to the donor',
  'closing.interest.OFFSET': 'offset against claims',
  'closing.interest.KEEP': 'left to the organisation',
  'closing.rate': 'XOF for one unit (interest, returns)',
  'closing.broughtIn': 'Taken over from earlier books',
  'closing.received': 'Received',
  'closing.interest': 'Interest',
  'closing.spent': 'Spent',
  'closing.disallowed': 'Of which disallowed, borne by the organisation',
  'closing.eligible': 'Eligible spending',
  'closing.returned': 'Returned',
  'closing.balance': 'Balance due to the donor',
  'closing.balanceIn': 'Balance {{currency}}',
  'closing.due': 'Balance due to the donor: {{amount}}, that is {{xof}}.',
  'closing.holders': 'By holder of the funds',
  'closing.holder': 'Organisation',
  'closing.formula':
    'Balance = taken over + received + interest (unless left to the organisation) − eligible spending − returned. What a partner gave back goes to the lead, who keeps or returns it.',
  'closing.prepared': 'Prepared by',
  'closing.reviewed': 'Reviewed by',
  'closing.authorised': 'Authorised by',
}
