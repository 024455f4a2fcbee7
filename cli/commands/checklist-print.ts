import { runWorkbook } from '../../service/compliance/run-workbook.ts'
import { makePrint } from '../../service/prints/make-print.ts'
import { firstUser } from '../../service/settings/ledger-identity.ts'
import { success } from '../../shared/result/result.ts'
import type { Command } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { replaceFile } from '../replace-file.ts'
import { UsageError } from '../usage-error.ts'

/** A run as a workbook or as paper, by the ending of the file: scores, answers, evidence, actions, signature. */
export const command: Command = {
  name: 'checklist print',
  usage: 'LEDGER --run ID --out FILE.(xlsx|pdf)',
  options: { run: { type: 'string' }, out: { type: 'string' }, as: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const run = invocation.text('run')
    const out = invocation.text('out')
    const ending = out?.toLowerCase().split('.').at(-1)
    if (run === undefined || !/^\d{1,9}$/.test(run) || out === undefined || (ending !== 'xlsx' && ending !== 'pdf'))
      throw new UsageError('checklist print needs --run ID and --out FILE.xlsx or FILE.pdf')
    const made = await withLedger(invocation, invocation.positionals[0] ?? '', true, (ledger) => {
      const language = invocation.spoken()
      const user = invocation.text('as') ?? firstUser(ledger)
      if (ending === 'pdf') return makePrint(ledger, { print: 'checklist-run', key: run, language, user })
      return runWorkbook(ledger, { run: Number(run), language, user })
    })
    if (!made.ok) return made
    const written = replaceFile(out, made.value.bytes)
    if (!written.ok) return written
    invocation.print(invocation.json ? `${JSON.stringify({ file: out })}\n` : `${out}\n`)
    return success(undefined)
  },
}
