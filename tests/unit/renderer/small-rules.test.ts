import { describe, expect, test } from 'vitest'
import { initialsOf } from '../../../renderer/app/shell/initials.ts'
import { bareHead, groupedHead, shortHead } from '../../../renderer/features/audit/fingerprint.ts'
import { seconds } from '../../../renderer/features/audit/seconds.ts'
import { emptyDraft, stepFaults } from '../../../renderer/features/start/wizard-draft.ts'
import { longDate } from '../../../renderer/ui/language/format-instant.ts'
import { nextIndex } from '../../../renderer/ui/table/next-index.ts'

describe('the row a key moves to', () => {
  test.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 9, 9],
    ['ArrowUp', -1, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 2, 7],
    ['PageUp', 2, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['a', 5, undefined],
  ])('%s from row %i of ten is %s', (key, from, to) => {
    expect(nextIndex(key, from, 10, 5)).toBe(to)
  })

  test('nothing moves in an empty list', () => {
    expect(nextIndex('ArrowDown', -1, 0, 5)).toBeUndefined()
  })
})

describe('fingerprints', () => {
  const head = 'a41e90d75c3b17ee0d2c8b9f4a6e3d21b5c7f8091a2b3c4d5e6f708192a37f02'
  test('are written in groups of four and read back', () => {
    expect(bareHead(groupedHead(head))).toBe(head)
    expect(shortHead(head)).toBe('a41e 90d7 5c3b … 7f02')
    expect(bareHead(' A41E 90d7-5c3b ')).toBe('a41e90d75c3b')
  })
})

describe('small texts', () => {
  test('seconds are cut, never rounded up', () => {
    expect(seconds(3_499, 'fr')).toBe('3,4')
    expect(seconds(99, 'en')).toBe('0.0')
  })

  test('initials of one and of several words', () => {
    expect(initialsOf('Comptable')).toBe('CO')
    expect(initialsOf('Conseiller AT')).toBe('CA')
    expect(initialsOf('')).toBe('')
  })

  test('the long date begins with a capital in both languages', () => {
    expect(longDate('2020-04-06', 'fr')).toBe('Lundi 6 avril 2020')
    expect(longDate('2020-04-06', 'en')).toBe('Monday 6 April 2020')
  })
})

describe('the wizard of a new ledger', () => {
  const draft = { ...emptyDraft('fr'), organisationName: 'AMSS', organisationCode: 'AMSS', userName: 'Comptable' }
  test('says everything that a step lacks', () => {
    expect(Object.keys(stepFaults('organisation', emptyDraft('fr')))).toEqual(['organisationName', 'organisationCode'])
    expect(stepFaults('organisation', draft)).toEqual({})
    expect(stepFaults('organisation', { ...draft, organisationCode: 'A M' })).toEqual({
      organisationCode: 'organisation.codeInvalid',
    })
    expect(stepFaults('person', { ...draft, userName: ' ' })).toEqual({ userName: 'person.nameMissing' })
  })

  test('asks the passphrase twice, unless the ledger is not encrypted', () => {
    expect(stepFaults('secret', draft)).toEqual({ passphrase: 'secret.missing' })
    expect(stepFaults('secret', { ...draft, passphrase: 'a b c', again: 'a b' })).toEqual({ again: 'secret.differ' })
    expect(stepFaults('secret', { ...draft, passphrase: 'a b c', again: 'a b c' })).toEqual({})
    expect(stepFaults('secret', { ...draft, encrypt: false })).toEqual({})
  })
})
