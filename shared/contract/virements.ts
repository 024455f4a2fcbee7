import { z } from 'zod'
import { command, commandId, isoDate, minor, query } from './procedure.ts'

const nullable = z.string().nullable()
const state = z.enum(['WITHIN', 'TOLERANCE', 'APPROVAL', 'FORBIDDEN'])
const reason = z.enum(['percent', 'absCap', 'lockedHeads', 'newLine', 'crossPartner', 'crossFY', 'totalMayIncrease']).nullable()
const label = z.object({ fr: z.string(), en: z.string() })
const number = z.string().max(40)

export const virementMoveInput = z.object({
  budgetLine: z.string().max(40),
  /** Minor units of the grant's currency: negative where the line gives. */
  amountMinor: minor,
  /** Given for a line that the budget does not have yet; the partner is null for the lead. */
  opens: z
    .object({ head: z.string().max(40), labelFr: z.string().max(200), labelEn: z.string().max(200), partner: nullable })
    .nullable(),
})
export type VirementMoveInput = z.infer<typeof virementMoveInput>

const moves = z.array(virementMoveInput).max(200)

/** One line of the test; figures that hang on a missing rate are null. */
export const virementLine = z.object({
  code: z.string(),
  head: z.string(),
  label,
  partner: nullable,
  approvedMinor: minor,
  spentMinor: minor.nullable(),
  committedMinor: minor,
  forecastMinor: minor,
  outturnMinor: minor.nullable(),
  changeMinor: minor.nullable(),
  changePercent: nullable,
  limitMinor: minor.nullable(),
  state: state.nullable(),
  reason,
  excessMinor: minor.nullable(),
  /** The budget in force, and what of it is neither spent nor committed nor asked for by a virement that waits. */
  budgetMinor: minor,
  freeMinor: minor.nullable(),
})
export type VirementLineView = z.infer<typeof virementLine>

export const virementView = z.object({
  number: z.string(),
  state: z.enum(['requested', 'approved', 'refused', 'withdrawn']),
  test: state,
  reason: z.string(),
  requestedBy: z.string(),
  requestedOn: isoDate,
  basedOn: z.number(),
  decidedBy: nullable,
  decidedOn: nullable,
  effectiveOn: nullable,
  donorReference: nullable,
  note: nullable,
  versionNumber: z.number().nullable(),
  movedMinor: minor,
  moves: z.array(z.object({ budgetLine: z.string(), amountMinor: minor, isNew: z.boolean() })),
})
export type VirementView = z.infer<typeof virementView>

/** What the rules say of some moves, and the lines that move as they would stand. */
export const virementAnswer = z.object({
  state,
  reason,
  /** The line that decided; null where the whole virement did. */
  budgetLine: nullable,
  lines: z.array(
    z.object({
      code: z.string(),
      approvedMinor: minor,
      beforeMinor: minor,
      afterMinor: minor,
      changeMinor: minor,
      changePercent: nullable,
      limitMinor: minor,
      state,
      excessMinor: minor,
    }),
  ),
})
export type VirementAnswer = z.infer<typeof virementAnswer>

export const virementsContract = {
  /** The rules, the test of the outturn on a day, and every virement of the grant. */
  desk: query.input(z.object({ grant: z.string(), to: isoDate.optional() })).output(
    z.object({
      grant: z.string(),
      currency: z.string(),
      asOf: isoDate,
      rules: z.object({
        scope: z.enum(['LINE', 'SUBHEAD', 'HEAD']),
        base: z.enum(['ORIGINAL', 'LAST_APPROVED']),
        direction: z.enum(['RECEIVING_ONLY', 'BOTH']),
        percent: z.string(),
        absCap: nullable,
        cumulative: z.boolean(),
        lockedHeads: z.array(z.string()),
        boundary: z.enum(['INCLUSIVE', 'EXCLUSIVE']),
        totalMayIncrease: z.boolean(),
        newLine: z.enum(['ALLOWED', 'APPROVAL']),
        crossPartner: z.enum(['ALLOWED', 'APPROVAL']),
        crossFY: z.enum(['ALLOWED', 'APPROVAL']),
      }),
      baseVersion: z.number(),
      versionInForce: z.number(),
      lines: z.array(virementLine),
      total: z
        .object({
          approvedMinor: minor,
          outturnMinor: minor,
          changeMinor: minor,
          changePercent: nullable,
          movedMinor: minor,
          movedPercent: nullable,
          state,
        })
        .nullable(),
      virements: z.array(virementView),
    }),
  ),
  /** The test of moves that somebody is composing. */
  preview: query.input(z.object({ grant: z.string(), moves })).output(virementAnswer),
  request: command('virements.request')
    .input(z.object({ commandId, grant: z.string(), date: isoDate, reason: z.string().max(2000), moves }))
    .output(z.object({ number: z.string(), test: state })),
  approve: command('virements.approve')
    .input(
      z.object({
        commandId,
        number,
        reference: z.string().max(200).nullable(),
        date: isoDate,
        effectiveOn: isoDate.nullable(),
        note: z.string().max(2000).nullable(),
      }),
    )
    .output(z.object({ number: z.string(), test: state, version: z.number() })),
  refuse: command('virements.refuse')
    .input(z.object({ commandId, number, date: isoDate, note: z.string().max(2000) }))
    .output(z.object({})),
  withdraw: command('virements.withdraw')
    .input(z.object({ commandId, number, note: z.string().max(2000) }))
    .output(z.object({})),
}
