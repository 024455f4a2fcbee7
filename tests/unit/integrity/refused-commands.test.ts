import { expect, test } from 'vitest'
import { UNCHECKED, unsound, verifiedAt } from '../../../service/integrity/integrity.ts'
import { runCommand } from '../../../service/kernel/run-command.ts'
import { type CommandName, PERMISSIONS } from '../../../shared/contract/permission.ts'
import type { Integrity } from '../../../shared/contract/verification.ts'
import { fault } from '../../../shared/result/fault.ts'
import { success } from '../../../shared/result/result.ts'
import { temporaryLedger } from '../../helpers/temporary-ledger.ts'

const AT = '2020-04-02T09:00:00.000Z'
const COMMANDS = Object.keys(PERMISSIONS) as CommandName[]
/** What seals the books or hands them out; everything else is entry, and goes on in an altered ledger. */
const SEALING = [
  'audit.certify',
  'claims.submit',
  'closing.closeYear',
  'closing.confirmYear',
  'closing.exportCertificate',
  'exchange.createPackage',
  'settings.closePeriod',
]
const { ledger } = temporaryLedger()

/** The faults of a command that does nothing, in a ledger of which this is known. */
function codesOf(name: CommandName, integrity: Integrity, dryRun: boolean): string[] {
  ledger.integrity = integrity
  const request = { name, user: 'owner', input: null, dryRun }
  const answer = runCommand(ledger, request, () => success({}))
  return answer.ok ? [] : answer.faults.map(({ code }) => code)
}

const allowed = COMMANDS.filter((name) => PERMISSIONS[name].some((role) => role !== 'auditor'))

test.each([false, true])('an altered ledger refuses what seals or hands out the books, by name; trial %s', (dryRun) => {
  const altered = unsound([fault('VERIFY_HASH', undefined, { sequence: 3, subject: 'x' })], AT, 'quick')
  const refused = allowed.filter((name) => codesOf(name, altered, dryRun).includes('LEDGER_ALTERED'))
  expect(refused.sort()).toEqual(SEALING)
  for (const name of allowed.filter((each) => !SEALING.includes(each))) expect(codesOf(name, altered, dryRun), name).toEqual([])
})

test('a damaged ledger refuses every command, and says what is damaged', () => {
  const damaged = unsound([fault('LEDGER_DAMAGED', undefined, { part: 'content', page: 7 })], AT, 'quick')
  for (const name of COMMANDS) expect(codesOf(name, damaged, false), name).toEqual(['LEDGER_DAMAGED'])
})

test('a ledger that was not checked, or that verifies, refuses none', () => {
  for (const integrity of [verifiedAt(AT), UNCHECKED])
    for (const name of SEALING as CommandName[]) expect(codesOf(name, integrity, false), name).toEqual([])
})

test('the refusal says when the check was', () => {
  ledger.integrity = unsound([fault('VERIFY_SEAL')], AT, 'whole')
  const request = { name: 'claims.submit', user: 'owner', input: null } as const
  expect(runCommand(ledger, request, () => success({}))).toMatchObject({ faults: [{ details: { date: '02/04/2020' } }] })
})
