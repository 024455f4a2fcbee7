import type { HelpPage } from '../help.ts'

export const documentsHelpEn = {
  documents: {
    title: 'Documents',
    body: [
      'A supporting document is a PDF, JPEG or PNG of 25 MB at most. Drop it anywhere on the entry, or attach it with Ctrl J: it stands at the right, and you type while reading it. A HEIC photograph, a TIFF or an office file is refused, with what to do instead.',
      'For a scanner, set its destination, “folder” or “scan to folder”, to the one beside the ledger that bears its name followed by .scans; choose PDF, 300 dots per inch, in colour or grey. Each scan appears in “To file” as soon as it is written: look at it, choose the voucher, or drag it onto one. It then goes to the folder taken; beside an encrypted ledger it is erased, because the ledger keeps the encrypted copy.',
      'The type of expense says what is asked for. A voucher is complete when every mandatory document is attached, or declared not applicable or replaced by a sworn statement, with a reason. The incomplete vouchers of the month are the list to chase before the close.',
      'The files are kept in the folder .files, beside the ledger, under their hash; verification reads them all and names one that is missing or was changed. The same file attached twice is recognised: you see what it supports already. Nothing is taken off a posted voucher: a document is superseded, and stays visible.',
      'To copy a ledger by hand is to copy its folder .files too and, when it is encrypted, its file .keys; a backup does so by itself.',
    ],
    keys: [
      ['Ctrl J', 'attach a file to the entry'],
      ['Ctrl Enter', 'attach the scan that is chosen'],
      ['R', 'turn the document'],
      ['+', 'enlarge the document'],
      ['Escape', 'close the document'],
    ],
  },
} satisfies Record<string, HelpPage>
