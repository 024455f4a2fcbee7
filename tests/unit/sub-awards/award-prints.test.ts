import { expect, test } from 'vitest'
import { makePrint } from '../../../service/prints/make-print.ts'
import { PRINT_BUILDERS } from '../../../service/prints/print-builders.ts'
import { requestTranche } from '../../../service/sub-awards/request-tranche.ts'
import { postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'
import { acceptance, advance, amend, awardBooks, termsOf } from './award-books.ts'

test('letters say the figures and the reasons in both languages', () => {
  const books = awardBooks()
  postVouchers(books, [advance('2020-02-15', 5_000_000), acceptance('2020-03-31', 1_000_000)])
  const request = (need: number) =>
    expectSuccess(
      books.command('subAwards.requestTranche', (work) =>
        requestTranche(work, { subAward: 'SA-ARGA', id: null, on: '2020-06-01', need, justification: 'Ateliers' }),
      ),
    )
  const { id } = request(6_000_000)
  const said = (print: keyof typeof PRINT_BUILDERS, key: string, language: 'fr' | 'en' = 'fr'): string =>
    JSON.stringify(expectSuccess(PRINT_BUILDERS[print]({ database: books.database, key, language })))
  expect(said('tranche-letter', String(id))).toContain('Seuls 20,0000\u202f% de l’avance sont acceptés')
  expect(said('tranche-letter', String(id), 'en')).toContain('Instalment not paid')
  postVouchers(books, [acceptance('2020-05-31', 4_000_000)])
  expect(said('tranche-letter', String(request(6_000_000).id))).toContain('six millions de francs CFA')
  expect(said('sub-award-balance', 'SA-ARGA:2020-04-30')).toContain('4\u202f000\u202f000')
  const terms = { ...termsOf(books), agreementReference: 'CONV-01' }
  expectSuccess(amend(books, { terms }))
  expectSuccess(amend(books, { kind: 'COST', reference: 'AV-1', terms: { ...terms, ceiling: 25_000_000 } }))
  const amendment = said('sub-award-agreement', '2')
  expect(amendment).toContain('25\u202f000\u202f000 XOF')
  expect(amendment).not.toContain('CONV-01')
  expect(said('delivery-chain', 'PECIC:2020-06-01')).toContain('CONV-01')
  const made = expectSuccess(
    makePrint(books.ledger, { print: 'delivery-chain', key: ':2020-06-01', language: 'en', user: 'owner' }),
  )
  expect(Buffer.from(made.bytes).subarray(0, 5).toString('latin1')).toBe('%PDF-')
})
