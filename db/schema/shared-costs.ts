import { id, integer, text } from './column.ts'
import { partOf, register, table } from './table.ts'

export const sharedCostsTables = {
  allocationKey: table(
    {
      id: id(),
      code: text(),
      version: integer(),
      label: text(),
      basis: text<'fte' | 'hours' | 'area' | 'km' | 'direct-cost' | 'agreed'>(),
      validFrom: text(),
      validTo: text().orNull(),
      evidence: text().orNull(),
      author: text(),
      approvedBy: text().orNull(),
      approvedOn: text().orNull(),
    },
    register('allocation-key', ['code', 'version']),
  ),
  allocationKeyShare: table(
    {
      keyId: integer().key().to('allocationKey'),
      position: integer().key(),
      grantId: integer().to('grantAgreement').orNull(),
      budgetLine: text().orNull(),
      partnerId: integer().to('partner').orNull(),
      weight: text(),
    },
    partOf('allocationKey', 'keyId'),
  ),
  costPool: table(
    {
      id: id(),
      code: text(),
      label: text(),
      accounts: text(),
      memoCode: text().orNull(),
      fund: text<'own' | 'grant'>(),
      grantId: integer().to('grantAgreement').orNull(),
      keyCode: text(),
      closedOn: text().orNull(),
    },
    register('cost-pool', ['code']),
  ),
  allocationRun: table(
    {
      id: id(),
      poolId: integer().to('costPool'),
      month: text(),
      keyId: integer().to('allocationKey'),
      date: text(),
      totalXof: integer(),
      ranBy: text(),
      ranAt: text(),
    },
    register('allocation-run', ['poolId', 'month']),
  ),
  allocationRunLine: table(
    {
      runId: integer().key().to('allocationRun'),
      voucherId: integer().key().to('voucher'),
      lineNumber: integer().key(),
      amountXof: integer(),
    },
    partOf('allocationRun', 'runId'),
  ),
  allocationRunShare: table(
    {
      runId: integer().key().to('allocationRun'),
      position: integer().key(),
      grantCode: text().orNull(),
      budgetLine: text().orNull(),
      partner: text().orNull(),
      weight: text(),
      amountXof: integer(),
    },
    partOf('allocationRun', 'runId'),
  ),
  timesheet: table(
    {
      id: id(),
      employeeId: integer().to('employee'),
      month: text(),
      employeeSignedOn: text().orNull(),
      supervisor: text().orNull(),
      supervisorSignedOn: text().orNull(),
      lockedAt: text().orNull(),
      returnReason: text().orNull(),
    },
    register('timesheet', ['employeeId', 'month']),
  ),
  timesheetRow: table(
    {
      timesheetId: integer().key().to('timesheet'),
      position: integer().key(),
      grantId: integer().to('grantAgreement').orNull(),
      budgetLine: text().orNull(),
      activity: text().orNull(),
      absence: text<'leave' | 'sick' | 'holiday' | 'training' | 'unpaid' | 'other'>().orNull(),
    },
    partOf('timesheet', 'timesheetId'),
  ),
  timesheetHours: table(
    {
      timesheetId: integer().key().to('timesheet'),
      position: integer().key(),
      day: integer().key(),
      hundredths: integer(),
    },
    partOf('timesheet', 'timesheetId'),
  ),
  sharedCostParameter: table(
    {
      code: text().key(),
      value: text(),
      validFrom: text(),
      source: text(),
    },
    register('shared-cost-parameter', ['code']),
  ),
} as const
