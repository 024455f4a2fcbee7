import { beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../db/database.ts'
import { listGrants } from '../../../db/queries/masters.ts'
import { listPeriods } from '../../../db/queries/periods.ts'
import { listTranches } from '../../../db/queries/tranches.ts'
import { budgetVersusActual } from '../../../service/budgets/budget-vs-actual.ts'
import { convertGrant } from '../../../service/conversion/grant-conversion.ts'
import { fundEquations } from '../../../service/reports/fund-balance.ts'
import { isWorkingDay } from '../../../service/sample/working-calendar.ts'
import { hmrcRate } from '../../../service/settings/bundled-rates.ts'
import { monthsBetween } from '../../../shared/time/period.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { builtSample, SAMPLE_LEDGERS, SAMPLE_PARTNERS, sampleDatabase } from '../../helpers/sample-consortium.ts'

const ORGANISATIONS = Object.keys(SAMPLE_LEDGERS)
const GRANT_LINES = 'l.grant_id IS NOT NULL'

let folder = ''
beforeAll(async () => {
  folder = (await builtSample()).folder
}, 60_000)

const books = (organisation: string): Database => sampleDatabase(folder, organisation)
const grantOf = (database: Database) => {
  const [grant] = listGrants(database)
  if (!grant) throw new Error('no grant')
  return grant
}

/** The net of some lines, debit positive. */
const net = (database: Database, where: string): number =>
  plainSql(database).get<{ xof: number }>(
    `SELECT coalesce(sum(l.side * l.amount_xof), 0) AS xof FROM voucher_line l WHERE ${where}`,
  )?.xof ?? 0

test.each(ORGANISATIONS)(
  '%s: debits equal credits, and every voucher but those of shared money balances by fund',
  (organisation) => {
    const database = books(organisation)
    expect(net(database, '1 = 1')).toBe(0)
    const gaps = plainSql(database).all<{ number: string }>(
      `SELECT v.number FROM voucher v JOIN voucher_line l ON l.voucher_id = v.id
     GROUP BY v.id HAVING sum(CASE WHEN ${GRANT_LINES} THEN l.side * l.amount_xof ELSE 0 END) <> 0`,
    )
    // The lead's indirect costs: twelve months charged, three quarters paid over.
    expect(gaps).toHaveLength(organisation === 'AMSS' ? 15 : 0)
  },
)

test.each(ORGANISATIONS)('%s: no bank, cash box or wallet is negative at any moment', (organisation) => {
  const database = books(organisation)
  for (const account of ['521101', '521102', '571101', '552101']) {
    const lines = plainSql(database).all<{ date: string; xof: number }>(
      `SELECT l.date, sum(l.side * l.amount_xof) AS xof FROM voucher_line l WHERE l.account = ? GROUP BY l.voucher_id ORDER BY l.date, l.voucher_id`,
      account,
    )
    expect(lines.length).toBeGreaterThan(5)
    let balance = 0
    const below = lines.filter((line) => {
      balance += line.xof
      return balance < 0
    })
    expect({ account, below }).toEqual({ account, below: [] })
  }
})

test.each(ORGANISATIONS)('%s: transfers between own accounts are nil at each month’s end, and at every day’s', (organisation) => {
  const database = books(organisation)
  const days = plainSql(database).all<{ date: string }>(
    "SELECT date FROM voucher_line WHERE account = '585' GROUP BY date HAVING sum(side * amount_xof) <> 0",
  )
  expect(days).toEqual([])
  expect(
    plainSql(database).get<{ count: number }>("SELECT count(*) AS count FROM voucher_line WHERE account = '585'")?.count,
  ).toBeGreaterThan(20)
})

test('the lead’s accepted spending is each partner’s own, line by line and month by month', () => {
  const lead = books('AMSS')
  const sumByLine = (database: Database, where: string) =>
    plainSql(database).all<{ line: string; month: string; xof: number }>(
      `SELECT b.code AS line, substr(l.date, 1, 7) AS month, sum(l.side * l.amount_xof) AS xof
       FROM voucher_line l JOIN budget_line b ON b.id = l.budget_line_id JOIN account a ON a.code = l.account
       WHERE a.spending = 1 AND ${where} GROUP BY 1, 2 HAVING xof <> 0 ORDER BY 1, 2`,
    )
  for (const partner of SAMPLE_PARTNERS) {
    const own = sumByLine(books(partner), '1 = 1')
    const accepted = sumByLine(lead, `l.account = '652' AND l.partner_id = (SELECT id FROM partner WHERE code = '${partner}')`)
    expect(own.length).toBeGreaterThan(60)
    expect(accepted).toEqual(own)
  }
})

test('what the lead advanced is what each partner received; the rest is owed to it and never turns negative', () => {
  const lead = books('AMSS')
  for (const partner of SAMPLE_PARTNERS) {
    const database = books(partner)
    const of = `l.account = '4711' AND l.partner_id = (SELECT id FROM partner WHERE code = '${partner}')`
    expect(net(lead, `${of} AND l.side = 1`)).toBe(-net(database, "l.account = '165' AND l.side = -1"))
    const movements = plainSql(lead).all<{ xof: number }>(
      `SELECT l.side * l.amount_xof AS xof FROM voucher_line l WHERE ${of} ORDER BY l.date, l.voucher_id, l.line_number`,
    )
    let outstanding = 0
    const least = Math.min(...movements.map(({ xof }) => (outstanding += xof)))
    expect(least).toBeGreaterThanOrEqual(0)
    const [equation] = fundEquations(database, '2020-01-01', '2020-12-31').values()
    expect(equation).toMatchObject({ closing: outstanding, difference: 0, interfund: 0 })
  }
})

test('the lead’s fund equation ties: what came in, less fees and spending, is what it holds and advanced, less what it owes', () => {
  const database = books('AMSS')
  const grant = grantOf(database)
  const tranches = listTranches(database, grant.id)
  const received = tranches.reduce((sum, { xofCredited }) => sum + (xofCredited ?? 0), 0)
  const fees = tranches.reduce((sum, { feesXof }) => sum + feesXof, 0)
  const spent = net(database, `${GRANT_LINES} AND l.budget_line_id IS NOT NULL`)
  // The last quarter's indirect costs are earned by the own funds and not yet paid over to them.
  const owed = net(
    database,
    "l.budget_line_id = (SELECT id FROM budget_line WHERE code = 'E1') AND l.date BETWEEN '2020-10-01' AND '2020-12-31'",
  )
  expect(owed).toBeGreaterThan(0)
  expect(fundEquations(database, '2020-01-01', '2020-12-31').get(grant.id)).toMatchObject({
    opening: 0,
    received,
    exchange: -fees,
    spent,
    closing: received - fees - spent,
    bank: net(database, `${GRANT_LINES} AND l.account = '521101'`),
    cash: net(database, `${GRANT_LINES} AND l.account = '571101'`),
    wallets: net(database, `${GRANT_LINES} AND l.account = '552101'`),
    interfund: -owed,
    difference: 0,
  })
})

test('four tranches at HMRC’s rate of their month less the bank’s spread', () => {
  const database = books('AMSS')
  const tranches = listTranches(database, grantOf(database).id)
  expect(tranches.map(({ number, date, amountMinor }) => [number, date, amountMinor])).toEqual([
    ['1', '2020-01-10', 6_500_000],
    ['2', '2020-04-06', 6_750_000],
    ['3', '2020-07-06', 8_400_000],
    ['4', '2020-10-05', 7_850_000],
  ])
  for (const { date, amountMinor, xofCredited, reference, feesXof } of tranches) {
    const published = hmrcRate('GBP', date.slice(0, 7))?.rate
    if (!published || xofCredited === null) throw new Error(`no rate for ${date}`)
    // credited ÷ (amount × published) in ten-thousandths: the spread is four per thousand, to a hundredth of a franc.
    const share = (BigInt(xofCredited) * 100n * 10_000n * published.denominator) / (BigInt(amountMinor) * published.numerator)
    expect(Number(share)).toBeGreaterThanOrEqual(9_959)
    expect(Number(share)).toBeLessThanOrEqual(9_961)
    expect(reference).toMatch(/^Avis de crédit \d{7}$/)
    expect(feesXof).toBeGreaterThan(30_000)
  }
})

test('the grant is spent from 92 to 97 per cent, within its ceiling; two lines are slightly over, within tolerance', () => {
  const database = books('AMSS')
  const answer = budgetVersusActual(database, grantOf(database), { from: null, to: null, partner: null })
  expect(answer.warnings).toEqual([])
  expect(answer.total.budgetMinor).toBe(30_446_363)
  const spent = answer.total.spentMinor ?? 0
  expect(spent * 100).toBeGreaterThan(30_446_363 * 92)
  expect(spent * 100).toBeLessThan(30_446_363 * 97)
  const lines = answer.rows.filter((row) => row.kind === 'line')
  expect(lines).toHaveLength(60)
  const over = lines.filter((row) => (row.spentMinor ?? 0) > row.budgetMinor)
  expect(over.map((row) => row.code)).toEqual(['A1.6', 'C1.4'])
  for (const row of over) expect((row.spentMinor ?? 0) * 100).toBeLessThanOrEqual(row.budgetMinor * 110)
  expect(lines.filter((row) => (row.spentMinor ?? 0) * 10 < row.budgetMinor * 9).length).toBeGreaterThan(5)
})

test('receipts cover all spending: each tranche is used to the penny before the next, and nothing waits', () => {
  const database = books('AMSS')
  const { outcome } = convertGrant(database, grantOf(database))
  expect(outcome.faults).toEqual([])
  expect(new Set(outcome.rows.map((row) => row.tranche))).toEqual(new Set(['T1', 'T2', 'T3', 'T4']))
  expect(outcome.layers.slice(0, 3).map(({ leftXof, leftDonorMinor }) => [leftXof, leftDonorMinor])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ])
  expect(outcome.rows.filter((row) => row.month < '2020-12').every((row) => row.frozen)).toBe(true)
})

test('a partner’s grant is in XOF: each line converts to itself', () => {
  for (const partner of SAMPLE_PARTNERS) {
    const database = books(partner)
    const grant = grantOf(database)
    const { outcome } = convertGrant(database, grant)
    expect(grant).toMatchObject({
      code: 'AT-PECIC',
      donorCode: 'AMSS',
      currency: 'XOF',
      conversionMethod: 'BUDGET_RATE',
      budgetRate: '1',
    })
    expect(outcome.faults).toEqual([])
    expect(outcome.rows.length).toBeGreaterThan(150)
    expect(outcome.rows.filter((row) => row.tranche !== 'OWN' || row.donorMinor !== row.xof)).toEqual([])
  }
})

test.each(ORGANISATIONS)('%s: each month releases the fund by what the grant’s charges came to', (organisation) => {
  const database = books(organisation)
  for (const month of monthsBetween('2020-01', '2020-12')) {
    const inMonth = `${GRANT_LINES} AND substr(l.date, 1, 7) = '${month}'`
    const charges = net(database, `l.account LIKE '6%' AND ${inMonth}`)
    const released = net(database, `l.account = '7925' AND ${inMonth}`)
    expect({ month, difference: charges + released }).toEqual({ month, difference: 0 })
  }
  expect(net(database, "l.account = '7925'")).toBeLessThan(-10_000_000)
})

test.each(ORGANISATIONS)('%s: January to November are closed, December is open', (organisation) => {
  const states = listPeriods(books(organisation)).map((period) => period.state)
  expect(states).toEqual([...Array.from({ length: 11 }, () => 'closed'), 'open'])
})

test('it holds what an auditor looks for: reversals, a re-classing, one Saturday, a bill paid twice, an old advance', () => {
  const database = books('AMSS')
  const kinds = plainSql(database).all<{ kind: string; count: number }>(
    'SELECT kind, count(*) AS count FROM voucher GROUP BY kind ORDER BY kind',
  )
  expect(kinds.filter(({ kind }) => kind !== 'normal')).toEqual([
    { kind: 'correction', count: 1 },
    { kind: 'opening', count: 1 },
    { kind: 'reversal', count: 2 },
  ])
  const entered = plainSql(database).all<{ date: string }>(
    "SELECT DISTINCT date FROM voucher WHERE journal NOT IN ('AN', 'FA', 'IM')",
  )
  expect(entered.map(({ date }) => date).filter((date) => !isWorkingDay(date))).toEqual(['2020-11-14'])
  const twice = plainSql(database).all<{ invoice: string; parties: number }>(
    `SELECT l.invoice, count(DISTINCT l.third_party_id) AS parties FROM voucher_line l
     WHERE l.invoice IS NOT NULL AND l.account LIKE '6%' GROUP BY l.invoice, l.amount_xof HAVING parties > 1`,
  )
  expect(twice).toHaveLength(1)
  const open = plainSql(database).all<{ xof: number }>(
    `SELECT sum(l.side * l.amount_xof) AS xof FROM voucher_line l WHERE l.account = '4211' GROUP BY l.third_party_id HAVING xof <> 0`,
  )
  expect(open.reduce((sum, { xof }) => sum + xof, 0)).toBe(net(database, "l.account = '4211'"))
  expect(net(database, "l.account = '4211'")).toBeGreaterThanOrEqual(120_000)
})

test('every event happens after the one before, from the first day of the year to the last posting', () => {
  for (const organisation of ORGANISATIONS) {
    const instants = plainSql(books(organisation))
      .all<{ at: string }>('SELECT at FROM event ORDER BY sequence')
      .map(({ at }) => at)
    expect(instants).toEqual(instants.toSorted())
    expect(instants[0]?.slice(0, 10)).toBe('2020-01-02')
    expect(instants.at(-1)?.slice(0, 7)).toBe('2021-01')
  }
})
