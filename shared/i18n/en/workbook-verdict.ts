import type { workbookVerdictFr } from '../fr/workbook-verdict.ts'

/** The pieces of the one sentence that says what was proved of a workbook, in English. */
export const workbookVerdictEn: Record<keyof typeof workbookVerdictFr, string> = {
  proved: 'Proved: {{list}}',
  contradicted: 'contradicted: {{list}}',
  unproved: 'not proved: {{list}}',
  between: '; ',
  nothing: 'nothing',
  seal: 'that the {{cells}} cells and {{parts}} other parts are as they were sealed',
  signature: 'that the seal and its head are signed',
  'signature.present': 'that the seal and its head are signed by {{signers}}',
  'signature.compare': 'that the seal and its head are signed by {{signers}} (if the key fingerprint shown is theirs)',
  'signature.former': 'that the seal is signed (the key was locked; the last signed head, by {{signers}}, goes with it)',
  'signature.none': 'that the seal is signed (it is not)',
  formulas: 'that the {{formulas}} formulas, calculated again by LibreOffice, give the results of the file',
  'formulas.absent': 'that the {{formulas}} formulas give the results of the file (LibreOffice is not on this machine)',
  'formulas.refused':
    'that the {{formulas}} formulas give the results of the file (it reaches out of itself, so it is not opened in another program)',
  'formulas.failed': 'that the {{formulas}} formulas give the results of the file (LibreOffice could not calculate them)',
  ledger: 'that the workbook comes from this ledger',
  'ledger.kept': 'that all of it says what the ledger keeps of the submitted claim',
  'ledger.recomputed': 'that all of it says what the ledger gives at event {{sequence}}',
  'ledger.not': 'that the ledger says the same (the reason follows)',
  'ledger.none': 'that a ledger says the same (none was given)',
  rest: 'what is left to the hand (cells filled: {{filled}}), colours and widths',
}
