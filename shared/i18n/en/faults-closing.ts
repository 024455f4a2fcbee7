/** Faults of the area closing, in English. */
export const closingFaultsEn = {
  CLOCK_SET_BACK:
    'The clock says {{now}}, but the last entry of the ledger is of {{last}}. Set the clock right, then close; nothing was changed.',
  CLOSING_PARAMETER_INVALID:
    '“{{value}}” will not do. Give a percentage, or a postable account of the chart; the old value is kept.',
  CLOSING_SEALED_ALREADY:
    'The period {{period}} is sealed: its checklist no longer changes. To correct it, ask for its reopening.',
  CLOSING_ITEM_WRITTEN: 'Item {{item}} is written by the close itself: it is not answered by hand.',
  CLOSING_ITEM_COMPUTED:
    'Item {{item}} is a blocking one and the books answer it: only “no” may be answered by hand. Settle what the books flag.',
  CLOSING_ITEM_ALWAYS_APPLIES: 'Item {{item}} always applies: “not applicable” is not allowed.',
  CLOSING_COMMENT_NEEDED: 'A comment is needed. Say why, and the answer will be kept.',
  CLOSING_NOTHING_TO_EXPLAIN: 'There is nothing left to explain for {{what}}: the books have changed. Read the list again.',
  CLOSING_SETTLEMENT_DATE: 'The settlement date must be after {{date}}. Correct it; the reason is kept.',
  CLOSING_NO_BANK: 'No franc bank account is known for the fund {{fund}}. Add one in the treasury, then propose the transfer.',
  CLOSING_ITEM_BLOCKS: 'Item {{item}} is a blocking one and is not settled.',
  CLOSING_SECOND_PERSON:
    '{{name}} answered the blocking items {{items}} by hand: a second person must seal the period. Act as another administrator.',
  CLOSING_TOO_MUCH_LEFT_OUT:
    '{{count}} of {{applicable}} items are answered N/A by hand, more than the {{most}}% allowed. Answer them otherwise; the period stays open.',
  REOPENING_NEEDS_TWO:
    'One person alone writes in this ledger. First add a second one, approver or administrator; the period stays closed.',
  REOPENING_ASKED_ALREADY: 'The reopening of {{period}} has been asked for. Another person may confirm it.',
  REOPENING_UNKNOWN: 'This request for a reopening waits for no decision any more. Look at the period again.',
  REOPENING_YEAR_CARRIED:
    'The year {{year}} is closed and its balances were carried by voucher {{number}}: none of its periods reopens. Correct with a voucher dated in the next year.',
  PERIOD_NOT_CLOSED: 'The period {{period}} is not closed. Close it first.',
  PERIOD_STATE_ALREADY: 'The period {{period}} is in that state already; nothing changed.',
  YEAR_CARRIED:
    'The year {{year}} is closed: its balances were carried to the next. Date the voucher in an open period; nothing was recorded.',
  YEAR_VOUCHER_KEPT: 'Voucher {{voucher}} is that of a year’s end: it is not reversed. Correct with a voucher of the next year.',
  YEAR_UNKNOWN: 'The ledger has no year {{year}}.',
  YEAR_CARRIED_ALREADY: 'The year {{year}} is closed already and its balances are carried.',
  YEAR_MONTHS_OPEN: 'The year {{year}} has periods that are not closed: {{months}}. Close them first.',
  YEAR_HAS_DRAFTS: 'The year {{year}} still has {{count}} vouchers that are not posted. Post them or delete them.',
  YEAR_EARLIER_OPEN: 'The year {{earlier}} is not closed: close it before {{year}}.',
  YEAR_NEXT_CLOSED: 'January {{next}} is closed already: balances can no longer be carried into it. Reopen it first.',
  YEAR_OPENED_ALREADY:
    'The year {{next}} has opening balances already (voucher {{number}}). Reverse it first, or they would count twice.',
  YEAR_JOURNAL_MISSING: 'A journal of the type {{type}} is missing. Add it by the setup.',
  YEAR_END_NOT_ASKED: 'The end of the year {{year}} is not asked for, or was and is done.',

  CLOSING_VOUCHERS: 'posted: {{posted}}, drafts: {{drafts}}',
  CLOSING_NUMBERS: 'journals: {{journals}}, gaps: {{gaps}}, reversals: {{reversals}}',
  CLOSING_NUMBER_GAP: 'Journal {{journal}}: {{count}} numbers to reach {{last}}',
  CLOSING_REVERSAL_UNEXPLAINED: 'Reversal {{number}} without a reason',
  CLOSING_NO_GRANT: 'no grant under way',
  CLOSING_TRANCHE_UNPROVED: '{{grant}} {{number}} of {{date}}: no exchange advice',
  CLOSING_TRANCHE_PROVED: '{{grant}} {{number}}: {{reference}}',
  CLOSING_CONVERTED: 'conversion without a missing rate, grants: {{grants}}',
  CLOSING_SUSPENSE: '{{account}}: {{amount}} XOF with nobody named',
  CLOSING_TRANSFER_OPEN: '{{account}} not nil: {{amount}} XOF',
  CLOSING_INTER_FUND: '{{debtor}} owes {{amount}} to {{creditor}}',
  CLOSING_INTER_FUND_LISTED: '{{debtor}} owes {{amount}} to {{creditor}}, settled on {{date}}',
  CLOSING_ACCOUNTS_NIL: 'suspense, transfers and inter-fund nil',
  CLOSING_RELEASE_DUE: 'Release of {{subject}} to be booked: {{amount}} XOF',
  CLOSING_REVALUATION_DUE: 'Revaluation of {{subject}} to be booked: {{amount}} XOF',
  CLOSING_ABNORMAL_BALANCE: '{{account}} on the wrong side: {{amount}} XOF',
  CLOSING_BALANCES_NORMAL: 'no unusual balance',
  CLOSING_NO_VARIANCE: 'no variance over {{percent}}%',
  CLOSING_VARIANCES: '{{explained}} explained of {{beyond}} over {{percent}}%',
  CLOSING_BACKUP_AT_CLOSE: 'made and verified at the sealing',
  CLOSING_BACKUP_MADE: '{{file}}, opened and verified on {{date}}',
  CLOSING_BACKUP_NOT_MADE: 'not made by the close',
  CLOSING_SEALED_ALONE: 'sealed on {{date}} by {{name}} without a second person: one person alone writes in this ledger',
  CLOSING_SEALED: 'sealed on {{date}} by {{name}}',
  CLOSING_LOCK_WAITS: 'waits for items {{items}}',
  CLOSING_LOCK_READY: 'ready to seal',
}
