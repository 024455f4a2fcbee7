import { basename } from 'node:path'
import { takeInPapers } from '../../service/findings/take-in-papers.ts'
import { newCommandId } from '../../service/kernel/run-command.ts'
import type { EntryChoices } from '../../shared/contract/findings.ts'
import { success } from '../../shared/result/result.ts'
import type { Command, Invocation } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { withLedger } from '../open-ledger-for.ts'
import { printRows } from '../papers/print-rows.ts'
import { papersDeskOf } from '../papers-desk-of.ts'
import { readBytesFile } from '../read-bytes-file.ts'

/** Takes the findings of an auditor's file into the ledger; without FILE, those of the ledger's own. What the ledger cannot take is listed with its reason. */
export const command: Command = {
  name: 'findings take-in',
  usage: 'LEDGER [FILE.audit] [--dry-run] [--take ENTRY …] [--leave ENTRY …] [--as USER]',
  options: {
    'dry-run': { type: 'boolean' },
    take: { type: 'string', multiple: true },
    leave: { type: 'string', multiple: true },
    as: { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 2,
  async run(invocation) {
    const [ledger = '', path] = invocation.positionals
    const bytes = path === undefined ? undefined : readBytesFile(path)
    if (bytes && !bytes.ok) return bytes
    const file = bytes && path !== undefined ? { bytes: bytes.value, name: basename(path) } : null
    const taken = await withLedger(invocation, ledger, false, (opened) =>
      takeInPapers(papersDeskOf(invocation, opened), {
        file,
        choices: choicesOf(invocation),
        commandId: newCommandId(opened),
        dryRun: invocation.flag('dry-run'),
      }),
    )
    if (!taken.ok) return taken
    const { findings, warnings } = taken.value
    if (warnings.length > 0) invocation.warn(faultLines(warnings, invocation.spoken(), invocation.json).trimEnd())
    const columns = ['number', 'reference', 'author', 'title', 'outcome', 'entry', 'reason']
    const rows = findings.flatMap((one) => {
      const head = [one.number, one.reference, one.author, one.title, one.outcome]
      const held = one.held.map(({ entry, faults }) => [...head, entry, faults.map(({ code }) => code).join(' ')])
      return held.length === 0 ? [[...head, '', '']] : held
    })
    printRows(invocation, columns, rows, taken.value)
    return success(taken.value.held > 0 ? { exitCode: 1 } : undefined)
  },
}

const choicesOf = (invocation: Invocation): EntryChoices => [
  ...invocation.texts('take').map((entry) => ({ entry, choice: 'file' as const })),
  ...invocation.texts('leave').map((entry) => ({ entry, choice: 'ledger' as const })),
]
