import type { HelpPage } from '../help.ts'

export const capacityHelpEn = {
  capacity: {
    title: 'Capacity',
    body: [
      'One curve a pillar and partner: every signed checklist whose subject is a partner enters it, whatever its template, and so do assessments made elsewhere, typed or imported. All scores are percentages of their scale; the native score stays written beside.',
      'The plan joins the actions that were decided and those that checklists opened. A done action bears its evidence. A training notes its days, its people by sex and its cost, best by the lines of the vouchers.',
      '“What changed” compares two assessments: pillars, answers, and what was done in between. The PDF sheet bears the curve; Excel and CSV come from the reports “Partner capacity” and “Capacity action plan”.',
      'On the command line: sikasso report capacity LEDGER --partner CODE.',
    ],
    keys: [],
  },
} satisfies Record<string, HelpPage>
