import { expect, test } from 'vitest'
import { budgetUnit, costPerUnit } from '../../../domain/activities/unit-figures.ts'
import { activityCosts } from '../../../service/activities/activity-costs.ts'
import { costLines } from '../../../service/activities/cost-lines.ts'
import { costProposals } from '../../../service/activities/cost-proposals.ts'
import { recordActual } from '../../../service/activities/record-actual.ts'
import { unitComparisons } from '../../../service/activities/unit-comparisons.ts'
import { ruleLine } from '../../../service/eligibility/rule-line.ts'
import { reverseVoucher } from '../../../service/vouchers/reverse-voucher.ts'
import { codesOf, faultsOf } from '../../helpers/closing-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import {
  activityBooks,
  bear,
  eventOf,
  grantOf,
  keepEvent,
  keepIndicator,
  numberOf,
  pay,
  someone,
  withLogframe,
} from './activity-books.ts'

const people = Array.from({ length: 10 }, (_, index) => someone(`Personne ${index + 1}`))
const costsOf = (books: TemporaryLedger, to: string | null = null) => activityCosts(books.database, grantOf(books), to)

test('cost of an event, of a participant and of a participant-day, in both currencies, and each opens to lines that sum to it', () => {
  const books = activityBooks()
  const id = eventOf(books, { participants: people })
  const room = pay(books, '2020-03-11', 300_000)
  const kits = pay(books, '2020-03-09', 100_001)
  expectSuccess(
    bear(books, id, [
      [room, 300_000],
      [kits, 75_000],
    ]),
  )
  const costs = costsOf(books)
  expect(costs.events[0]).toMatchObject({
    cost: { xof: 375_000, donorMinor: 50_000 },
    perParticipant: { xof: 37_500, donorMinor: 5_000 },
    perParticipantDay: { xof: 18_750, donorMinor: 2_500 },
  })
  expect(costs.activities).toMatchObject([
    { activity: 'P1', cost: { xof: 400_001 }, borne: { xof: 375_000 }, unallocated: { xof: 25_001 } },
  ])
  for (const [choice, cost] of [
    [{ of: 'event', id }, costs.events[0]?.cost],
    [{ of: 'activity', activity: 'P1', part: 'all' }, costs.activities[0]?.cost],
    [{ of: 'activity', activity: 'P1', part: 'unallocated' }, costs.activities[0]?.unallocated],
    [{ of: 'activity', activity: 'P1', part: 'borne' }, costs.activities[0]?.borne],
  ] as const) {
    const { lines, sum } = costLines(books.database, grantOf(books), null, choice)
    expect(sum).toEqual(cost)
    expect(lines.reduce((total, { xof }) => total + xof, 0)).toBe(cost?.xof)
  }
  expect(faultsOf(books)).toEqual([])
})

test('no franc is borne twice, no line of another activity, none that is no spending of the grant', () => {
  const books = activityBooks()
  const [one, other] = [eventOf(books), eventOf(books, { code: 'AT-02' })]
  const room = pay(books, '2020-03-11', 300_000)
  const radio = pay(books, '2020-03-11', 50_000, { activity: 'P3' })
  const plain = pay(books, '2020-03-11', 10_000, { activity: null })
  expectSuccess(
    bear(books, one, [
      [room, 200_000],
      [plain, 10_000],
    ]),
  )
  expect(
    codesOf(
      bear(books, other, [
        [room, 100_001],
        [radio, 1],
        [999, 5],
      ]),
    ),
  ).toBe('COST_PASSES_LINE COST_OTHER_ACTIVITY COST_LINE_UNKNOWN')
  expect(
    codesOf(
      bear(books, other, [
        [room, 60_000],
        [room, 60_000],
      ]),
    ),
  ).toBe('COST_LINE_TWICE')
  expect(codesOf(bear(books, other, [[room, 0]]))).toBe('COST_PASSES_LINE')
  expect(codesOf(bear(books, other, [[room, 100_000]]))).toBe('DONE')
  expect(codesOf(keepEvent(books, { id: one, activity: 'P3' }))).toBe('EVENT_HAS_COSTS')
  expect(() =>
    plainSql(books.database).run(
      'INSERT INTO activity_cost (event_id, voucher_id, line_number, amount_xof) VALUES (?,?,1,1)',
      other,
      radio + 900,
    ),
  ).toThrow()
  plainSql(books.database).run('DELETE FROM activity_cost WHERE event_id = ?', other)
  expect(() =>
    plainSql(books.database).run(
      'INSERT INTO activity_cost (event_id, voucher_id, line_number, amount_xof) VALUES (?,?,1,100001)',
      other,
      room,
    ),
  ).toThrow('passes its line')
})

test('what was ruled out or reversed costs nothing; the events share what is left in proportion', () => {
  const books = activityBooks()
  const [one, other] = [eventOf(books), eventOf(books, { code: 'AT-02' })]
  const room = pay(books, '2020-03-11', 300_000)
  const gone = pay(books, '2020-03-11', 50_000)
  expectSuccess(
    bear(books, one, [
      [room, 200_000],
      [gone, 50_000],
    ]),
  )
  expectSuccess(bear(books, other, [[room, 100_000]]))
  expectSuccess(
    books.command('eligibility.rule', (work) =>
      ruleLine(work, {
        voucherKey: `posted:${room}`,
        lineNumber: 1,
        code: 'GFT',
        amountXof: 90_000,
        date: '2020-04-02',
        reason: 'Boissons',
        evidence: 'Courrier',
      }),
    ),
  )
  expectSuccess(
    books.command('vouchers.reverse', (work) =>
      reverseVoucher(work, { number: numberOf(books, gone), date: '2020-04-03', reason: 'Erreur' }),
    ),
  )
  const { events, total } = costsOf(books)
  expect(events.map(({ cost }) => cost)).toEqual([
    { xof: 140_000, donorMinor: 18_667 },
    { xof: 70_000, donorMinor: 9_333 },
  ])
  expect(total).toEqual({ xof: 210_000, donorMinor: 28_000 })
  expect(costsOf(books, '2020-03-31').total.xof).toBe(350_000)
})

test('proposals: the lines of the activity about the days, those of the place first; what others bear is gone', () => {
  const books = activityBooks()
  const [one, other] = [eventOf(books), eventOf(books, { code: 'AT-02', place: 'Sikasso' })]
  const room = pay(books, '2020-03-12', 300_000, { label: 'Salle', site: 'Koutiala' })
  const kits = pay(books, '2020-03-09', 80_000, { label: 'Kits' })
  pay(books, '2020-03-10', 80_000, { activity: 'P3' })
  pay(books, '2020-01-10', 80_000)
  pay(books, '2020-03-10', 80_000, { budgetLine: 'B2' })
  const found = () =>
    expectSuccess(costProposals(books.database, one)).map(({ voucherId, likely, leftXof }) => [voucherId, likely, leftXof])
  expect(found()).toEqual([
    [room, true, 300_000],
    [kits, false, 80_000],
  ])
  expectSuccess(
    bear(books, other, [
      [room, 300_000],
      [kits, 30_000],
    ]),
  )
  expect(found()).toEqual([[kits, false, 50_000]])
})

test('an output holds what its events bear and the rest of its activity, by unit achieved', () => {
  const books = withLogframe(activityBooks())
  const id = eventOf(books, { output: '1.1', participants: people })
  const room = pay(books, '2020-03-11', 300_000)
  pay(books, '2020-03-20', 75_000)
  pay(books, '2020-03-20', 10_000, { activity: 'P9' })
  expectSuccess(bear(books, id, [[room, 300_000]]))
  const indicator = expectSuccess(keepIndicator(books, { baseline: '10' })).id
  expectSuccess(keepIndicator(books, { code: '1.1.b', unitFr: '%', unitEn: '%' }))
  const before = costsOf(books).outputs
  expect(before[0]?.units).toMatchObject([{ indicator: '1.1.a', achieved: null, perUnit: null }])
  expectSuccess(
    books.command('activities.recordActual', (work) =>
      recordActual(work, {
        indicator,
        date: '2020-04-30',
        value: '22,5',
        women: null,
        men: null,
        source: 'Rapport',
        corrects: null,
        reason: null,
      }),
    ),
  )
  expect(costsOf(books).outputs).toMatchObject([
    { output: '1.1', cost: { xof: 375_000 }, units: [{ achieved: '12.5', perUnit: { xof: 30_000 } }] },
    { output: null, cost: { xof: 10_000 } },
  ])
})

test('the cost of a unit, and what a budget’s unit counts', () => {
  expect(costPerUnit({ xof: 100, donorMinor: null }, 3)).toEqual({ xof: 33, donorMinor: null })
  expect(costPerUnit({ xof: 100, donorMinor: 5 }, 0)).toBeNull()
  expect(
    ['participant-jour participant-day', 'personne', 'atelier', 'séance session', 'mois', 'forfait', 'personne-mois'].map(
      budgetUnit,
    ),
  ).toEqual(['participantDay', 'participant', 'event', 'event', undefined, undefined, undefined])
})

test('a budget line built from a cost of a participant-day is held against what its events came to', () => {
  const books = activityBooks()
  const id = eventOf(books, { participants: people })
  const room = pay(books, '2020-03-11', 330_000)
  expectSuccess(bear(books, id, [[room, 330_000]]))
  const { comparisons } = costsOf(books)
  expect(comparisons).toMatchObject([
    { budgetLine: 'B1', counted: 'participantDay', units: 20, actualXof: 16_500, budgetXof: 15_000, variancePercent: '10.0' },
  ])
  expect(unitComparisons(books.database, grantOf(books), [], [])).toEqual([])
})
