import { expect, test } from 'vitest'
import { remindAdvance } from '../../../service/advances/remind-advance.ts'
import { makePrint } from '../../../service/prints/make-print.ts'
import { PRINT_BUILDERS } from '../../../service/prints/print-builders.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { advanceBooks, liquidate, paidAdvance, receipt } from './advance-books.ts'

function books(): TemporaryLedger {
  const made = advanceBooks('2020-03-28T09:00:00.000Z')
  const id = paidAdvance(made)
  expectSuccess(
    liquidate(made, {
      id,
      receipts: [receipt(120_000, { documentReference: null })],
      settlement: 'refund',
      settlementAccount: '571',
      settlementXof: 30_000,
    }),
  )
  for (let level = 0; level < 3; level++) expectSuccess(made.command('advances.remind', (work) => remindAdvance(work, id)))
  const arga = { grant: 'PECIC', partner: 'ARGA', thirdParty: 'ARGA' }
  postVouchers(made, [
    bookVoucher('2020-02-15', [bookLine('4711', 9_500_000, null, arga), bookLine('5211', null, 9_500_000, arga)]),
  ])
  return made
}

test('the request, the liquidation, the last reminder and the confirmation say their figures in both languages', () => {
  const made = books()
  const said = (print: keyof typeof PRINT_BUILDERS, key: string, language: 'fr' | 'en'): string =>
    JSON.stringify(expectSuccess(PRINT_BUILDERS[print]({ database: made.database, key, language })))
  expect(said('advance-request', '1', 'fr')).toContain('trois cent mille francs CFA')
  expect(said('advance-request', '1', 'en')).toContain('13/03/2020')
  const liquidation = said('advance-liquidation', '1', 'fr')
  expect(liquidation).toContain('120\u202f000')
  expect(liquidation).toContain('Reliquat reversé sur 571')
  expect(liquidation).toContain('la pièce n’a pas de référence')
  const last = said('advance-reminder', '3', 'fr')
  expect(last).toContain('dernière relance')
  expect(last).toContain('300\u202f000 XOF ne sont pas justifiés, avec 15 jours de retard')
  expect(said('advance-reminder', '1', 'en')).not.toContain('last reminder')
  expect(said('advance-confirmation', 'ARGA:2020-03', 'en')).toContain('9,500,000')
})

test('each sheet becomes a PDF, and a sheet of nothing is refused', () => {
  const made = books()
  const print = (name: keyof typeof PRINT_BUILDERS, key: string) =>
    makePrint(made.ledger, { print: name, key, language: 'fr', user: 'owner' })
  for (const [name, key] of [
    ['advance-request', '1'],
    ['advance-liquidation', '1'],
    ['advance-reminder', '1'],
    ['advance-confirmation', 'ARGA:2020-03'],
  ] as const)
    expect(
      Buffer.from(expectSuccess(print(name, key)).bytes)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  expect(print('advance-request', '9')).toMatchObject({ ok: false, faults: [{ code: 'ADVANCE_UNKNOWN' }] })
  expect(print('advance-liquidation', '9')).toMatchObject({ ok: false, faults: [{ code: 'ADVANCE_LIQUIDATION_UNKNOWN' }] })
  expect(print('advance-reminder', '9')).toMatchObject({ ok: false, faults: [{ code: 'ADVANCE_REMINDER_UNKNOWN' }] })
  expect(print('advance-confirmation', 'X:2020-03')).toMatchObject({ ok: false, faults: [{ code: 'PARTNER_UNKNOWN' }] })
})
