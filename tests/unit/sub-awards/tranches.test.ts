import { expect, test } from 'vitest'
import { listPartnerCards } from '../../../db/queries/partner-cards.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { addUser } from '../../../service/settings/add-user.ts'
import { decideTranche } from '../../../service/sub-awards/decide-tranche.ts'
import { deliveryChain } from '../../../service/sub-awards/delivery-chain.ts'
import { cardOf, saveCard } from '../../../service/sub-awards/partner-card.ts'
import { payTranche } from '../../../service/sub-awards/pay-tranche.ts'
import { overrideGate, planTranche, requestTranche } from '../../../service/sub-awards/request-tranche.ts'
import type { PartnerCard } from '../../../shared/contract/sub-awards.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { acceptance, advance, amend, awardBooks, termsOf } from './award-books.ts'

const CARD: PartnerCard = {
  legalName: 'Alliance malienne pour refonder la gouvernance en Afrique',
  country: 'ML',
  role: 'Mise en œuvre',
  identifier: 'N° 0123/G-DB',
  address: null,
  contact: null,
  phone: null,
  email: null,
  bank: null,
  bankAccount: null,
  rating: 'MEDIUM',
  assessedOn: '2020-01-02',
  assessmentValidUntil: '2020-12-31',
  governance: '2.9',
  delivery: '3',
  finance: '2.5',
  downstream: '2',
  screenedOn: '2020-01-03',
  screeningReference: 'UNSC 3/1',
  note: null,
}

const keepCard = (books: TemporaryLedger, more: Partial<PartnerCard> = {}) =>
  books.command('subAwards.saveCard', (work) => saveCard(work, { partner: 'ARGA', card: { ...CARD, ...more } }))
const ask = (books: TemporaryLedger, id: number | null, need = 2_000_000, on = '2020-06-01') =>
  books.command('subAwards.requestTranche', (work) =>
    requestTranche(work, { subAward: 'SA-ARGA', id, on, need, justification: 'Ateliers de juin' }),
  )
const approve = (books: TemporaryLedger, id: number, user = 'owner') =>
  books.command('subAwards.decideTranche', (work) => decideTranche(work, { id, approve: true, reason: null }), { user })
/** What a verification finds of this area: these books wrote their grant and partners without the chain. */
const proofs = (books: TemporaryLedger) =>
  [...verifyRegisters(books.database)].filter(({ details }) =>
    /^(subAward|sub-award|partner-card)/.test(String(details?.subject)),
  )

test('a closed gate refuses a tranche; an administrator lets it through in writing, and it is approved and paid once', () => {
  const books = awardBooks()
  postVouchers(books, [advance('2020-02-15', 5_000_000), acceptance('2020-03-31', 4_000_000 - 1)])
  const planned = expectSuccess(
    books.command('subAwards.planTranche', (work) =>
      planTranche(work, { subAward: 'SA-ARGA', plannedOn: '2020-06-01', need: 2_000_000, condition: '80 % apurés' }),
    ),
  )
  const { id } = planned
  expect(expectSuccess(ask(books, id))).toMatchObject({ netted: 1_000_001, net: 999_999, gate: { open: false } })
  expect(approve(books, id)).toMatchObject({ ok: false, faults: [{ code: 'TRANCHE_STATE' }] })
  const override = (reason: string) => books.command('subAwards.overrideGate', (work) => overrideGate(work, { id, reason }))
  expect(override(' ')).toMatchObject({ ok: false, faults: [{ code: 'REASON_MISSING' }] })
  expectSuccess(override('Urgence humanitaire, note du directeur'))
  expect(ask(books, null)).toMatchObject({ ok: false, faults: [{ code: 'TRANCHE_WAITS' }] })
  expectSuccess(approve(books, id))
  const pay = () =>
    books.command('subAwards.payTranche', (work) =>
      payTranche(work, books.surroundings, { id, account: '5211', date: '2020-06-02' }),
    )
  expectSuccess(pay())
  expect(pay()).toMatchObject({ ok: false, faults: [{ code: 'TRANCHE_STATE' }] })
  expect(proofs(books)).toEqual([])
})

test('a refused tranche is asked for again once the partner has justified more; the ceiling and what is held stop it', () => {
  const books = awardBooks()
  postVouchers(books, [advance('2020-02-15', 5_000_000)])
  const { id, gate } = expectSuccess(ask(books, null, 6_000_000))
  expect(gate.reasons.map(({ code }) => code)).toEqual(['GATE_LIQUIDATION'])
  expect(ask(books, id, 4_000_000)).toMatchObject({ ok: false, faults: [{ code: 'TRANCHE_COVERED' }] })
  postVouchers(books, [acceptance('2020-05-31', 5_000_000)])
  expect(expectSuccess(ask(books, id, 15_000_001)).gate.reasons.map(({ code }) => code)).toEqual(['GATE_CEILING'])
  expect(expectSuccess(ask(books, id, 15_000_000)).gate.open).toBe(true)
  expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name: 'raf', roles: ['approver'] })))
  expect(approve(books, id)).toMatchObject({ ok: false, faults: [{ code: 'TRANCHE_OWN_REQUEST' }] })
  expectSuccess(approve(books, id, 'raf'))
})

test('an agreement is recorded, then amended with what stood before; what goes against the books or the grant is refused at once', () => {
  const books = awardBooks()
  postVouchers(books, [advance('2020-02-15', 5_000_000)])
  const terms = termsOf(books)
  const wrong = {
    ...terms,
    ceiling: 4_000_000,
    end: '2022-01-31',
    minimumLiquidationPercent: '101',
    lines: [
      { budgetLine: 'B1', amount: 3_000_000 },
      { budgetLine: 'C1', amount: 2_000_000 },
      { budgetLine: 'Z9', amount: 0 },
    ],
  }
  const refused = amend(books, { kind: 'COST', terms: wrong, reason: '' })
  expect(refused.ok ? [] : refused.faults.map(({ code }) => code).sort()).toEqual([
    'BUDGET_LINE_UNKNOWN',
    'SUB_AWARD_CEILING',
    'SUB_AWARD_DATES',
    'SUB_AWARD_FIRST',
    'SUB_AWARD_LINES_OVER',
    'SUB_AWARD_LINE_HELD',
    'SUB_AWARD_PERCENT',
    'VALUE_MISSING',
  ])
  const first = { ...terms, lines: [{ budgetLine: 'B1', amount: 12_000_000 }], agreementReference: 'CONV-01' }
  expect(expectSuccess(amend(books, { terms: first })).number).toBe(0)
  expect(amend(books, { kind: 'PARAMETERS', terms: { ...first, ceiling: 25_000_000 } })).toMatchObject({
    ok: false,
    faults: [{ code: 'SUB_AWARD_KIND' }],
  })
  expect(expectSuccess(amend(books, { kind: 'COST', terms: { ...first, ceiling: 25_000_000 } })).number).toBe(1)
  expect(termsOf(books)).toEqual({ ...first, ceiling: 25_000_000 })
  expect(proofs(books)).toEqual([])
  plainSql(books.database).run("UPDATE sub_award SET ceiling_minor = 26000000 WHERE code = 'SA-ARGA'")
  plainSql(books.database).run('UPDATE sub_award_ceiling SET amount_minor = 1')
  expect(proofs(books).map(({ details }) => details?.subject)).toEqual(['sub-award:SA-ARGA', 'sub-award-term:SA-ARGA'])
})

test('a partner’s card is checked, warns when it is old, is drawn in the chain, and a tampered one is found', () => {
  const books = awardBooks()
  const bad = keepCard(books, { role: '', finance: '4.1', assessedOn: null, screenedOn: '2020-02-31' })
  expect(bad.ok ? [] : bad.faults.map(({ code }) => code)).toEqual([
    'VALUE_MISSING',
    'DATE_INVALID',
    'PARTNER_SCORE',
    'PARTNER_RATING_DATE',
  ])
  expectSuccess(keepCard(books))
  const row = listPartnerCards(books.database)[0]
  expect(row && cardOf(row)).toEqual(CARD)
  const { nodes, edges } = deliveryChain(books.database, 'PECIC', '2021-02-01')
  expect(nodes.map(({ key }) => key)).toEqual(['donor:FCDO', 'lead', 'partner:ARGA', 'partner:CEAM'])
  expect(nodes[2]).toMatchObject({ name: CARD.legalName, rating: 'MEDIUM', screeningOld: true })
  expect(edges.map(({ from, to }) => `${from}>${to}`)).toEqual(['donor:FCDO>lead', 'lead>partner:ARGA', 'lead>partner:CEAM'])
  expectSuccess(ask(books, null))
  expect(proofs(books)).toEqual([])
  plainSql(books.database).run("UPDATE partner_card SET rating = 'LOW'")
  plainSql(books.database).run('UPDATE sub_award_tranche SET net_minor = net_minor + 1')
  expect(proofs(books).map(({ details }) => details?.subject)).toEqual(['partner-card:ARGA', 'sub-award-tranche:SA-ARGA/1'])
})
