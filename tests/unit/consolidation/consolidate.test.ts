import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../../db/database.ts'
import { listGrants } from '../../../db/queries/masters.ts'
import { budgetVersusActual } from '../../../service/budgets/budget-vs-actual.ts'
import { consolidate } from '../../../service/consolidation/consolidate.ts'
import { buildClaimModel } from '../../../service/reports/claim/build-claim-model.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { builtSample, SAMPLE_PARTNERS, sampleDatabase } from '../../helpers/sample-consortium.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

let lead: Database
let folder: string
beforeAll(async () => {
  folder = (await builtSample()).folder
  lead = sampleDatabase(folder, 'AMSS')
}, 120_000)

const grantOf = (database: Database) => {
  const [grant] = listGrants(database)
  if (!grant) throw new Error('no grant')
  return grant
}
const YEAR = { from: null, to: '2020-12-31' }

describe('a simulated year of one lead and four partners', () => {
  test('ends with every fund equation at zero', () => {
    const { partners, lead: own } = consolidate(lead, grantOf(lead), YEAR)
    expect(partners.map((row) => row.partner)).toEqual([...SAMPLE_PARTNERS])
    for (const row of partners) {
      expect([row.partner, row.difference, row.others]).toEqual([row.partner, 0, []])
      expect(row.advanced - row.accepted - row.refunded).toBe(row.ledger)
      expect(row.advanced).toBeGreaterThan(0)
      // All that was spent in a partner's name was accepted out of its advance.
      expect(row.beside).toBe(0)
    }
    expect(own.difference).toBe(0)
    expect(own.advances).toBeGreaterThanOrEqual(sumMinor(partners.map((row) => row.held)))
  })

  test('the sums of partners are the lead’s report and the claim’s cumulative, line by line', () => {
    const grant = grantOf(lead)
    const { rows } = consolidate(lead, grant, YEAR)
    const report = budgetVersusActual(lead, grant, { ...YEAR, partner: null })
    const request = { preparedBy: 'owner', generatedAt: '2021-01-05T10:00:00.000Z', today: '2021-01-05', appVersion: '0' }
    const claim = expectSuccess(buildClaimModel(lead, grant, { ...request, period: '2020-Q4' }))
    expect(rows.map((row) => row.code)).toEqual(report.rows.map((row) => row.code))
    rows.forEach((row, index) => {
      const sum = { xof: sumMinor(row.cells.map((cell) => cell.xof)), minor: sumMinor(row.cells.map((cell) => cell.minor ?? 0)) }
      expect(sum).toEqual(row.total)
      expect([row.total.xof, row.total.minor]).toEqual([report.rows[index]?.spentXof, report.rows[index]?.spentMinor])
      const line = row.kind === 'line' ? claim.lines.find((each) => each.code === row.code) : undefined
      if (line) expect(row.total.minor).toBe(sumMinor([line.previousMinor, ...line.monthMinors, line.priorAdjustmentMinor]))
    })
  })

  test('what the lead accepted is what each partner’s own books spent', () => {
    const { partners } = consolidate(lead, grantOf(lead), YEAR)
    for (const code of SAMPLE_PARTNERS) {
      const own = sampleDatabase(folder, code)
      const spent = budgetVersusActual(own, grantOf(own), { ...YEAR, partner: null }).total.spentXof
      expect([code, partners.find((row) => row.partner === code)?.accepted]).toEqual([code, spent])
    }
  })

  test('the two reports say it for machines', () => {
    const spending = expectSuccess(machineReport(lead, 'consolidation', { to: '2020-12-31' }, 'fr'))
    expect(spending.columns.map((column) => column.key).join()).toBe(
      'budget_line,head,label,budget_gbp,amss_gbp,arga_gbp,acrac_gbp,ceam_gbp,at_gbp,total_gbp,budget_xof,amss_xof,arga_xof,acrac_xof,ceam_xof,at_xof,total_xof',
    )
    expect([...spending.rows].every((row) => row.length === spending.columns.length)).toBe(true)
    const funds = expectSuccess(machineReport(lead, 'partner-funds', { from: '2020-04-01', to: '2020-12-31' }, 'fr'))
    expect([...funds.rows].map((row) => row[7])).toEqual([0, 0, 0, 0])
    // A first day moves what came before into the opening, and changes no balance.
    const whole = expectSuccess(machineReport(lead, 'partner-funds', { to: '2020-12-31' }, 'fr'))
    expect([...funds.rows].map((row) => row[6])).toEqual([...whole.rows].map((row) => row[6]))
    expect([...funds.rows].every((row) => row[1] !== 0)).toBe(true)
  })
})
