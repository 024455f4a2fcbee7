import { kindOfPath } from '../../service/audit/kind-of-path.ts'
import type { Command } from '../command.ts'
import { KEY_OPTIONS, KEY_USAGE } from '../signing-ledger.ts'
import { compareWith } from '../verify/compare-with.ts'
import { headOfPaper } from '../verify/head-of-paper.ts'
import { verifyLedgerFile } from '../verify/verify-ledger-file.ts'
import { verifyNoteFile } from '../verify/verify-note-file.ts'
import { verifyPackageFile } from '../verify-package-file.ts'

/** Proves a ledger, a period package, a workbook, a paper or the note of a head by what the file is. */
export const command: Command = {
  name: 'verify',
  usage: `LEDGER|PACKAGE|WORKBOOK|CERTIFICATE|NOTE [--against LEDGER|WORKBOOK|CERTIFICATE|NOTE] [--head HEX …] [--heads FILE] [--certificate FILE.pdf] ${KEY_USAGE} [--as USER]`,
  options: {
    ...KEY_OPTIONS,
    against: { type: 'string' },
    head: { type: 'string', multiple: true },
    heads: { type: 'string' },
    certificate: { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const [path = ''] = invocation.positionals
    const packaged = await verifyPackageFile(invocation, path, invocation.text('against'))
    if (packaged) return packaged
    const kind = kindOfPath(path)
    if (kind === 'workbook') {
      // What writes a workbook again is large, and most often a ledger is verified.
      const { verifyWorkbookFile } = await import('../verify/verify-workbook-file.ts')
      return verifyWorkbookFile(invocation, path)
    }
    if (kind === 'paper') {
      const head = headOfPaper(path)
      return head.ok ? compareWith(invocation, head.value) : head
    }
    if (kind === 'head') return verifyNoteFile(invocation, path)
    return verifyLedgerFile(invocation, path)
  },
}
