import { behindOf } from '../service/heads/behind-of.ts'
import { settleStanding } from '../service/heads/settle-standing.ts'
import { closeLedger, type Ledger } from '../service/kernel/ledger.ts'
import { openLedger } from '../service/kernel/open-ledger.ts'
import { ledgerLanguage } from '../service/settings/ledger-identity.ts'
import { fault } from '../shared/result/fault.ts'
import { failure, type Result, success } from '../shared/result/result.ts'
import type { Invocation } from './command.ts'
import { askPassphrase } from './passphrase.ts'
import { witnessHome } from './witness-home.ts'

/**
 * Opens the ledger of a command, runs the work, and closes it whatever happens. A reading command needs no lock; `untouched` is the auditor's seat:
 * not a byte of the ledger changes.
 * A ledger that writes is held against what this host knows of it, where SIKASSO_HOME is set; `--accept-behind REASON` answers for what it lacks.
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
  const home = reading === false ? witnessHome() : undefined
  try {
    const held = home === undefined ? success(undefined) : holdAgainstHome(invocation, home, opened.value)
    if (!held.ok) return held
    const done = await work(opened.value)
    if (done.ok) settleStanding(home, opened.value)
    return done
  } finally {
    closeLedger(opened.value)
  }
}

function holdAgainstHome(invocation: Invocation, home: string, ledger: Ledger): Result<undefined> {
  const { standing } = ledger
  standing.behind = behindOf(home, ledger)
  standing.answer = invocation.text('accept-behind')
  const isBlank = standing.behind !== undefined && standing.answer?.trim() === ''
  return isBlank ? failure(fault('BEHIND_REASON')) : success(undefined)
}
