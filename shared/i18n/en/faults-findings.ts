import type { findingsFaultsFr } from '../fr/faults-findings.ts'

/** Errors of the auditor's findings. In English. */
export const findingsFaultsEn: Record<keyof typeof findingsFaultsFr, string> = {
  FINDING_UNKNOWN: 'This ledger has no finding {{finding}}.',
  FINDING_TITLE: 'Give the finding a title.',
  FINDING_CRITERIA: 'Write the criteria: the rule that the finding is measured against.',
  FINDING_CONDITION: 'Write the condition: what was seen.',
  FINDING_RECOMMENDATION: 'Write the recommendation.',
  FINDING_DATE: '{{date}} is still to come: a finding is dated on the day it is made, today at the latest.',
  FINDING_ENTITY: 'The entity {{entity}} is neither the organisation nor one of its partners.',
  FINDING_LINE_UNKNOWN: 'Voucher {{voucher}} has no line {{line}} in this ledger.',
  FINDING_LINE_TWICE: 'Voucher {{voucher}}, line {{line}}, is named twice.',
  FINDING_AMOUNT: 'The amount of voucher {{voucher}}, line {{line}}, cannot be negative.',
  FINDING_AMOUNT_OVER:
    'At most {{most}} XOF can be questioned on voucher {{voucher}}, line {{line}}: what it spends, less what other findings question.',
  FINDING_LINE_DECIDED:
    'Voucher {{voucher}}, line {{line}}, has a decision: it stays in the finding, for at least what was decided.',
  FINDING_NOT_OPEN: 'Management has answered finding {{number}}: its text no longer changes. Raise another, or withdraw it.',
  FINDING_ANSWER_LATE: 'Finding {{number}} is implemented, verified or withdrawn: the response no longer changes.',
  FINDING_RESPONSE: 'Write the management’s response.',
  FINDING_PLAN_PARTIAL: 'An action has an owner and a due date: give all three, or none.',
  FINDING_PLAN_MISSING: 'Finding {{number}} has no action, owner and due date yet.',
  FINDING_NOT_IN_PROGRESS: 'Finding {{number}} is not in progress: management answers first.',
  FINDING_DONE_HOW: 'Say what was done.',
  FINDING_NOT_IMPLEMENTED: 'Finding {{number}} is not reported as implemented: there is nothing to verify.',
  FINDING_SEEN: 'Say what was seen.',
  FINDING_AMOUNTS_OPEN: 'Amounts of finding {{number}} await a decision: sustain or clear them first.',
  FINDING_ENDED: 'Finding {{number}} is verified or withdrawn: it no longer changes.',
  FINDING_SUSTAINED: 'An amount of finding {{number}} is sustained: clear it before withdrawing the finding.',
  FINDING_SEPARATION: '{{name}} answered finding {{number}} for the management: another person decides, verifies or withdraws.',
  FINDING_NO_COST: 'Finding {{number}} is about control: it questions no cost.',
  FINDING_LINE_OTHER: 'Finding {{number}} does not name voucher {{voucher}}, line {{line}}.',
  FINDING_DECIDED_OVER: 'Sustained and cleared exceed what is questioned of voucher {{voucher}}, line {{line}}: {{most}} XOF.',
  FINDING_NOTHING_TO_RULE:
    'Finding {{number}} has nothing sustained left to take out of the claim on voucher {{voucher}}, line {{line}}.',
  FINDING_LETTER_EMPTY: 'No finding answers this filter: the letter would be empty.',
  FINDING_LETTER_KEY: 'The letter’s filter, “{{key}}”, cannot be read (for example grant=PECIC&status=live).',
  FINDING_CHANGED_HERE:
    'Finding {{number}} was changed in the ledger since the version that the auditor had before them: choose which one stays.',
  FINDING_FILE: 'The file {{name}} does not describe a finding: {{reason}}.',
}
