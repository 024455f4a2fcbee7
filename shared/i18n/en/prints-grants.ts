import type { grantsPrintsFr } from '../fr/prints-grants.ts'

/** Words of the closing statement of a grant, in English. */
export const grantsPrintsEn: Record<keyof typeof grantsPrintsFr, string> = {
  'grantClosing.title': 'Closing statement of the grant',
  'grantClosing.donor': 'Donor',
  'grantClosing.agreement': 'Agreement',
  'grantClosing.project': 'Project',
  'grantClosing.period': 'Duration',
  'grantClosing.to': 'As at',
  'grantClosing.returnBy': 'Balance to be returned by',
  'grantClosing.interestRule': 'Interest',
  'grantClosing.interest.RETURN': 'returned to the donor',
  'grantClosing.interest.OFFSET': 'offset against claims',
  'grantClosing.interest.KEEP': 'left to the organisation',
  'grantClosing.rate': 'XOF for one unit (interest, returns)',
  'grantClosing.broughtIn': 'Taken over from earlier books',
  'grantClosing.received': 'Received',
  'grantClosing.interest': 'Interest',
  'grantClosing.spent': 'Spent',
  'grantClosing.disallowed': 'Of which disallowed, borne by the organisation',
  'grantClosing.eligible': 'Eligible spending',
  'grantClosing.returned': 'Returned',
  'grantClosing.balance': 'Balance due to the donor',
  'grantClosing.balanceIn': 'Balance {{currency}}',
  'grantClosing.due': 'Balance due to the donor: {{amount}}, that is {{xof}}.',
  'grantClosing.holders': 'By holder of the funds',
  'grantClosing.holder': 'Organisation',
  'grantClosing.formula':
    'Balance = taken over + received + interest (unless left to the organisation) − eligible spending − returned. What a partner gave back goes to the lead, who keeps or returns it.',
  'grantClosing.prepared': 'Prepared by',
  'grantClosing.reviewed': 'Reviewed by',
  'grantClosing.authorised': 'Authorised by',
}
