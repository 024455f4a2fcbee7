import { expect, test } from 'vitest'
import { faultText } from '../../../shared/i18n/fault-text.ts'
import { fault } from '../../../shared/result/fault.ts'

test('what a verification found is said in words, with dates and figures as people read them', () => {
  const changed = fault('VERIFY_ROW_CHANGED', undefined, {
    subject: 'account:605',
    register: 'account',
    title: '605',
    sequence: 4,
    field: 'closedOn',
    held: '',
    found: '2020-03-31',
  })
  expect(faultText(changed, 'fr')).toBe(
    'compte «\u202f605\u202f»\u00a0: clos le. La chaîne porte (vide), le registre 31/03/2020.',
  )
  expect(faultText(changed, 'en')).toBe('account “605”: closed on. The chain holds (empty), the ledger 31/03/2020.')
  const part = fault('VERIFY_ROW_CHANGED', undefined, {
    register: 'bank-statement',
    title: '521101',
    sequence: 9,
    partTable: 'statementLine',
    partRow: '3',
    field: 'amountMinor',
    held: 125000,
    found: -125000,
  })
  expect(faultText(part, 'fr')).toBe(
    'Relevé «\u202f521101\u202f», ligne de relevé 3\u00a0: montant. La chaîne porte 125\u202f000, le registre (125\u202f000).',
  )
  expect(faultText(fault('VERIFY_SCHEMA', undefined, { kind: 'trigger', name: 'voucher_sealed', state: 'gone' }), 'fr')).toBe(
    'Le plan du fichier n’est pas celui de sa version\u00a0: le garde-fou voucher_sealed a disparu.',
  )
})
