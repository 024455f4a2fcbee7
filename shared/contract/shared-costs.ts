import { z } from 'zod'
import { originVoucher } from './payroll.ts'
import { command, commandId, faultSchema, isoDate, minor, month, query } from './procedure.ts'

const nullable = z.string().nullable()

export const KEY_BASES = ['fte', 'hours', 'area', 'km', 'direct-cost', 'agreed'] as const
export const ABSENCES = ['leave', 'sick', 'holiday', 'training', 'unpaid', 'other'] as const

/** Who bears a share: a budget line of a grant with its partner, or own funds. Weights are decimal text. */
export const keyShare = z.object({ grant: nullable, budgetLine: nullable, partner: nullable, weight: z.string() })
export type KeyShare = z.infer<typeof keyShare>

export const keyInput = z.object({
  /** Null makes a new key, or the next version of the code. */
  id: z.number().int().nullable(),
  code: z.string(),
  label: z.string(),
  basis: z.enum(KEY_BASES),
  from: z.string(),
  to: nullable,
  /** What the basis rests on: a staff list, a plan with its areas, a logbook. */
  evidence: nullable,
  shares: z.array(keyShare).max(60),
})
export type KeyInput = z.infer<typeof keyInput>

export const allocationKey = keyInput.extend({
  id: z.number().int(),
  version: z.number().int(),
  author: z.string(),
  approvedBy: nullable,
  approvedOn: nullable,
  /** Months in which a run used it. */
  usedIn: z.array(month),
  /** What an auditor would ask about. */
  flags: z.array(faultSchema),
})
export type AllocationKey = z.infer<typeof allocationKey>

export const poolInput = z.object({
  id: z.number().int().nullable(),
  code: z.string(),
  label: z.string(),
  /** Beginnings of account codes, separated by blanks: "6222 605". */
  accounts: z.string(),
  /** The memo code that own-fund lines carry, or the budget line of the grant; null takes all. */
  memoCode: nullable,
  /** The grant that paid; null means own funds. */
  grant: nullable,
  keyCode: z.string(),
  closedOn: nullable,
})
export type PoolInput = z.infer<typeof poolInput>

const poolLine = z.object({
  voucherKey: z.string(),
  number: z.string(),
  lineNumber: z.number().int(),
  date: z.string(),
  account: z.string(),
  label: z.string(),
  xof: minor,
})

export const poolMonth = z.object({
  pool: poolInput.extend({ id: z.number().int() }),
  key: z.object({ id: z.number().int(), code: z.string(), version: z.number().int() }).nullable(),
  runId: z.number().int().nullable(),
  state: z.enum(['nothing', 'ready', 'blocked', 'proposed', 'posted', 'reversed']),
  totalXof: minor,
  lines: z.array(poolLine),
  shares: z.array(keyShare.extend({ xof: minor })),
  /** What the allocation moves between funds: debit minus credit by fund ("" for own funds). */
  interFund: z.array(z.object({ grant: z.string(), gapXof: minor })),
  vouchers: z.array(originVoucher),
  obstacles: z.array(faultSchema),
  flags: z.array(faultSchema),
})
export type PoolMonth = z.infer<typeof poolMonth>

export const timesheetRow = z.object({
  grant: nullable,
  budgetLine: nullable,
  activity: nullable,
  absence: z.enum(ABSENCES).nullable(),
  /** Hundredths of an hour by day of the month. */
  hours: z.array(z.object({ day: z.number().int(), hundredths: z.number().int() })),
})
export type TimesheetRow = z.infer<typeof timesheetRow>

export const timesheet = z.object({
  id: z.number().int().nullable(),
  employeeId: z.number().int(),
  number: z.string(),
  name: z.string(),
  job: z.string(),
  month,
  contractHundredths: z.number().int(),
  workedHundredths: z.number().int(),
  absentHundredths: z.number().int(),
  employeeSignedOn: nullable,
  supervisor: nullable,
  supervisorSignedOn: nullable,
  locked: z.boolean(),
  /** Why it was given back, until both sign again. */
  returnReason: nullable,
  rows: z.array(timesheetRow),
  /** Share of the hours worked against the planned share, in points with one decimal; flagged beyond the limit. */
  variances: z.array(
    z.object({
      grant: nullable,
      budgetLine: nullable,
      planned: z.string(),
      actual: z.string(),
      points: z.string(),
      flagged: z.boolean(),
    }),
  ),
  flags: z.array(faultSchema),
})
export type Timesheet = z.infer<typeof timesheet>

export const sharedCostsContract = {
  keys: query.output(z.array(allocationKey)),
  saveKey: command('sharedCosts.saveKey')
    .input(z.object({ commandId, key: keyInput }))
    .output(z.object({ id: z.number().int() })),
  approveKey: command('sharedCosts.approveKey')
    .input(z.object({ commandId, id: z.number().int(), on: isoDate }))
    .output(z.object({})),
  savePool: command('sharedCosts.savePool')
    .input(z.object({ commandId, pool: poolInput }))
    .output(z.object({ id: z.number().int() })),
  month: query.input(z.object({ month })).output(z.array(poolMonth)),
  /** Allocates a pool's month and proposes its voucher; before posting, replaces the proposal. */
  run: command('sharedCosts.run')
    .input(z.object({ commandId, poolId: z.number().int(), month, date: isoDate }))
    .output(z.object({ voucherKey: z.string() })),
  /** The mirror of a posted allocation, to the unit, as a proposal. */
  proposeReversal: command('sharedCosts.run')
    .input(z.object({ commandId, runId: z.number().int(), date: isoDate }))
    .output(z.object({ voucherKey: z.string() })),
  timesheets: query.input(z.object({ month })).output(z.array(timesheet)),
  saveTimesheet: command('sharedCosts.saveTimesheet')
    .input(z.object({ commandId, employeeId: z.number().int(), month, rows: z.array(timesheetRow).max(40) }))
    .output(z.object({ id: z.number().int() })),
  signTimesheet: command('sharedCosts.signTimesheet')
    .input(z.object({ commandId, id: z.number().int(), as: z.enum(['employee', 'supervisor']), name: z.string(), date: isoDate }))
    .output(z.object({})),
  returnTimesheet: command('sharedCosts.returnTimesheet')
    .input(z.object({ commandId, id: z.number().int(), reason: z.string() }))
    .output(z.object({})),
  importTimesheets: command('sharedCosts.importTimesheets')
    .input(z.object({ commandId, file: z.file() }))
    .output(z.object({ timesheets: z.number().int(), lines: z.number().int() })),
  /** Hours of the signed timesheets by grant and budget line: the weights of a key of basis hours. */
  hourShares: query.input(z.object({ from: month, to: month })).output(z.array(keyShare)),
  parameters: query.output(z.object({ variancePoints: z.string(), source: z.string(), from: z.string() })),
  saveParameter: command('sharedCosts.saveParameter')
    .input(z.object({ commandId, variancePoints: z.string(), source: z.string(), from: isoDate }))
    .output(z.object({})),
}
