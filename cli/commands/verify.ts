import { kindOfPath } from '../../service/audit/kind-of-path.ts'
import { verifyWorkbook, workbookFindings } from '../../service/audit/verify-workbook.ts'
import type { WorkbookFacts } from '../../shared/contract/verification.ts'
import { workbookStatement } from '../../shared/i18n/workbook-statement.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Command, CommandAnswer, Invocation } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { withLedger } from '../open-ledger-for.ts'
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
    if (kind === 'workbook') return proveWorkbookFile(invocation, path)
    if (kind === 'paper') {
      const head = headOfPaper(path)
      return head.ok ? compareWith(invocation, head.value) : head
    }
    if (kind === 'head') return verifyNoteFile(invocation, path)
    return verifyLedgerFile(invocation, path)
  },
}

/**
 * A workbook against its own seal, its formulas calculated again, and with `--against` against the ledger that made it: one sentence of what was proved and what was
 * not, the cells left to the hand that are filled, then everything that does not hold.
 */
async function proveWorkbookFile(invocation: Invocation, path: string): Promise<CommandAnswer> {
  const workbook = verifyWorkbook(path)
  if (!workbook.ok) return workbook
  const { proof } = workbook.value
  const against = invocation.text('against')
  const held =
    against === undefined ? undefined : await withLedger(invocation, against, true, (ledger) => workbook.value.against(ledger))
  if (held && !held.ok) return held
  const { facts, faults } = workbookFindings(proof, await workbook.value.recalculated(), held?.value)
  const { seal } = proof.found
  const stated = {
    head: seal.head,
    seal: seal.total,
    ledger: seal.ledgerId,
    sheets: proof.sheets,
    cells: facts.cells,
    parts: facts.parts,
    formulas: facts.formulas,
    recalculated: facts.recalculated,
    ...(held ? { sequence: held.value.sequence ?? '', at: held.value.at ?? '', compared: facts.compared } : {}),
  }
  return answer(invocation, stated, facts, { faults, warnings: held?.value.warnings ?? [] })
}

function answer(
  invocation: Invocation,
  stated: Readonly<Record<string, string | number>>,
  facts: WorkbookFacts,
  { faults, warnings }: { readonly faults: readonly Fault[]; readonly warnings: readonly Fault[] },
): Result<{ exitCode?: 0 | 1 } | undefined> {
  const sound = faults.length === 0
  const statement = workbookStatement(facts, invocation.spoken())
  const { filled, signature, signers } = facts
  if (invocation.json)
    invocation.print(`${JSON.stringify({ ...stated, signature, signers, sound, statement, filled, faults, warnings })}\n`)
  else {
    const lines = Object.entries(stated).map(([name, value]) => `${name} ${value}\n`)
    const signed = signers.map(({ name, fingerprint }) => `signed ${name} ${fingerprint}\n`)
    const written = filled.map(({ sheet, cell, text }) => `filled ${sheet}!${cell} ${text.replaceAll('\n', ' ')}\n`)
    const verdict = sound ? 'sound' : `unsound, faults ${faults.length}`
    invocation.print(`${lines.join('')}${signed.join('')}${written.join('')}${statement}\n${verdict}\n`)
  }
  const told = [...faults, ...warnings]
  if (told.length > 0) invocation.warn(faultLines(told, invocation.spoken(), invocation.json).trimEnd())
  return success(sound ? undefined : { exitCode: 1 })
}
