import type { HelpPage } from '../help.ts'

export const exchangeHelpEn = {
  packages: {
    title: 'Period packages',
    body: [
      'A package is one .sikpkg file: the vouchers of a closed period, their scans, the report by budget line, the treasury, the advances and the checks, signed by the key of the organisation. It travels on a USB key or by e-mail.',
      'The same closed period gives the same file again, byte for byte. A reopened month or an added scan gives a new package, which names the one it replaces.',
      'Print the key and annex the sheet to the agreement. Whoever receives a package compares the fingerprint, group by group, then adds the key to the trusted keys. A package signed by another key is then named, with both fingerprints.',
      'Verification proves the package by itself: it carries the skeleton of the chain (of each event its header and the hash of its content), so that each voucher and each seal is held against the head stated, without the books; a voucher changed or an event left out is named. In the sender’s ledger it also compares every voucher, field by field; in the lead’s, the key, the partner and the sub-award.',
      'Packages are not encrypted: do not give them to a channel where somebody else could read them. The private part of the key is in the ledger under a passphrase of its own; it is unlocked for the session.',
      'On the command line: sikasso package create, package inspect, verify PACKAGE --against LEDGER, exchange key, exchange trust.',
    ],
    keys: [],
  },
} satisfies Record<string, HelpPage>
