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
  findings: {
    title: 'Findings',
    body: [
      'A finding says the criteria, what was seen (the condition), the cause, the effect and the recommendation. It names none, one or several voucher lines; an ineligible or unsupported cost is questioned, a control finding questions nothing.',
      'Management answers and gives an action, an owner and a due date; it then says what was done. The auditor goes and looks: verifies, or sends it back. Past its due date, the finding is overdue.',
      'Each questioned amount is sustained or cleared, wholly or in part, with its reason. Whoever answered for the management does not decide, once two people use the ledger. A sustained amount may leave the claim by a ruling of eligibility; nobody has to.',
      'Nothing is erased: a withdrawn finding keeps its number and history. Excel gives the register, Management letter a Word document or a PDF of the findings under the filter, in the language of the screen.',
      'An auditor also writes findings in a ledger opened read-only: they go to the audit file under a reference of its own (A-01), with decisions, verifications, returns and withdrawals. “Take a file in” brings them into the ledger, which gives its numbers and keeps the reference; from there their life goes on. Taken in twice, a file changes nothing; what the ledger has changed meanwhile waits for your choice.',
      'On the command line: sikasso findings export LEDGER, sikasso findings letter LEDGER --out LETTER.docx and sikasso findings take-in LEDGER FILE.audit --dry-run.',
    ],
    keys: [
      ['N', 'new finding'],
      ['Enter', 'open the finding'],
    ],
  },
  auditSample: {
    title: 'Sample',
    body: [
      'By monetary units, one franc in each interval is chosen: large lines are likelier, and those of an interval or more are always taken. Random gives every line the same chance; stratified takes everything from an amount on and shares the rest by value.',
      'Seed and start make the sample: a second auditor who has them draws the same lines. Keep the sample: rule, start, lines and the head of the chain go to the audit file.',
      'On the kept sheet a letter of the legend marks the chosen line, 1 to 3 give the result (conform, error, document missing), 0 clears it. “Verify the draw” draws again from the books as they stood, and says what was added since.',
      'Type the error found on a line: it is projected on the population, with the upper limit at the chosen confidence.',
    ],
    keys: [['Enter', 'open the voucher']],
  },
  workingPapers: {
    title: 'Audit file',
    body: [
      'A ledger is opened read-only from the start screen: nothing of it changes, not a byte, even on a write-protected key. Your annotations, samples and findings are in a file of your own, beside the ledger or in the folder of Sikasso.',
      'Annotate a voucher, a line, a document, a claim or a budget line, with a tag: question, point to check, cleared. Each version and each removal stays in the history, with its author.',
      'Export the file for a colleague, import theirs: the two merge, the last writing of each paper wins and the others stay. For an encrypted ledger the file is encrypted with the same key.',
      'The file proves itself at every reading: its chain, its structure, its tie to the ledger, and what this computer and the ledger have seen of it. A text, an author or an amount that was changed, a paper deleted, an old copy put back are named, with what was written and what is found. Altered, it can only be read; put it aside and take a sound copy in. The format is published (docs/format/AUDIT-FILE.md).',
      'The audit copy is a verified copy of the ledger, with its documents and keys, for the USB key. On the command line: sikasso audit papers (verify says whether it is sound) and sikasso audit copy. For another program, docs/format/verify.py among them, sikasso audit copy LEDGER --plain --out FILE writes the ledger and its documents in clear, after it asked for the passphrase: that copy holds people’s pay, and nothing hides it.',
    ],
    keys: [['Enter', 'open the voucher']],
  },
} satisfies Record<string, HelpPage>
