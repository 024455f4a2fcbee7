/** Faults of the area treasury, in English. */
export const treasuryFaultsEn = {
  STATEMENT_ENTITIES:
    'The file {{name}} defines entities: a statement needs none, and they can do harm. Nothing was imported. Ask the bank for another export.',
  STATEMENT_UNREADABLE: 'The file {{name}} is no readable {{format}} statement. Nothing was imported. Export it again.',
  STATEMENT_CUT_SHORT: 'The file {{name}} is cut off before its end. Nothing was imported. Export it again.',
  STATEMENT_TOO_LONG: 'This statement has more than {{limit}} movements. Nothing was imported. Export a shorter period.',
  STATEMENT_NONE: 'The file {{name}} holds no account statement. Nothing was imported. Check the export.',
  STATEMENT_CAMT_OTHER: 'The file {{name}} is a {{kind}}, not a statement. Nothing was imported. Ask the bank for the camt.053.',
  STATEMENT_LINE_DATE:
    'The date of the movement is missing or is no date (“{{text}}”). Nothing was imported. Correct the file or ask for another export.',
  STATEMENT_LINE_AMOUNT:
    'The amount of the movement cannot be read (“{{text}}”). Nothing was imported. Correct the file or ask for another export.',
  STATEMENT_LINE_CURRENCY:
    'This movement is in {{currency}}, the statement in {{expected}}. Nothing was imported. Ask for a statement in one currency.',
  STATEMENT_PENDING: 'Movements only announced, not yet on the account, left out: {{count}}.',
  STATEMENT_BALANCE_UNREADABLE:
    'A balance of the statement cannot be read (“{{text}}”): it is left out, and the statement cannot be checked by it.',
  STATEMENT_DATE_MOVED: '{{text}} is on no calendar (months of 30 days): the movement is dated {{date}}.',
  STATEMENT_COLUMN_MISSING:
    'The column layout expects “{{name}}”, which this file does not have. Nothing was imported. Say which columns to read.',
  STATEMENT_LAYOUT_NEEDED:
    'Date and amount (or debit and credit) cannot be guessed among the columns {{columns}}. Nothing was imported. Say which columns to read on the Reconciliation screen: they will be remembered.',
  STATEMENT_FRACTION: '{{amount}} {{currency}} has more decimals than the currency. Nothing was imported. Correct the file.',
  STATEMENT_CURRENCY:
    'The statement is in {{currency}}, account {{account}} in {{expected}}. Nothing was imported. Choose the account of that currency.',
  STATEMENT_CURRENCY_UNSAID: 'The file does not say its currency: it is taken for the account’s, {{currency}}.',
  STATEMENT_OTHER_ACCOUNT:
    'The statement is of account {{found}}, and {{account}} has the number {{number}}. Nothing was imported. Choose the right account, or correct its number in its settings.',
  STATEMENT_SEVERAL_ACCOUNTS:
    'The file holds several accounts: {{accounts}}. Nothing was imported. Give the bank number of {{account}} in its settings: its lines will be chosen.',
  STATEMENT_ALREADY: 'This statement was already imported on {{date}} ({{file}}): nothing is changed.',
  STATEMENT_NOTHING_NEW: 'Every movement of this statement is already there: nothing is changed.',
  STATEMENT_EMPTY: 'The statement has neither movements nor a closing balance. Nothing was imported. Check the period exported.',
  STATEMENT_OVERLAP: 'Movements already known from an earlier statement, left out: {{count}}.',
  STATEMENT_OVERLAP_NEW:
    'In the common period, the movement of {{date}} of {{amount}} {{currency}} is in this file and not in the statement already imported. Nothing was imported. Compare the two with the bank.',
  STATEMENT_OVERLAP_OLD:
    'In the common period, the movement of {{date}} of {{amount}} {{currency}} is in the statement already imported and not in this file. Nothing was imported. Compare the two with the bank.',
  STATEMENT_GAP:
    'The statement does not add up: {{opening}} + {{sum}} should give {{closing}} {{currency}}, gap {{gap}}. It is imported; ask for the missing page.',
  STATEMENT_PREVIOUS_GAP:
    'The statement opens at {{opening}} {{currency}} and the previous one ends on {{date}} at {{previous}}: gap {{gap}}. It is imported; a statement is probably missing between them.',
  TREASURY_ACCOUNT_UNKNOWN:
    '{{account}} is the account of no bank, cash or wallet journal. Create its journal first (setup file).',
  TREASURY_ACCOUNT_SHARED:
    'The journals {{journals}} share account {{account}}: a statement could not tell whose a movement is. Give each journal its own sub-account ({{account}}01, {{account}}02) with a setup file, then try again.',
  TREASURY_ACCOUNT_CASH: '{{account}} is petty cash: it is counted, not reconciled. Choose a bank or a wallet.',
  MATCH_UNKNOWN: 'An item of the match no longer exists or is of another account. Nothing was matched. Refresh the screen.',
  MATCH_TAKEN: 'An item of the match is already matched. Nothing was matched. Refresh the screen.',
  MATCH_EMPTY: 'A match joins two items at least. Nothing was matched. Choose them in the two columns.',
  MATCH_GAP:
    'The selection has a gap of {{gap}} {{currency}}: a match comes out even. Nothing was matched. Add what is missing, or classify the gap.',
  FINDING_UNKNOWN: 'This item is no longer classified. Nothing was changed. Refresh the screen.',
  FINDING_NOTHING: 'Nothing is chosen to classify. Choose a statement line or an entry.',
  FINDING_HAS_VOUCHER:
    'The proposed voucher exists ({{voucher}}): the classification stays. Delete the draft first, or reverse the voucher.',
  FINDING_PAIR: 'A recording error joins a statement line and an entry of different amounts. Choose one on each side.',
  PROPOSAL_COUNTERPART: 'The counterpart account is missing. Nothing was proposed. Choose it.',
  PROPOSAL_EXISTS: 'A voucher is already proposed for this item ({{voucher}}). Open it.',
  RECONCILIATION_NO_STATEMENT:
    'No imported statement gives the balance of {{account}} on {{date}}. Import the month’s statement, with its balances.',
  RECONCILIATION_DIFFERENCE:
    'The difference is {{difference}} {{currency}}: it must be nil to sign. Match or classify what is left.',
  RECONCILIATION_MONTH_OPEN: 'The month {{month}} is not over: its reconciliation is signed after {{date}}.',
  RECONCILIATION_SIGNED: 'This reconciliation is already signed and nothing has changed since.',
  RECONCILIATION_NOT_SIGNED: 'This reconciliation is not signed by its preparer, or has changed since. It must be signed first.',
  RECONCILIATION_SAME_PERSON: '{{user}} prepared this reconciliation: another person reviews it.',
  RECONCILIATION_START_UNKNOWN:
    'An item of the starting point does not exist, or is not dated before it. Nothing was kept. Correct the list.',
  RECONCILIATION_START_USED: 'A match rests on the starting point. Nothing was changed. Undo that match first.',
  CLOSING_RECONCILED:
    '{{account}} {{name}}: reconciled on {{date}}, adjusted balance {{amount}} {{currency}}, prepared by {{prepared}}, reviewed by {{reviewed}}.',
  CLOSING_NOT_RECONCILED: '{{account}} {{name}}: no signed reconciliation on {{date}}.',
  CLOSING_NOT_REVIEWED: '{{account}} {{name}}: reconciliation on {{date}} prepared by {{prepared}}, not yet reviewed.',
  CLOSING_OUTDATED: '{{account}} {{name}}: the reconciliation on {{date}} no longer agrees with the books or the statement.',
  CLOSING_STALE_TREATED: '{{account}}: {{reference}} of {{date}}, {{amount}} {{currency}}, {{days}} days; treated: {{note}}.',
  CLOSING_STALE_LEFT: '{{account}}: {{reference}} of {{date}}, {{amount}} {{currency}}, {{days}} days, nothing done.',
  PARAMETER_UNKNOWN: 'This parameter does not exist, or its value or date is wrong. Nothing was changed.',
  SETTING_NEGATIVE: 'A ceiling or limit is a positive amount. Nothing was changed.',
  RECONCILIATION_ACCOUNT_PERIOD: 'A reconciliation needs an account (--account) and a month (--period YYYY-MM).',
}
