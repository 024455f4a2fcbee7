import { verifyOpenLedger } from '../service/audit/verify-open-ledger.ts'
import { behindOf } from '../service/heads/behind-of.ts'
import { settleStanding } from '../service/heads/settle-standing.ts'
import { faultsBehind } from '../service/integrity/faults-behind.ts'
import { isUnsound, verified } from '../service/integrity/integrity.ts'
import { keepIntegrity, knownIntegrity } from '../service/integrity/integrity-book.ts'
import { closeLedger, type Ledger } from '../service/kernel/ledger.ts'
import { openLedger } from '../service/kernel/open-ledger.ts'
import { ledgerLanguage } from '../service/settings/ledger-identity.ts'
import type { Integrity } from '../shared/contract/verification.ts'
import { formatDate } from '../shared/i18n/format.ts'
import { fault } from '../shared/result/fault.ts'
import { failure, type Result, success } from '../shared/result/result.ts'
import type { Invocation } from './command.ts'
import { faultLines } from './fault-lines.ts'
import { askPassphrase } from './passphrase.ts'
import { UsageError } from './usage-error.ts'
import { witnessHome } from './witness-home.ts'
import { knownWorkspace } from './workspace-folder.ts'

/**
 * Opens the ledger of a command, runs the work, and closes it whatever happens. A reading command needs no lock; `untouched` is the auditor's seat:
 * not a byte of the ledger changes.
 * A ledger that writes is held against what this host knows of it, where SIKASSO_HOME is set; `--accept-behind REASON` answers for what it lacks.
 * What throws because the file is damaged is LEDGER_DAMAGED, for every command. The passphrase of an encrypted ledger comes from SIKASSO_PASSPHRASE, or is asked where a person can answer.
 */
export function withLedger<T>(
  invocation: Invocation,
  path: string,
  reading: boolean | 'untouched',
  work: (ledger: Ledger) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  return withLedgerToVerify(invocation, path, reading, (ledger) => {
    warnOfIntegrity(invocation, ledger)
    return work(ledger)
  })
}

/** As `withLedger`, for what looks at the ledger's state itself: nothing is said of what was known before. */
export async function withLedgerToVerify<T>(
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
  const ledger = opened.value
  const workspace = knownWorkspace()
  ledger.integrity = knownIntegrity(workspace, ledger)
  const home = reading === false ? witnessHome() : undefined
  try {
    invocation.noteLedgerLanguage(ledgerLanguage(ledger))
    const held = home === undefined ? success(undefined) : holdAgainstHome(invocation, home, ledger)
    if (!held.ok) return held
    const done = await work(ledger)
    if (done.ok) settleStanding(home, ledger)
    return done
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    const faults = await faultsBehind(cause, ledger, () => proveNow(ledger, workspace))
    if (!faults) throw cause
    return failure(...faults)
  } finally {
    closeLedger(ledger)
  }
}

/** Whoever makes a report from an altered ledger is told so each time, until it verifies; what is printed carries it too. */
function warnOfIntegrity(invocation: Invocation, { integrity }: Ledger): void {
  if (!isUnsound(integrity)) return
  const told = fault('LEDGER_NOT_SOUND', undefined, { date: formatDate((integrity.at ?? '').slice(0, 10)) })
  invocation.warn(faultLines([told], invocation.spoken(), invocation.json).trimEnd())
}

/** Verifies a ledger in which something threw, to tell damage from a programmer's mistake. */
function proveNow(ledger: Ledger, workspace: string | undefined): Integrity {
  const steps = verifyOpenLedger(ledger)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const found = verified(step.value)
  if (isUnsound(found)) keepIntegrity(workspace, ledger, found)
  return found
}

function holdAgainstHome(invocation: Invocation, home: string, ledger: Ledger): Result<undefined> {
  const { standing } = ledger
  standing.behind = behindOf(home, ledger)
  standing.answer = invocation.text('accept-behind')
  const isBlank = standing.behind !== undefined && standing.answer?.trim() === ''
  return isBlank ? failure(fault('BEHIND_REASON')) : success(undefined)
}
