import type { HelpPage } from '../help.ts'

export const treasuryHelpEn = {
  treasury: {
    title: 'Treasury',
    body: [
      'Every bank, cash box and wallet has its journal and its account. One sees what the books hold there, the last statement, the last reconciliation and what is outstanding.',
      'A chosen account shows its settings: bank, number, holder, grant tag, ceiling and limits. The bank number tells the account in a file that holds several.',
      'A balance that is negative or over its ceiling is marked; nothing is refused for it.',
      'The dated rules say after how many days a cheque is stale, the VAT on bank charges and the accounts of proposed vouchers. Changing a rule does not reach the months before its date.',
    ],
    keys: [['Enter', 'Open the entries of the account']],
  },
  reconciliation: {
    title: 'Reconciliation',
    body: [
      'Import the bank’s statement, then match: on the left what the bank has seen, on the right what is in the books. Every proposal says its reason; the sure ones are accepted all together.',
      'One movement may answer to several entries, and the other way round: choose them with Space. A match always comes out even.',
      'What is left is an outstanding cheque, a deposit in transit, a bank error, a movement to book or a recording error. For the last two the voucher is proposed and goes the usual way.',
      'The statement at the foot of the screen must have no difference. One person signs it, another reviews it; the list is then frozen, and a late entry shows it as outdated.',
      'In the first month, say in the starting point what the bank had not seen yet.',
    ],
    keys: [
      ['A', 'Accept the proposal of the line'],
      ['Space', 'Choose the line'],
      ['P', 'Match the selection'],
      ['V', 'Propose a voucher'],
      ['E', 'Bank error'],
    ],
  },
} satisfies Record<string, HelpPage>
