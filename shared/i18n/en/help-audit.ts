import type { HelpPage } from '../help.ts'

export const auditHelpEn = {
  auditTests: {
    title: 'Audit tests',
    body: [
      'Each rule reads the posted vouchers and says what it finds, with its reason. A hit is a question, not a finding: open the voucher, look at its documents, then decide.',
      'The grant chosen above narrows the tests that read lines; numbers, cash and third parties look at the whole ledger. Nothing is written.',
      'Below the chosen test, its parameters: try another value and only this reading changes; keep it and every later test takes it. Public holidays are completed under Reference.',
      'On the command line: sikasso audit test LEDGER, with --test for one rule and --set PARAMETER=VALUE for a trial.',
    ],
    keys: [['Enter', 'open the voucher']],
  },
  auditSample: {
    title: 'Sample',
    body: [
      'By monetary units, one franc in each interval is chosen: large lines are likelier, and those of an interval or more are always taken. Random gives every line the same chance; stratified takes everything from an amount on and shares the rest by value.',
      'Seed and start make the sample: a second auditor who has them draws the same lines. Write them in your file.',
      'Type the error found on a line: it is projected on the population, with the upper limit at the chosen confidence.',
    ],
    keys: [['Enter', 'open the voucher']],
  },
} satisfies Record<string, HelpPage>
