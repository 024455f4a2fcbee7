import type { HelpPage } from '../help.ts'

export const headsHelpEn = {
  heads: {
    title: 'Signed heads',
    body: [
      'The head of a chain is the hash of its last event: whoever knows it can say later whether the chain was rewritten. All that leaves the ledger carries it, in four lines that other programs check: claim workbook, certificate, backup (a .head file beside it), package, printed voucher (with a QR code), audit copy.',
      'The organisation’s key signs it. It is made at the first signature, under a passphrase of its own, and unlocked for the session. While it is locked, what goes out carries the present head unsigned and the last signed one, and says so. In the sample the passphrase is cle-exemple- followed by the code: cle-exemple-AMSS, cle-exemple-CEAM…',
      'The lead and the auditor countersign a partner’s head with their own key, from the note, the package, the certificate or the four lines copied. The note comes back with one signature more; the partner imports it, and every verification asks whether the chain still has that head, at that place.',
      'Whoever countersigned keeps the trace: another head at the same place of the same ledger is refused, since its chain was rewritten. To check a signature the signer’s public key is needed: add it with its fingerprint to the trusted keys (screen Packages).',
      'This computer remembers, in two files of its folder, the heads that it has seen. If an older copy took the ledger’s place, the first writing asks why work goes on and the answer stays in the chain. A witness that is gone, or was replaced by an older one, is a point to explain.',
      'On the command line: sikasso head LEDGER --sign, head countersign NOTE --ledger MINE, head import LEDGER NOTE, verify NOTE --against LEDGER. The key’s passphrase comes from --key-passphrase-fd, from SIKASSO_KEY_PASSPHRASE or from the terminal; --accept-behind REASON answers for a file that is behind.',
    ],
    keys: [],
  },
} satisfies Record<string, HelpPage>
