import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lastEvent } from '../../../db/queries/events.ts'
import { readLedger } from '../../../db/queries/settings.ts'
import { success } from '../../../shared/result/result.ts'
import { expectSuccess, temporaryLedger } from '../../helpers/temporary-ledger.ts'

test('a temporary ledger is a real one, replays from its seed, and two of them are apart', () => {
  const first = temporaryLedger()
  const second = temporaryLedger()
  const other = temporaryLedger({ organisationCode: 'ARGA', seed: 'other' })
  expect(readLedger(first.database)).toEqual(readLedger(second.database))
  expect(readLedger(other.database).id).not.toBe(readLedger(first.database).id)
  first.clock.moveTo('2020-05-02T10:00:00.000Z')
  const answer = first.command('settings.importSetup', (work) => {
    work.chain.append('setup', 'test', { at: work.now })
    return success({ at: work.now })
  })
  expect(expectSuccess(answer)).toEqual({ at: '2020-05-02T10:00:00.000Z' })
  const sequenceOf = ({ database }: typeof first) => lastEvent(database)?.sequence ?? 0
  expect(sequenceOf(first) - sequenceOf(second)).toBe(1)
  first.close()
  expect(existsSync(`${first.path}-wal`)).toBe(false)
})

test('an encrypted temporary ledger opens under its passphrase', () => {
  const sealed = temporaryLedger({ passphrase: 'quatre mots de passe longs' })
  expect(sealed.ledger.encrypted).toBe(true)
  expect(readLedger(sealed.database).organisationCode).toBe('AMSS')
})
