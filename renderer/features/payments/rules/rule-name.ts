const RULE_NAMES = [
  'cash.slip-hours',
  'cash.shortage-account',
  'cash.surplus-account',
  'cheque.flag-days',
  'cheque.stale-days',
  'cheque.stale-account',
  'mobile.fee-account',
  'payable.accounts',
  'payable.term-days',
] as const

/** Whether a rule of the service has its words on the screen. */
export const isRuleName = (name: string): name is (typeof RULE_NAMES)[number] => RULE_NAMES.some((known) => known === name)
