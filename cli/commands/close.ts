import { askYearEnd } from '../../service/closing/close-year.ts'
import { exportCertificate } from '../../service/closing/export-certificate.ts'
import { closeMonthWithBackup } from '../../service/closing/seal-month.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import type { Ledger } from '../../service/kernel/ledger.ts'
import { newCommandId, runCommand } from '../../service/kernel/run-command.ts'
import { closePeriod } from '../../service/settings/close-period.ts'
import { ledgerLanguage } from '../../service/settings/ledger-identity.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Command, CommandAnswer, Invocation } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { replaceFile } from '../replace-file.ts'
import { KEY_OPTIONS, KEY_USAGE, withSigningLedger } from '../signing-ledger.ts'
import { UsageError } from '../usage-error.ts'

/**
 * Closes a month, or ends a year. The checks of every close bind it (month over, earlier months closed, no drafts, no missing rate); the
 * answers of T2 bind the screen alone, so that programs that close a month go on working.
 */
export const command: Command = {
  name: 'close',
  usage: `LEDGER --period YYYY-MM [--backup-to DIR] [--certificate FILE.pdf] ${KEY_USAGE} [--as USER] | LEDGER --year YYYY [--as USER --approve-as USER]`,
  options: {
    ...KEY_OPTIONS,
    period: { type: 'string' },
    year: { type: 'string' },
    'backup-to': { type: 'string' },
    certificate: { type: 'string' },
    as: { type: 'string' },
    'approve-as': { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  run(invocation) {
    const period = invocation.text('period')
    const year = invocation.text('year')
    if ((period === undefined) === (year === undefined)) throw new UsageError('give --period YYYY-MM or --year YYYY')
    return period === undefined ? endYear(invocation, year ?? '') : closeMonth(invocation, period)
  },
}

async function closeMonth(invocation: Invocation, period: string): Promise<CommandAnswer> {
  const certificate = invocation.text('certificate')
  const result = await withSigningLedger(
    invocation,
    invocation.positionals[0] ?? '',
    false,
    { needed: false },
    (ledger): Result<{ head: string; pdf: Uint8Array | undefined }> => {
      const people = actingPeople(ledger, 'settings.closePeriod', { user: invocation.text('as'), approver: undefined }, false)
      if (!people.ok) return people
      const { user } = people.value
      const backup = invocation.text('backup-to')
      const closed = close(ledger, user, period, backup)
      if (!closed.ok || certificate === undefined)
        return closed.ok ? success({ head: closed.value.head, pdf: undefined }) : closed
      const language = invocation.language ?? ledgerLanguage(ledger)
      const made = exportCertificate(ledger, { user, commandId: newCommandId(ledger), month: period, language })
      return made.ok ? success({ head: closed.value.head, pdf: made.value.bytes }) : made
    },
  )
  if (!result.ok) return result
  const { head, pdf } = result.value
  if (certificate !== undefined && pdf !== undefined) {
    const written = replaceFile(certificate, pdf)
    if (!written.ok) return written
  }
  invocation.print(invocation.json ? `${JSON.stringify({ head })}\n` : `${head}\n`)
  return success(undefined)
}

function close(ledger: Ledger, user: string, period: string, folder: string | undefined): Result<{ head: string }> {
  if (folder !== undefined) return closeMonthWithBackup(ledger, { user, commandId: newCommandId(ledger), month: period, folder })
  const request = { name: 'settings.closePeriod', user, input: period } as const
  return runCommand(ledger, request, (work) => closePeriod(work, period))
}

async function endYear(invocation: Invocation, text: string): Promise<CommandAnswer> {
  if (!/^\d{4}$/.test(text)) throw new UsageError('--year takes four figures')
  const year = Number(text)
  const result = await withLedger(invocation, invocation.positionals[0] ?? '', false, (ledger) => {
    const declared = { user: invocation.text('as'), approver: invocation.text('approve-as') }
    const people = actingPeople(ledger, 'closing.closeYear', declared, false)
    if (!people.ok) return people
    const { user } = people.value
    const request = { name: 'closing.closeYear', user, input: { year } } as const
    return runCommand(ledger, request, (work) => {
      const ended = askYearEnd(work, year, declared.approver)
      if (!ended.ok) return ended
      // Asked for and not confirmed is not ended: the command line does the whole or nothing.
      return ended.value.carried ? success(ended.value.carried) : failure(fault('SEPARATION_OF_DUTIES'))
    })
  })
  if (!result.ok) return result
  const { closingNumber, openingNumber } = result.value
  const numbers = [closingNumber, openingNumber].filter((number) => number !== null)
  invocation.print(invocation.json ? `${JSON.stringify(result.value)}\n` : numbers.map((number) => `${number}\n`).join(''))
  return success(undefined)
}
