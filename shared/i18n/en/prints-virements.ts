import type { virementsPrintsFr } from '../fr/prints-virements.ts'

/** Words of the sheets of the area virements, in English. */
export const virementsPrintsEn: Record<keyof typeof virementsPrintsFr, string> = {
  'virement.ask': 'Request for a budget virement',
  'virement.notice': 'Notice of a budget virement',
  'virement.to': 'For the attention of: {{donor}}',
  'virement.grant': 'Agreement',
  'virement.version': 'Budget version',
  'virement.rule': 'Rule of the agreement',
  'virement.scope.LINE': 'tolerance of {{percent}}% by line',
  'virement.scope.SUBHEAD': 'tolerance of {{percent}}% by sub-head',
  'virement.scope.HEAD': 'tolerance of {{percent}}% by head',
  'virement.askText':
    'Virement {{number}} passes the tolerance of the agreement. We ask for your written approval before the budget is changed as follows.',
  'virement.noticeText': 'Virement {{number}} stays within the tolerance of the agreement. We inform you of it.',
  'virement.why': 'Justification',
  'virement.line': 'Budget line',
  'virement.before': 'Before, {{currency}}',
  'virement.change': 'Virement, {{currency}}',
  'virement.after': 'After, {{currency}}',
  'virement.decided':
    'Approved on {{date}}, with effect from {{effective}}, reference {{reference}}: version V{{version}} of the budget.',
  'virement.requested': 'Requested by',
  'virement.authorised': 'Authorised by',
  'virement.donor': 'Agreed, {{donor}}',
}
