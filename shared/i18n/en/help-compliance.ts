import type { HelpPage } from '../help.ts'

export const complianceHelpEn = {
  checklists: {
    title: 'Checklists',
    body: [
      'Four templates of the product: T1 the documents of a voucher, T3 the report to the donor, T4 a partner’s due diligence, T5 the duties of a year. The monthly close T2 has a screen of its own.',
      'Answer item by item. An item that does not apply leaves the score; a blocking item that fails caps the whole. Keep as often as you like. Evidence is words, or a document of the ledger found by its name.',
      'Signing freezes the run in the chain. It waits for every answer, and for the evidence that the template asks for. Every item answered no becomes an action with an owner and a date. Excel and PDF give the whole run.',
      'A blocking item is never N/A, unless the template lets it: it then wants a reason, and the confirmation of a second person who neither prepared the run nor answered an item. Changing the answer or its reason undoes the confirmation. Whoever prepared a run does not sign it once two people write; a sole user signs alone, and the run says so.',
      'Above the share of N/A that the template allows (usually 30%), a signed run has not passed. What the books show to have no subject does not count. Answering otherwise than the books asks for a remark and stays marked, on the screen, in Excel and in PDF.',
      'The tab Templates: copy one of the product’s or begin one, write sections and items, publish. A published version never changes: editing prepares a new one, and answered runs keep theirs. A run in progress goes over to the new version when you ask for it.',
      'An item may apply under a condition: type, amount, subject or the answer of an item before it, for instance “type in (ACS, SRV) and amount >= 250000”. Where it does not apply it leaves the score by itself. “N/A allowed if” is written alike; “always” allows it without a condition.',
      'On the command line: sikasso checklist run, confirm, sign, list, export, import and print.',
    ],
    keys: [
      ['ArrowLeft', 'previous answer'],
      ['ArrowRight', 'next answer'],
      ['O', 'yes, verified'],
      ['N', 'no, absent'],
      ['X', 'does not apply'],
      ['P', 'evidence'],
    ],
  },
} satisfies Record<string, HelpPage>
