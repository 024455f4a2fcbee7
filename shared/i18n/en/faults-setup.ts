import type { setupFaultsFr } from '../fr/faults-setup.ts'

/** Errors of the setup file and of rates, in English. */
export const setupFaultsEn: Record<keyof typeof setupFaultsFr, string> = {
  SETUP_INVALID: 'The setup file is not readable JSON: check the quotes, commas and braces at this place. Nothing was written.',
  SETUP_KEY_UNKNOWN: 'The key {{name}} does not exist in a setup file. Correct it or remove it (see docs/setup.schema.json).',
  SETUP_KEY_REPEATED: 'The key {{name}} stands twice in the same place. Bring the two together.',
  SETUP_TEXT_NEEDED: '{{name}} is written in quotes, so that it stays exact: "{{value}}".',
  SETUP_REPEATED: '{{name}} {{code}} stands twice in the file. Keep one entry.',
  SETUP_CONFLICT: '{{name}} {{code}} exists already: {{field}} can no longer change. Nothing was written.',
  SETUP_REFERENCE: '{{field}} names {{value}}, which does not exist. Add it to the file or correct the code.',
  SETUP_DATES: 'The end ({{end}}) comes before the start ({{start}}).',
  SETUP_CURRENCY: '{{name}} cannot be {{value}} here: {{allowed}}.',
  SETUP_BUDGET_RATE:
    'The budget rate of {{grant}} is missing to convert the line {{budgetLine}}: give conversion.budgetRate, or amount in the grant’s currency.',
  SETUP_ZERO: '{{name}} must be greater than zero.',
  RATE_DATE_NEEDED: 'The rate {{base}}/{{quote}} must have a month or a date: one of the two, not both.',
  RATE_PEG: 'The EUR/XOF rate is fixed by law at 655.957; {{value}} was not taken.',
  RATE_NOT_IN_XOF:
    'The rate {{base}}/{{quote}} would be of no use: give the XOF for one unit of the currency (base GBP, quote XOF).',
}
