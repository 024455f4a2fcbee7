import type { HelpPage } from '../help.ts'

export const documentsHelpEn = {
  documents: {
    title: 'Documents',
    body: [
      'Each voucher shows the documents that its expense type requires: attached, missing, or declared absent with a reason. Attach a scan with Ctrl J or by dropping it on the voucher: PDF, JPEG or PNG, 25 MB at most.',
      'A telephone’s HEIC file is refused: set the device to JPEG, or convert it. The same file attached twice is recognised, and the voucher says what it supports already.',
      'Documents are kept beside the ledger, encrypted as it is. Verification proves that none of them changed.',
      'Once the voucher is posted a document is not taken off any more: it is set aside with a reason, and stays visible.',
    ],
    keys: [['Ctrl J', 'attach a scan']],
  },
} satisfies Record<string, HelpPage>
