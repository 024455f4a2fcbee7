import { z } from 'zod'
import { command, commandId, isoDate, language, minor, query } from './procedure.ts'

export const INCIDENT_KINDS = ['fraud', 'theft', 'corruption', 'safeguarding', 'terrorism', 'data', 'other'] as const
/** In the order of its life; a closed one may be looked into again. */
export const INCIDENT_STATES = ['suspected', 'reported', 'investigated', 'closed'] as const
export type IncidentState = (typeof INCIDENT_STATES)[number]

/** Day and minute in UTC, which is Mali's own time: "2020-05-14T09:30". */
const moment = z.string().max(16)

/** What an incident says at one moment; every change keeps the whole of it. */
export const incidentContent = z.object({
  kind: z.enum(INCIDENT_KINDS),
  state: z.enum(INCIDENT_STATES),
  detectedAt: moment,
  /** By what means: a control, a complaint, an audit. */
  means: z.string().max(300),
  anonymous: z.boolean(),
  /** Blank where the person is not known, or is not to be named. */
  reporter: z.string().max(200),
  /** When the donor was told; null until it is. */
  reportedAt: moment.nullable(),
  reportReference: z.string().max(200),
  narrative: z.string().max(20_000),
  exposedXof: minor.min(0),
  /** Pence. */
  exposedGbp: minor.min(0),
  /** Numbers of the vouchers ring-fenced: out of every claim until the incident is closed. */
  vouchers: z.array(z.string().max(60)).max(200),
  actions: z.string().max(5_000),
  recoveries: z.array(z.object({ date: isoDate, amountXof: minor, voucher: z.string().max(60) })).max(100),
  outcome: z.string().max(5_000),
})
export type IncidentContent = z.infer<typeof incidentContent>

const incidentRow = z.object({
  incident: z.string(),
  number: z.string(),
  kind: z.enum(INCIDENT_KINDS),
  state: z.enum(INCIDENT_STATES),
  detectedAt: moment,
  reportedAt: moment.nullable(),
  /** Not told within a day of its detection, or told later (spec 03 §1.7: immediately). */
  late: z.boolean(),
  exposedXof: minor,
  exposedGbp: minor,
  recoveredXof: minor,
  vouchers: z.number(),
  changedAt: z.string(),
})
export type IncidentRow = z.infer<typeof incidentRow>

const entry = z.object({ entry: z.string(), at: z.string(), by: z.string(), content: incidentContent })
export type IncidentEntry = z.infer<typeof entry>

const deed = z.enum(['grant', 'withdraw'])

export const incidentsContract = {
  /** Who reads the register: names alone, which anybody may know, since that is whom to speak to. What awaits a second administrator is for those. */
  access: query.output(
    z.object({
      officers: z.array(z.string()),
      isOfficer: z.boolean(),
      /** True while a second administrator must agree to a naming. */
      needsSecond: z.boolean(),
      pending: z.array(z.object({ id: z.number(), user: z.string(), deed, askedBy: z.string(), askedAt: z.string() })),
    }),
  ),
  /** Names an officer, or ends it; waits for a second administrator where there are two. */
  askOfficer: command('incidents.askOfficer')
    .input(z.object({ commandId, user: z.string(), deed }))
    .output(z.object({ waits: z.boolean() })),
  decideOfficer: command('incidents.decideOfficer')
    .input(z.object({ commandId, id: z.number().int(), confirmed: z.boolean() }))
    .output(z.object({})),
  list: query.output(z.array(incidentRow)),
  /** One incident with every state that it had, the latest first. */
  open: query.input(z.object({ incident: z.string() })).output(incidentRow.extend({ history: z.array(entry) })),
  /** Records an incident, or what it says from now on; `after` is the entry that was read before the change, null for a new one. */
  save: command('incidents.save')
    .input(z.object({ commandId, incident: z.string().nullable(), after: z.string().nullable(), content: incidentContent }))
    .output(z.object({ incident: z.string() })),
  /** The register as a workbook, or one incident as paper: made for an officer, and handed over to nobody else. */
  export: query
    .input(
      z.discriminatedUnion('format', [
        z.object({ format: z.literal('xlsx'), language }),
        z.object({ format: z.literal('pdf'), incident: z.string(), language }),
      ]),
    )
    .output(z.object({ exportId: z.string(), fileName: z.string() })),
}
