import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { verifyPackage } from '../../../service/exchange/verify-package.ts'
import { packed, partnerLedger, partText } from '../../helpers/package-books.ts'
import type { TemporaryLedger } from '../../helpers/temporary-ledger.ts'

let books: TemporaryLedger
let bytes: Uint8Array

beforeAll(() => {
  books = partnerLedger()
  bytes = packed(books).bytes
})

const PARTS = [
  'manifest.json',
  'signature',
  'vouchers.ndjson',
  'report.json',
  'treasury.json',
  'advances.json',
  'compliance.json',
]

test('cut anywhere, it is a named fault, never an exception', () => {
  fc.assert(
    fc.property(fc.nat(), (place) => {
      const cut = verifyPackage(bytes.subarray(0, place % bytes.length))
      expect(cut.sound).toBe(false)
      expect(cut.faults.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

test('any byte changed is a named fault, or changes nothing of what the package says', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, flip) => {
      const changed = Uint8Array.from(bytes)
      const at = place % bytes.length
      changed[at] = (changed[at] ?? 0) ^ flip
      const verdict = verifyPackage(changed, books.ledger)
      if (!verdict.sound) expect(verdict.faults.length).toBeGreaterThan(0)
      // Left are dates and flags of the container: the parts are those that were signed, byte for byte.
      else for (const part of PARTS) expect(partText(changed, part)).toBe(partText(bytes, part))
    }),
    { numRuns: 600 },
  )
})

test('bytes of any kind are a named fault', () => {
  const start = fc.constantFrom('', 'PK\u0003\u0004')
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 400 }), (head, tail) => {
      const verdict = verifyPackage(Buffer.concat([Buffer.from(head, 'latin1'), tail]))
      expect(verdict.sound).toBe(false)
      expect(verdict.faults.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
