import { closeLedger, type Ledger } from '../service/kernel/ledger.ts'
import { openLedger } from '../service/kernel/open-ledger.ts'
import { ledgerLanguage } from '../service/settings/ledger-identity.ts'
import type { Result } from '../shared/result/result.ts'
import type { Invocation } from './command.ts'
import { askPassphrase } from './passphrase.ts'

/**
 * Opens the ledger of a command, runs the work, and closes it whatever happens. A reading command needs no lock; `untouched` is the auditor's seat:
 * not a byte of the ledger changes.
 * The passphrase of an encrypted ledger comes from SIKASSO_PASSPHRASE, or is asked where a person can answer.
 */
export async function withLedger<T>(
  invocation: Invocation,
  path: string,
  reading: boolean | 'untouched',
  work: (ledger: Ledger) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  const untouched = reading === 'untouched'
  const request = { path, reading: untouched || reading, untouched, user: invocation.text('as') }
  let opened = openLedger({ ...request, passphrase: process.env.SIKASSO_PASSPHRASE }, invocation.surroundings)
  if (!opened.ok && opened.faults.some((fault) => fault.code === 'PASSPHRASE_NEEDED')) {
    const passphrase = await askPassphrase()
    if (passphrase !== undefined) opened = openLedger({ ...request, passphrase }, invocation.surroundings)
  }
  if (!opened.ok) return opened
  invocation.noteLedgerLanguage(ledgerLanguage(opened.value))
  try {
    return await work(opened.value)
  } finally {
    closeLedger(opened.value)
  }
}
