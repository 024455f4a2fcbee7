import { z } from 'zod'
import { command, commandId, isoDate, minor, query } from './procedure.ts'

const name2 = z.object({ fr: z.string(), en: z.string() })
const nullable = z.string().nullable()

export const EVENT_KINDS = ['workshop', 'peer', 'research', 'other'] as const
export const EVENT_STATES = ['planned', 'held', 'cancelled'] as const
export const RESULT_LEVELS = ['impact', 'outcome', 'output'] as const
export const DERIVED_FIGURES = ['EVENTS', 'PARTICIPANTS', 'WOMEN', 'MEN', 'PERSON_DAYS'] as const
/** Codes of an event's documents; the first is the one that the audit tests read. */
export const EVENT_DOCUMENTS = ['ATTENDANCE', 'REPORT', 'TOR', 'PHOTOS'] as const

const kind = z.enum(EVENT_KINDS)
const state = z.enum(EVENT_STATES)
const sex = z.enum(['F', 'M', 'U'])

/** Of a table: amounts in francs and in minor units of the grant's currency, null while a rate is missing. */
const cost = z.object({ xof: minor, donorMinor: minor.nullable() })
export type CostView = z.infer<typeof cost>

const attendanceRow = z.object({
  organisation: z.string(),
  women: z.number(),
  men: z.number(),
  unknown: z.number(),
  total: z.number(),
})
export type AttendanceRowView = z.infer<typeof attendanceRow>

export const eventRow = z.object({
  id: z.number(),
  code: z.string(),
  kind,
  title: name2,
  grant: z.string(),
  currency: z.string(),
  activity: z.string(),
  output: nullable,
  budgetLines: z.array(z.string()),
  partner: nullable,
  place: z.string(),
  from: isoDate,
  to: isoDate,
  state,
  plannedParticipants: z.number(),
  people: attendanceRow,
  personDays: z.number(),
  /** A list of names stands behind the count. */
  hasList: z.boolean(),
  /** Who wrote the event or its attendance last. */
  recordedBy: z.string(),
  validatedBy: nullable,
  /** True where the only person who could write validated what they had recorded. */
  validatedAlone: z.boolean(),
  cost,
})
export type ActivityEventView = z.infer<typeof eventRow>

export const participant = z.object({
  name: z.string().max(200),
  sex,
  organisation: z.string().max(200),
  role: z.string().max(200),
  phone: z.string().max(60),
  days: z.array(isoDate).max(366),
  /** Whole francs. */
  perDiemXof: minor.nullable(),
  /** Number of the voucher, and its line, that paid the per diem. */
  voucher: nullable,
  line: z.number().int().nullable(),
})
export type Participant = z.infer<typeof participant>

const headcount = z.object({ organisation: z.string().max(200), sex, count: z.number().int() })
export type Headcount = z.infer<typeof headcount>

/** What of a line of donor spending stands behind a figure. `gross` is what was posted, the rest what of it is eligible. */
const costLine = z.object({
  voucherKey: z.string(),
  voucherId: z.number(),
  number: z.string(),
  line: z.number(),
  date: isoDate,
  label: z.string(),
  budgetLine: z.string(),
  event: nullable,
  grossXof: minor,
  xof: minor,
  donorMinor: minor.nullable(),
})
export type CostLine = z.infer<typeof costLine>

const proposal = costLine.omit({ event: true, donorMinor: true, xof: true }).extend({
  site: nullable,
  /** What no event bears of it yet, this one left out. */
  leftXof: minor,
  borneXof: minor,
  /** Its place, its dates and its activity are the event's. */
  likely: z.boolean(),
})
export type CostProposal = z.infer<typeof proposal>

export const eventInput = z.object({
  /** Null makes a new event. */
  id: z.number().int().nullable(),
  code: z.string().max(40),
  kind,
  titleFr: z.string().max(300),
  titleEn: z.string().max(300),
  grant: z.string(),
  activity: z.string().max(60),
  output: nullable,
  budgetLines: z.array(z.string()).max(50),
  partner: nullable,
  place: z.string().max(200),
  from: isoDate,
  to: isoDate,
  state,
  plannedParticipants: z.number().int(),
  perDiemXof: minor.nullable(),
  note: z.string().max(2000),
  participants: z.array(participant).max(5_000),
  headcounts: z.array(headcount).max(500),
})
export type ActivityEventInput = z.infer<typeof eventInput>

const actual = z.object({
  id: z.number(),
  date: isoDate,
  value: z.string(),
  women: nullable,
  men: nullable,
  source: z.string(),
  reason: nullable,
  corrects: z.number().nullable(),
  /** Another one corrects it. */
  superseded: z.boolean(),
  madeBy: z.string(),
  madeAt: z.string(),
})
export type IndicatorActual = z.infer<typeof actual>
const datedValue = z.object({ date: isoDate, value: z.string() })

export const indicatorView = z.object({
  id: z.number(),
  code: z.string(),
  result: z.string(),
  title: name2,
  unit: name2,
  baseline: datedValue,
  target: datedValue,
  milestones: z.array(datedValue),
  derived: z.enum(DERIVED_FIGURES).nullable(),
  derivedKind: kind.nullable(),
  verification: z.string(),
  actuals: z.array(actual),
  /** What counts, by date; of a derived indicator, what the register says. */
  standing: z.array(datedValue),
  /** The last of them up to the day asked for. */
  current: datedValue.nullable(),
  due: datedValue.nullable(),
  /** Per cent of the way to the milestone due, and to the target; decimal text. */
  progress: nullable,
  targetProgress: nullable,
})
export type IndicatorView = z.infer<typeof indicatorView>

const resultView = z.object({
  id: z.number(),
  code: z.string(),
  level: z.enum(RESULT_LEVELS),
  parent: nullable,
  title: name2,
  assumption: z.string(),
  activity: nullable,
  indicators: z.array(indicatorView),
})
export type LogframeResultView = z.infer<typeof resultView>

const resultInput = z.object({
  id: z.number().int().nullable(),
  grant: z.string(),
  code: z.string().max(40),
  level: z.enum(RESULT_LEVELS),
  parent: nullable,
  titleFr: z.string().max(500),
  titleEn: z.string().max(500),
  assumption: z.string().max(1000),
  activity: nullable,
})
export type LogframeResultInput = z.infer<typeof resultInput>

const indicatorInput = z.object({
  id: z.number().int().nullable(),
  grant: z.string(),
  code: z.string().max(40),
  result: z.string(),
  titleFr: z.string().max(500),
  titleEn: z.string().max(500),
  unitFr: z.string().max(60),
  unitEn: z.string().max(60),
  baseline: z.string().max(40),
  baselineOn: isoDate,
  target: z.string().max(40),
  targetOn: isoDate,
  milestones: z.array(z.object({ date: isoDate, value: z.string().max(40) })).max(60),
  derived: z.enum(DERIVED_FIGURES).nullable(),
  derivedKind: nullable,
  verification: z.string().max(500),
})
export type IndicatorInput = z.infer<typeof indicatorInput>

const actualInput = z.object({
  indicator: z.number().int(),
  date: isoDate,
  value: z.string().max(40),
  women: z.string().max(40).nullable(),
  men: z.string().max(40).nullable(),
  source: z.string().max(500),
  /** The actual that this one corrects, with the reason. */
  corrects: z.number().int().nullable(),
  reason: z.string().max(500).nullable(),
})
export type ActualInput = z.infer<typeof actualInput>

const eventCost = z.object({
  id: z.number(),
  code: z.string(),
  title: name2,
  activity: z.string(),
  output: nullable,
  date: isoDate,
  people: z.number(),
  personDays: z.number(),
  cost,
  perParticipant: cost.nullable(),
  perParticipantDay: cost.nullable(),
})
export type EventCostView = z.infer<typeof eventCost>

const activityCost = z.object({
  /** Null gathers what names no activity. */
  activity: nullable,
  events: z.number(),
  people: z.number(),
  cost,
  /** What of it events bear, and the rest: they sum to the cost. */
  borne: cost,
  unallocated: cost,
  perEvent: cost.nullable(),
  perParticipant: cost.nullable(),
  perParticipantDay: cost.nullable(),
})
export type ActivityCostView = z.infer<typeof activityCost>

const outputCost = z.object({
  output: nullable,
  title: name2,
  cost,
  units: z.array(z.object({ indicator: z.string(), title: name2, unit: name2, achieved: nullable, perUnit: cost.nullable() })),
})
export type OutputCostView = z.infer<typeof outputCost>

/** Cost of a unit of a budget line over the events that bear its spending, against the budget's. */
const unitComparison = z.object({
  budgetLine: z.string(),
  label: name2,
  unit: name2,
  counted: z.enum(['participant', 'participantDay', 'event']),
  units: z.number(),
  events: z.array(z.number()),
  cost,
  actualXof: minor.nullable(),
  budgetXof: minor,
  /** Per cent of the budget, one decimal. */
  variancePercent: nullable,
})
export type UnitComparisonView = z.infer<typeof unitComparison>

/** Which figure is opened. */
const costOf = z.discriminatedUnion('of', [
  z.object({ of: z.literal('event'), id: z.number().int() }),
  z.object({ of: z.literal('activity'), activity: nullable, part: z.enum(['all', 'borne', 'unallocated']) }),
  z.object({ of: z.literal('output'), output: nullable }),
  z.object({ of: z.literal('budgetLine'), budgetLine: z.string() }),
])
export type CostChoice = z.infer<typeof costOf>

const importCounts = z.object({
  people: z.number(),
  women: z.number(),
  men: z.number(),
  personDays: z.number(),
  perDiemXof: minor,
})

export const activitiesContract = {
  events: query.input(z.object({ grant: nullable })).output(z.array(eventRow)),
  event: query.input(z.object({ id: z.number().int() })).output(
    eventRow.extend({
      note: z.string(),
      perDiemXof: minor.nullable(),
      validatedAt: nullable,
      reopenedReason: nullable,
      participants: z.array(participant),
      headcounts: z.array(headcount),
      table: z.array(attendanceRow),
      lines: z.array(costLine),
    }),
  ),
  /** What forms choose from. */
  choices: query.output(z.object({ activities: z.array(z.string()), places: z.array(z.string()) })),
  /** Lines of spending that the event may bear: by its activity or budget lines, about its dates. */
  proposals: query.input(z.object({ id: z.number().int() })).output(z.array(proposal)),
  saveEvent: command('activities.saveEvent')
    .input(z.object({ commandId, event: eventInput }))
    .output(z.object({ id: z.number() })),
  /** Validates a held event, which keeps its attendance from then on, or takes the validation back with a reason. */
  decideEvent: command('activities.decideEvent')
    .input(z.object({ commandId, id: z.number().int(), decision: z.enum(['validate', 'reopen']), reason: z.string().max(500) }))
    .output(z.object({})),
  /** What of posted lines the event bears, in place of what it bore. */
  allocate: command('activities.allocate')
    .input(
      z.object({
        commandId,
        id: z.number().int(),
        lines: z.array(z.object({ voucherId: z.number().int(), line: z.number().int(), amountXof: minor })).max(2_000),
      }),
    )
    .output(z.object({ xof: minor })),
  importAttendance: command('activities.importAttendance')
    .input(z.object({ commandId, event: z.string(), file: z.file(), dryRun: z.boolean() }))
    .output(importCounts.extend({ rows: z.array(participant) })),
  /** The list of an event as the import reads it. */
  attendanceSheet: query.input(z.object({ id: z.number().int() })).output(z.object({ fileName: z.string(), text: z.string() })),
  logframe: query
    .input(z.object({ grant: z.string(), on: isoDate }))
    .output(z.object({ results: z.array(resultView), currency: z.string() })),
  saveResult: command('activities.saveLogframe')
    .input(z.object({ commandId, result: resultInput }))
    .output(z.object({ id: z.number() })),
  saveIndicator: command('activities.saveLogframe')
    .input(z.object({ commandId, indicator: indicatorInput }))
    .output(z.object({ id: z.number() })),
  /** Takes out what nothing leans on. */
  remove: command('activities.saveLogframe')
    .input(z.object({ commandId, what: z.enum(['result', 'indicator']), id: z.number().int() }))
    .output(z.object({})),
  recordActual: command('activities.recordActual')
    .input(z.object({ commandId, actual: actualInput }))
    .output(z.object({ id: z.number() })),
  importLogframe: command('activities.importLogframe')
    .input(z.object({ commandId, grant: z.string(), file: z.file(), dryRun: z.boolean() }))
    .output(z.object({ results: z.number(), indicators: z.number(), milestones: z.number() })),
  costs: query.input(z.object({ grant: z.string(), to: isoDate.nullable() })).output(
    z.object({
      currency: z.string(),
      total: cost,
      events: z.array(eventCost),
      activities: z.array(activityCost),
      outputs: z.array(outputCost),
      comparisons: z.array(unitComparison),
    }),
  ),
  costLines: query
    .input(z.object({ grant: z.string(), to: isoDate.nullable(), choice: costOf }))
    .output(z.object({ lines: z.array(costLine), sum: cost })),
}
