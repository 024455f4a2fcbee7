import { z } from 'zod'
import { budgetBaseLine, budgetDraftContent, budgetHead } from './budget-draft.ts'
import { command, commandId, faultSchema, isoDate, minor, month, query } from './procedure.ts'

const nullable = z.string().nullable()
const rate = z.object({ text: z.string(), source: z.string() }).nullable()
const step = { commandId, grant: z.string(), revision: z.number() }

const version = z.object({
  number: z.number(),
  createdAt: z.string(),
  reference: nullable,
  /** Null for a version that came with the agreement. */
  kind: z.enum(['DONOR', 'TOLERANCE']).nullable(),
  reason: nullable,
  approvedOn: nullable,
  effectiveOn: nullable,
  preparedBy: nullable,
  approvedBy: nullable,
  lines: z.number(),
  totalMinor: minor,
  totalXof: minor,
})

const draft = z.object({
  revision: z.number(),
  state: z.enum(['draft', 'submitted']),
  reason: z.string(),
  preparedBy: z.string(),
  updatedAt: z.string(),
  content: budgetDraftContent,
  faults: z.array(faultSchema),
  needsAnother: z.boolean(),
})

/** Versions of a budget, the draft of the next one, and forecasts. */
export const budgetVersionProcedures = {
  versions: query.input(z.object({ grant: z.string() })).output(
    z.object({
      grant: z.string(),
      currency: z.string(),
      ceilingMinor: minor,
      months: z.array(month),
      budgetRate: rate,
      shownRate: rate,
      partners: z.array(z.string()),
      /** Codes that may not be dropped: they were spent or are committed. */
      used: z.array(z.string()),
      base: z.array(budgetBaseLine),
      heads: z.array(budgetHead),
      /** The latest first. */
      versions: z.array(version),
      draft: draft.nullable(),
    }),
  ),
  /** Content null begins from the version in force. */
  saveDraft: command('budgets.saveDraft')
    .input(
      z.object({
        commandId,
        grant: z.string(),
        revision: z.number().nullable(),
        reason: z.string().max(500),
        content: budgetDraftContent.nullable(),
      }),
    )
    .output(z.object({ revision: z.number() })),
  discardDraft: command('budgets.discardDraft').input(z.object(step)).output(z.object({})),
  submitDraft: command('budgets.submitDraft')
    .input(z.object(step))
    .output(z.object({ revision: z.number() })),
  returnDraft: command('budgets.returnDraft')
    .input(z.object(step))
    .output(z.object({ revision: z.number() })),
  approveDraft: command('budgets.approveDraft')
    .input(z.object({ ...step, reference: z.string().max(200), approvedOn: isoDate, effectiveOn: isoDate }))
    .output(z.object({ number: z.number() })),
  /** A budget workbook into the draft; `dryRun` shows what it would do. Faults have their cells. */
  importDraft: command('budgets.importDraft')
    .input(z.object({ commandId, grant: z.string(), file: z.file(), dryRun: z.boolean() }))
    .output(
      z.object({
        lines: z.number(),
        heads: z.number(),
        totalMinor: minor,
        totalXof: minor,
        currency: z.string(),
        added: z.array(z.string()),
        dropped: z.array(z.string()),
        changed: z.array(z.string()),
        version: z.number().nullable(),
        warnings: z.array(faultSchema),
      }),
    ),
  /** The forecast grid from the month after `asOf`, with a proposal, the forecasts kept, and how near they came. */
  forecast: query.input(z.object({ grant: z.string(), asOf: month.optional() })).output(
    z.object({
      currency: z.string(),
      asOf: month,
      months: z.array(month),
      lines: z.array(
        z.object({
          code: z.string(),
          label: z.object({ fr: z.string(), en: z.string() }),
          budgetMinor: minor,
          spentMinor: minor.nullable(),
          committedMinor: minor,
          leftMinor: minor,
          proposedMinors: z.array(minor),
          /** Of the last forecast kept, for the same months. */
          keptMinors: z.array(minor),
        }),
      ),
      forecasts: z.array(z.object({ number: z.number(), asOf: month, note: z.string(), madeBy: z.string(), madeAt: z.string() })),
      accuracy: z.array(
        z.object({ forecast: z.number(), asOf: month, month, forecastMinor: minor, actualMinor: minor.nullable() }),
      ),
    }),
  ),
  saveForecast: command('budgets.saveForecast')
    .input(
      z.object({
        commandId,
        grant: z.string(),
        asOf: month,
        note: z.string().max(500),
        lines: z.array(z.object({ code: z.string(), months: z.array(z.object({ month, amountMinor: minor })) })).max(2_000),
      }),
    )
    .output(z.object({ number: z.number() })),
}
