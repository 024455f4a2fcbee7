import { verifyWorkbook, workbookFindings } from '../../service/audit/verify-workbook.ts'
import type { WorkbookFacts } from '../../shared/contract/verification.ts'
import { workbookStatement } from '../../shared/i18n/workbook-statement.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { CommandAnswer, Invocation } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { withLedger } from '../open-ledger-for.ts'

/**
 * A workbook against its own seal, its formulas calculated again, and with `--against` against the ledger that made it: one sentence of what was proved and what was
 * not, the cells left to the hand that are filled, then everything that does not hold.
 */
export async function verifyWorkbookFile(invocation: Invocation, path: string): Promise<CommandAnswer> {
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
