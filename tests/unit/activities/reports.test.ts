import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importLogframeFile } from '../../../service/activities/import-logframe.ts'
import { logframeView } from '../../../service/activities/logframe-view.ts'
import { newCommandId } from '../../../service/kernel/run-command.ts'
import { exportReport } from '../../../service/reports/export-report.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import type { ReportName } from '../../../shared/contract/report-name.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { activityBooks, bear, eventOf, grantOf, keepIndicator, pay, someone, withLogframe } from './activity-books.ts'

function books(): TemporaryLedger {
  const made = withLogframe(activityBooks())
  expectSuccess(keepIndicator(made, { derived: 'PARTICIPANTS' }))
  const id = eventOf(made, { output: '1.1', participants: [someone('Awa'), someone('Moussa', { sex: 'M' })] })
  eventOf(made, { code: 'AT-02', partner: 'ARGA', from: '2020-04-01', to: '2020-04-01' })
  expectSuccess(bear(made, id, [[pay(made, '2020-03-11', 300_000), 240_000]]))
  return made
}

/** The rows of a report as records of its machine columns. */
function rowsOf(made: TemporaryLedger, name: ReportName, more: object = {}) {
  const { columns, rows } = expectSuccess(machineReport(made.database, name, { grant: 'PECIC', ...more }, 'fr'))
  return [...rows].map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? null])))
}

test('activities: the register with counts and costs, narrowed by dates and partner', () => {
  const made = books()
  expect(rowsOf(made, 'activities')).toMatchObject([
    {
      code: 'AT-01',
      event_kind: 'workshop',
      women: 1,
      men: 1,
      participants: 2,
      person_days: 4,
      cost_xof: 240_000,
      cost_gbp: 32_000,
    },
    { code: 'AT-02', partner: 'ARGA', participants: 0, cost_xof: 0 },
  ])
  expect(rowsOf(made, 'activities', { period: '2020-03' })).toHaveLength(1)
  expect(rowsOf(made, 'activities', { partner: 'ARGA' })).toMatchObject([{ code: 'AT-02' }])
  expect(rowsOf(made, 'activities', { partner: 'AMSS' })).toMatchObject([{ code: 'AT-01' }])
})

test('results: what was reached and what was due on the last day', () => {
  expect(rowsOf(books(), 'results', { period: '2020-Q1' })).toMatchObject([
    {
      code: '1.1.a',
      level: 'output',
      actual_value: '2',
      actual_date: '2020-03-11',
      milestone: '60',
      progress_percent: '3.3',
      target: '300',
    },
  ])
})

test('activity-costs: the rest stands beside what events bear, and both sum to the activity', () => {
  const rows = rowsOf(books(), 'activity-costs')
  const of = (kind: string) => rows.filter((row) => row.cost_of === kind)
  expect(of('activity')).toMatchObject([{ code: 'P1', cost_xof: 300_000, per_participant_xof: 120_000 }])
  expect(of('unallocated')).toMatchObject([{ code: 'P1', cost_xof: 60_000 }])
  expect(of('event')).toMatchObject([
    { cost_xof: 240_000, per_person_day_xof: 60_000 },
    { cost_xof: 0, per_participant_xof: null },
  ])
  expect(of('output')).toMatchObject([{ code: '1.1', cost_xof: 300_000 }])
  expect(of('indicator')).toMatchObject([{ code: '1.1.a', units: '2', per_unit_xof: 150_000 }])
  expect(of('budget_line')).toMatchObject([
    { code: 'B1', per_unit_xof: 60_000, budget_per_unit_xof: 15_000, variance_percent: '300.0' },
  ])
})

test('the logframe as a workbook reads back the same in either language; the others make workbook and PDF', async () => {
  const made = books()
  const before = logframeView(made.database, grantOf(made), '2020-04-30')
  for (const language of ['fr', 'en'] as const) {
    const request = { report: 'logframe', parameters: { grant: 'PECIC' }, language, format: 'xlsx', user: 'owner' } as const
    const { bytes } = expectSuccess(await exportReport(made.ledger, request, () => {}))
    const path = join(made.folder, `logframe-${language}.xlsx`)
    writeFileSync(path, bytes)
    const source = { file: { path }, grant: 'PECIC', user: 'owner', commandId: newCommandId(made.ledger), dryRun: false }
    expect(expectSuccess(importLogframeFile(made.ledger, source))).toEqual({ results: 2, indicators: 1, milestones: 1 })
    expect(logframeView(made.database, grantOf(made), '2020-04-30')).toEqual(before)
  }
  for (const report of ['activities', 'results', 'activity-costs'] as const)
    for (const format of ['xlsx', 'pdf'] as const) {
      const request = { report, parameters: { grant: 'PECIC' }, language: 'fr', format, user: 'owner' } as const
      expect(expectSuccess(await exportReport(made.ledger, request, () => {})).bytes.length).toBeGreaterThan(1_000)
    }
})
