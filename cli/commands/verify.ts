import { chainHolds } from '../../service/audit/chain-holds.ts'
import { verifyOpenLedger } from '../../service/audit/verify-open-ledger.ts'
import { isArchive, workbookHead } from '../../service/audit/workbook-seal.ts'
import type { Verification } from '../../shared/contract/audit.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Command, Invocation } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { withLedger } from '../open-ledger-for.ts'
import { verifyPackageFile } from '../verify-package-file.ts'

export const command: Command = {
  name: 'verify',
  usage: 'LEDGER|PACKAGE|WORKBOOK [--against LEDGER]',
  options: { against: { type: 'string' }, as: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const [path = ''] = invocation.positionals
    const against = invocation.text('against')
    const packaged = await verifyPackageFile(invocation, path, against)
    if (packaged) return packaged
    if (isArchive(path)) {
      const head = workbookHead(path)
      if (!head.ok) return head
      return against === undefined ? report(invocation, { head: head.value }) : compare(invocation, head.value, against)
    }
    const verified = await withLedger(invocation, path, true, (ledger) => {
      const steps = verifyOpenLedger(ledger)
      for (;;) {
        const step = steps.next()
        if (step.done) return success(step.value)
        invocation.progress(`${step.value.done} / ${step.value.total}`)
      }
    })
    if (!verified.ok) return verified
    printVerification(invocation, verified.value)
    if (!verified.value.sound) return success({ exitCode: 1 })
    return against === undefined ? success(undefined) : compare(invocation, verified.value.head, against)
  },
}

function printVerification(invocation: Invocation, verification: Verification): void {
  const { head, events, vouchers, lines, accountBalances, closedMonths, sound, faults } = verification
  if (invocation.json) invocation.print(`${JSON.stringify(verification)}\n`)
  else {
    invocation.print(
      `head ${head}\nevents ${events}, vouchers ${vouchers}, lines ${lines}, balances ${accountBalances}, closed months ${closedMonths}\n`,
    )
    invocation.print(sound ? 'sound\n' : `unsound, faults ${faults.length}\n`)
  }
  if (!sound) invocation.warn(faultLines(faults, invocation.spoken(), invocation.json).trimEnd())
}

/** Asks the other ledger whether the head is in its chain. */
async function compare(invocation: Invocation, head: string, against: string): Promise<Result<undefined>> {
  const found = await withLedger(invocation, against, true, (ledger) => chainHolds(ledger.database, head))
  return found.ok ? report(invocation, { head, sequence: found.value.sequence, at: found.value.at }) : found
}

function report(invocation: Invocation, found: Readonly<Record<string, string | number>>): Result<undefined> {
  const text = Object.entries(found)
    .map(([name, value]) => `${name} ${value}\n`)
    .join('')
  invocation.print(invocation.json ? `${JSON.stringify(found)}\n` : text)
  return success(undefined)
}
