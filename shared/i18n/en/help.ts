import type { helpFr } from '../fr/help.ts'
import type { HelpPage } from '../help.ts'
import { activitiesHelpEn } from './help-activities.ts'
import { advancesHelpEn } from './help-advances.ts'
import { assetsHelpEn } from './help-assets.ts'
import { auditHelpEn } from './help-audit.ts'
import { budgetVersionsHelpEn } from './help-budget-versions.ts'
import { capacityHelpEn } from './help-capacity.ts'
import { claimsHelpEn } from './help-claims.ts'
import { closingHelpEn } from './help-closing.ts'
import { commitmentsHelpEn } from './help-commitments.ts'
import { complianceHelpEn } from './help-compliance.ts'
import { complianceOverviewHelpEn } from './help-compliance-overview.ts'
import { documentsHelpEn } from './help-documents.ts'
import { eligibilityHelpEn } from './help-eligibility.ts'
import { exchangeHelpEn } from './help-exchange.ts'
import { grantsHelpEn } from './help-grants.ts'
import { headsHelpEn } from './help-heads.ts'
import { incidentsHelpEn } from './help-incidents.ts'
import { partnerReportsHelpEn } from './help-partner-reports.ts'
import { paymentsHelpEn } from './help-payments.ts'
import { payrollHelpEn } from './help-payroll.ts'
import { presetsHelpEn } from './help-presets.ts'
import { procurementHelpEn } from './help-procurement.ts'
import { sharedCostsHelpEn } from './help-shared-costs.ts'
import { subAwardsHelpEn } from './help-sub-awards.ts'
import { thirdPartiesHelpEn } from './help-third-parties.ts'
import { treasuryHelpEn } from './help-treasury.ts'
import { virementsHelpEn } from './help-virements.ts'

export const helpEn: Record<keyof typeof helpFr, HelpPage> = {
  start: {
    title: 'First hour, step by step',
    body: [
      'A ledger is one file on this computer. It holds the vouchers, the budgets, the rates and the proof that nothing was altered. No connection is needed.',
      'To try without risk, explore the sample: the consortium of AMSS, ARGA, ACRAC and CEAM in 2020, with invented figures and real rates. The keys of the sample have printed passphrases: cle-exemple-AMSS, cle-exemple-CEAM…',
      'For your own accounts, create a ledger: the organisation, the chart of accounts, your name, then a passphrase. Print the recovery key and keep it away from the computer.',
      'Then, in Reference data, import your setup file (journals, grants, budget), and type your first voucher with Ctrl N.',
    ],
    keys: [
      ['Ctrl O', 'open a ledger'],
      ['Ctrl N', 'create a ledger'],
      ['Ctrl E', 'explore the sample'],
      ['F1', 'open or close this help'],
    ],
  },
  dashboard: {
    title: 'Dashboard',
    body: [
      'Where each grant stands: what is spent and committed against the time elapsed. The black line is time; a bar beyond it runs faster than the calendar.',
      'Cash and runway say how many days the cash at hand covers, at the pace of the last three months. The line is dashed while a month is not closed; the upright lines are the tranches received.',
      'At the top right, what waits for somebody: a month to close, vouchers to approve, a line over its budget, a verification to run. Each pill leads to its place.',
      'Every figure with a dotted underline opens to its vouchers; a bar opens the budget, a lock leads to the closing.',
    ],
    keys: [
      ['Ctrl K', 'search everywhere'],
      ['Ctrl N', 'new voucher'],
    ],
  },
  vouchers: {
    title: 'Voucher register',
    body: [
      'All vouchers, newest first. Filters stay when you come back; the totals at the bottom cover everything that answers to the filter.',
      'A voucher goes from draft to submitted, approved, then posted. Once posted it never changes: it is corrected by a linked reversal and a new voucher.',
      'As soon as two people can write, whoever prepares a voucher does not approve it. A reversal is then proposed by one, approved and posted by the other.',
      'Correct proposes in one click the negative entry and its copy, ready to change. Re-classing a line changes its budget line, another dimension or its expense account, without touching the bank.',
      'XOF figures say what the voucher does to the treasury: in brackets, money leaves. A voucher that moves no money shows its total, paler.',
      'Save view keeps the filters under a name. Import first reads the whole file, shows what it brings or all its errors, and writes nothing before you agree.',
    ],
    keys: [
      ['ArrowDown', 'next voucher'],
      ['Enter', 'open the voucher'],
      ['F', 'search in the list'],
      ['Ctrl Enter', 'submit, approve or post'],
      ['Ctrl N', 'new voucher'],
    ],
  },
  voucherEntry: {
    title: 'Voucher entry',
    body: [
      'The grid fills like a spreadsheet: Tab moves one cell, Enter one line, = repeats the cell above.',
      'The account and the budget line are picked by code or by words, without accents. Type the amount first: the list shows what will remain on each budget line.',
      'The balance is always visible under the grid. F9 puts the gap on the line where you are.',
      'Paste a block from Excel with Ctrl V: a first row of names says where each column goes. A figure that cannot be read stays as it is, to be corrected.',
      'Currencies adds the currency, the rate and the XOF value of each line. Without a typed rate the one in the reference data is taken; a typed XOF value is the bank’s.',
      'The entry keeps itself as a draft a few seconds after each keystroke: a power cut loses the last seconds only, and the entry is offered when you come back. Ctrl S keeps it at once.',
      'Preset lays the lines of a usual voucher and computes what is withheld. An invoice or an amount already paid to the same third party is flagged while you type, with the voucher it is in.',
      'The date of the voucher chooses its month and its rates; the computer’s clock only dates what is written.',
    ],
    keys: [
      ['Tab', 'next cell'],
      ['Enter', 'next line'],
      ['=', 'repeat the cell above'],
      ['F9', 'put the gap on this line'],
      ['F2', 'edit the cell'],
      ['Escape', 'abandon the edit'],
      ['F4', 'open the list'],
      ['F6', 'next pane'],
      ['Ctrl D', 'duplicate the line'],
      ['Ctrl Delete', 'delete the line'],
      ['Ctrl Z', 'undo'],
      ['Ctrl S', 'keep the draft'],
      ['Ctrl Enter', 'submit or post'],
    ],
  },
  budgets: {
    title: 'Budget versus actual',
    body: [
      'Each budget line, in XOF and in the donor’s currency: budget, spent, committed, available. Each currency has its own ink.',
      'A cell opens to the lines it is made of; the panel proves that their sum equals the cell.',
      'While a month is not closed its figures are provisional, and the screen says so.',
    ],
    keys: [
      ['ArrowRight', 'unfold a head'],
      ['ArrowLeft', 'fold a head'],
      ['Enter', 'open the cell'],
      ['Escape', 'close the detail'],
    ],
  },
  conversion: {
    title: 'Conversion',
    body: [
      'How each franc spent becomes an amount in the donor’s currency: the agreed method, the tranches received and what is left of them, the rate of each line and its proof.',
      'The comparison shows what the other methods would give over the same lines; it records nothing.',
    ],
    keys: [
      ['T', 'open or close the trace'],
      ['Enter', 'open the voucher'],
      ['Escape', 'close the trace'],
    ],
  },
  audit: {
    title: 'Verification',
    body: [
      'Each posted voucher and each closing enters a chain of fingerprints: changing a single character afterwards breaks the chain.',
      'Verify reads the whole ledger again, recomputes the balances and compares. The answer is one sentence; if something changed, each item is named.',
      'The head of the chain sums up the whole ledger. Note it on the closing minutes: if it is the same later, nothing moved up to there.',
      'A workbook is verified by all that it shows: figures, formulas, formats, names, hidden rows and sheets, headers. “Verify a file” reads it against its seal and makes the same report again as the books stood then; it names what differs, lists what was written by hand, and says in one sentence what was proved and what was not. LibreOffice, where it is there, calculates the formulas again. Unlock the organisation’s key before you export: the seal is then signed, and whoever receives it compares the key fingerprint shown with the one that you gave on paper.',
      'Both certificates (of verification, of closing) carry the skeleton of the chain as an attachment: Verify a file, or sikasso verify CERTIFICATE, proves that it leads to the head stated, without the ledger.',
      'At each opening the structure of the file and the end of the chain are checked: you read at once, what writes waits for the verdict. Ledger altered: it can be read, but no longer says what was recorded. Every screen and everything printed says so until a verification finds no fault, also after a restart; entry goes on, closing, claims, packages and certificates are refused.',
      'Ledger damaged: the file itself can no longer be read whole (USB key pulled out, failing disk). Nothing more is written in it. Keep the file and its neighbours as they are, restore the newest copy, then enter again what is missing. If only the journal of the last writes (LEDGER-wal) is damaged, putting it aside opens the ledger without those writes.',
    ],
    keys: [['V', 'verify']],
  },
  reports: {
    title: 'Reports',
    body: [
      'Choose a workbook and its parameters, look at the preview, then export to Excel. The figures of the preview and of the workbook are the same.',
      'If a month covered is not closed, the preview and the workbook are marked PROVISIONAL.',
      'A figure of the claim opens to the entries behind it, and the panel proves that they sum to the cell. In the other reports, Enter leads from a row to its voucher, its account or its budget.',
      'The checks compare two figures that come from different places. While one of them does not hold, do not send the claim.',
    ],
    keys: [
      ['Ctrl E', 'export to Excel'],
      ['ArrowRight', 'next cell'],
      ['Enter', 'open the cell'],
      ['Escape', 'close the detail'],
    ],
  },
  reference: {
    title: 'Reference data',
    body: [
      'The accounts, journals and exchange rates of the ledger. A heading account takes no posting: choose one of its sub-accounts.',
      'Each rate carries its source and its evidence. A missing rate is an error with its date, never an estimate.',
      'The setup file creates journals, partners, grants and their budget at once. It is read whole: if it holds an error, nothing is written and all the errors are shown.',
    ],
    keys: [['Ctrl K', 'find an account']],
  },
  settings: {
    title: 'Settings',
    body: [
      'Users and their roles: the preparer types, the approver approves, the administrator sets up and closes, the auditor reads and verifies.',
      'Closing a month seals it: it takes no more postings. Before that, Sikasso says what is still missing.',
      'A backup is a verified copy of the ledger. Make one every evening on a USB key.',
    ],
    keys: [],
  },
  ...documentsHelpEn,
  ...treasuryHelpEn,
  ...grantsHelpEn,
  ...paymentsHelpEn,
  ...advancesHelpEn,
  ...thirdPartiesHelpEn,
  ...sharedCostsHelpEn,
  ...payrollHelpEn,
  ...commitmentsHelpEn,
  ...presetsHelpEn,
  ...procurementHelpEn,
  ...complianceHelpEn,
  ...activitiesHelpEn,
  ...complianceOverviewHelpEn,
  ...capacityHelpEn,
  ...incidentsHelpEn,
  ...exchangeHelpEn,
  ...headsHelpEn,
  ...auditHelpEn,
  ...virementsHelpEn,
  ...subAwardsHelpEn,
  ...partnerReportsHelpEn,
  ...claimsHelpEn,
  ...budgetVersionsHelpEn,
  ...assetsHelpEn,
  ...closingHelpEn,
  ...eligibilityHelpEn,
}
