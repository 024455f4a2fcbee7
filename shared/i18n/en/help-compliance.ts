import type { HelpPage } from '../help.ts'

export const complianceHelpEn = {
  checklists: {
    title: 'Checklists',
    body: [
      'Four templates: T1 the documents of a voucher, T3 the report to the donor, T4 a partner’s due diligence, T5 the duties of a year. The monthly close T2 has a screen of its own.',
      'Answer item by item. An item that does not apply leaves the score; a blocking item that fails caps the whole. Keep as often as you like.',
      'Signing freezes the run in the chain. Every item answered no becomes an action with an owner and a date.',
      'On the command line: sikasso checklist run LEDGER, with a file of answers.',
    ],
    keys: [
      ['ArrowLeft', 'previous answer'],
      ['ArrowRight', 'next answer'],
    ],
  },
} satisfies Record<string, HelpPage>
