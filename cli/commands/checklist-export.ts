import { latestVersion } from '../../service/compliance/template-life-cycle.ts'
import { exportTemplate } from '../../service/compliance/template-workbook.ts'
import { firstUser } from '../../service/settings/ledger-identity.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { replaceFile } from '../replace-file.ts'
import { UsageError } from '../usage-error.ts'

/** The workbook of a template, to be changed in a spreadsheet and read back. */
export const command: Command = {
  name: 'checklist export',
  usage: 'LEDGER --template T4 [--version N] --out FILE.xlsx',
  options: { template: { type: 'string' }, version: { type: 'string' }, out: { type: 'string' }, as: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const code = invocation.text('template')
    const out = invocation.text('out')
    const asked = invocation.text('version')
    if (code === undefined || out === undefined) throw new UsageError('checklist export needs --template and --out')
    if (asked !== undefined && !/^[1-9]\d{0,6}$/.test(asked)) throw new UsageError('--version is a number')
    const made = await withLedger(invocation, invocation.positionals[0] ?? '', true, (ledger) => {
      const version = asked === undefined ? latestVersion(ledger.database, code) : Number(asked)
      const user = invocation.text('as') ?? firstUser(ledger)
      return exportTemplate(ledger, { code, version, language: invocation.spoken(), user })
    })
    if (!made.ok) return made
    const written = replaceFile(out, made.value.bytes)
    if (!written.ok) return written
    invocation.print(invocation.json ? `${JSON.stringify({ file: out })}\n` : `${out}\n`)
    return success(undefined)
  },
}
