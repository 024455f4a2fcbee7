import { expect, test } from 'vitest'
import {
  documentNamed,
  typeNamed,
  withDocument,
  withoutDocument,
} from '../../../renderer/features/documents/required/edit-table.ts'
import type { RequiredByType } from '../../../shared/contract/documents.ts'

const LEASE = { code: 'LEASE', name: { fr: 'Bail enregistré', en: 'Registered lease' }, mandatory: false, dueDays: null }
const TYPES: RequiredByType[] = [{ code: 'LOY', name: { fr: 'Loyer', en: 'Rent' }, documents: [LEASE] }]

test('a document that another type asks for keeps its code and names; a new one gets a code that is free', () => {
  expect(documentNamed(TYPES, 'registered LEASE')).toEqual({ ...LEASE, mandatory: true })
  expect(documentNamed(TYPES, 'Lease')).toMatchObject({ code: 'LEASE-2', name: { fr: 'Lease', en: 'Lease' } })
  expect(documentNamed(TYPES, ' État des lieux (entrée) ')).toMatchObject({ code: 'ETAT-DES-LIEUX-ENTREE', mandatory: true })
})

test('a new type asks for nothing yet, and documents are changed and removed by their place', () => {
  expect(typeNamed(TYPES, 'Loy')).toMatchObject({ code: 'LOY-2', documents: [] })
  const [rent] = TYPES
  if (!rent) throw new Error('the table has a type')
  expect(withDocument(rent, 0, { mandatory: true, dueDays: 3 }).documents).toEqual([{ ...LEASE, mandatory: true, dueDays: 3 }])
  expect(withoutDocument(rent, 0).documents).toEqual([])
})
