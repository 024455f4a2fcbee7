import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLedger } from '../../../db/queries/settings.ts'
import { closeLedger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { createLedger } from '../../../service/settings/create-ledger.ts'
import { FixedClock } from '../../helpers/fixed-clock.ts'
import { expectSuccess, newFolder } from '../../helpers/temporary-ledger.ts'

const surroundings = { clock: new FixedClock('2020-04-01T09:00:00.000Z'), randomBytes: (size: number) => randomBytes(size) }

function sealedLedger(folder: string, name: string): { readonly path: string; readonly recoveryKey: string } {
  const path = join(folder, name)
  const request = {
    path,
    organisationCode: 'AMSS',
    organisationName: 'AMSS',
    country: 'ML',
    chart: 'sycebnl',
    userName: 'Awa',
    language: 'fr',
    passphrase: 'quatre mots de passe longs',
  } as const
  const { recoveryKey } = expectSuccess(createLedger(request, surroundings))
  return { path, recoveryKey: recoveryKey ?? '' }
}

test('the printed recovery key, however it is typed, opens an encrypted ledger where a passphrase is asked for', () => {
  const { path, recoveryKey } = sealedLedger(newFolder(), 'books.sikasso')
  const typed = recoveryKey.toLowerCase().replaceAll('-', ' ')
  const ledger = expectSuccess(openLedger({ path, reading: true, passphrase: typed }, surroundings))
  expect(readLedger(ledger.database).organisationCode).toBe('AMSS')
  closeLedger(ledger)
})

test('the recovery key of another ledger is named as such, a slip is a wrong passphrase', () => {
  const folder = newFolder()
  const { path, recoveryKey } = sealedLedger(folder, 'books.sikasso')
  const other = sealedLedger(folder, 'other.sikasso')
  const open = (passphrase: string) => {
    const answer = openLedger({ path, reading: true, passphrase }, surroundings)
    return answer.ok ? 'OPENED' : answer.faults[0]?.code
  }
  expect(open(other.recoveryKey)).toBe('RECOVERY_KEY_WRONG')
  expect(open(recoveryKey.slice(5))).toBe('PASSPHRASE_WRONG')
})
