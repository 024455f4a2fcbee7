/** Faults of the area advances, in English. */
export const advancesFaultsEn = {
  ADVANCE_UNKNOWN: 'The advance {{advance}} does not exist.',
  ADVANCE_OPEN:
    '{{holder}} already holds advance {{number}} for {{purpose}}, which is not settled: nothing was requested. Have it liquidated, or name another purpose.',
  ADVANCE_HOLDER: "{{name}} is neither staff nor a partner of the reference tables: complete the third party's card.",
  ADVANCE_AMOUNT: 'The amount {{value}} must be a whole number of francs, more than zero.',
  ADVANCE_DATES: 'The mission ends on {{end}}, before it begins on {{start}}.',
  ADVANCE_STATE:
    'Advance {{number}} is not, or no longer, at the step that this action needs: nothing changed. Open it again to see where it stands.',
  ADVANCE_OWN_REQUEST: 'You requested advance {{number}}: someone else approves or refuses it.',
  ADVANCE_TREASURY: 'Account {{account}} is no bank, cash or wallet account held in XOF.',
  ADVANCE_JOURNAL: 'There is no general journal: make one in Reference.',
  ADVANCE_LIQUIDATION_EMPTY: 'The liquidation has neither a receipt nor a settlement of the balance: nothing was kept.',
  ADVANCE_SETTLEMENT_OVER: 'The settlement of {{asked}} XOF is more than what is left to settle ({{left}} XOF).',
  ADVANCE_LIQUIDATION_UNKNOWN: 'The liquidation {{liquidation}} does not exist.',
  ADVANCE_LIQUIDATION_POSTED: 'Liquidation {{number}} has a posted or approved voucher: reverse or return that voucher first.',
  ADVANCE_RECEIPT_OUTSIDE: 'Line {{line}}: the receipt of {{date}} lies outside the mission ({{start}} to {{end}}).',
  ADVANCE_RECEIPT_NO_REFERENCE: 'Line {{line}}: the receipt has no reference.',
  ADVANCE_RECEIPTS_OVER:
    'The receipts ({{total}} XOF) exceed what is left to justify ({{left}} XOF) by {{over}} XOF: a top-up is owed.',
  ADVANCE_REMINDER_EARLY: 'Reminder {{level}} of advance {{number}} may leave on {{date}} at the earliest.',
  ADVANCE_REMINDERS_SENT: 'The {{levels}} reminders of advance {{number}} have been sent: propose the deduction from pay.',
  ADVANCE_NO_DUE_DATE: 'Advance {{number}} has no due date: no reminder is due.',
  ADVANCE_DEDUCTION_EARLY:
    'The deduction for advance {{number}} is proposed after the last reminder ({{sent}} of {{levels}} sent).',
  ADVANCE_DEDUCTION_STAFF: 'Advance {{number}} is not that of a member of staff: no pay can bear it.',
  ADVANCE_TAKEN_OVER: 'This entry is already advance {{number}} of the register.',
  ADVANCE_TAKEOVER_LINE: 'Line {{line}} of voucher {{voucher}} opens no advance still due: nothing was taken over.',
  ADVANCE_TAKEOVER_PARTLY:
    'The advance of voucher {{voucher}} is partly justified: match it first with its liquidations, then take it over.',
  ADVANCE_REMINDER_UNKNOWN: 'This reminder ({{reminder}}) does not exist.',
  ADVANCE_RULE_DAYS: '{{value}} does not fit: whole days, growing for the reminders (for instance 1, 8, 15).',
  ADVANCE_REFERENCE: 'Give the reference of the written confirmation.',
  ADVANCE_FACT_NONE: 'No advance is due on {{date}}.',
  ADVANCE_FACT_AGED:
    '{{count}} staff advance(s) on {{date}}, {{total}} XOF, of which {{late}} XOF overdue; the ageing agrees with the ledger (difference {{difference}}).',
  ADVANCE_FACT_REMINDED: '{{number}}, {{holder}}, {{balance}} XOF, due on {{due}}: reminder {{level}} sent on {{sent}}.',
  ADVANCE_FACT_OVERDUE: '{{number}}, {{holder}}, {{balance}} XOF, due on {{due}}: no reminder was sent.',
  ADVANCE_FACT_UNREGISTERED:
    '{{holder}} owes {{balance}} XOF since {{date}} (voucher {{voucher}}), {{days}} days, with no advance in the register: take it over, then send a reminder.',
  ADVANCE_FACT_CONFIRMED: '{{holder}} confirmed {{amount}} XOF for {{month}} ({{reference}}).',
  ADVANCE_FACT_UNCONFIRMED: '{{holder}} has not confirmed its advance of {{balance}} XOF on {{date}}.',
  ADVANCE_FACT_DIFFERS: '{{holder}} confirmed {{amount}} XOF ({{reference}}), the ledger says {{balance}} XOF on {{date}}.',
} as const
