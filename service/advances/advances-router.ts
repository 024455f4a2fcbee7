import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { advanceBook } from './advance-book.ts'
import { advanceChoices } from './advance-choices.ts'
import { dueDateOf, setAdvanceRule } from './advance-rules.ts'
import { advanceSummaries, openAdvance } from './advance-views.ts'
import { liquidateAdvance, withdrawLiquidation } from './liquidate-advance.ts'
import { cancelAdvance, payAdvance } from './pay-advance.ts'
import { confirmAdvance, deductAdvance, remindAdvance } from './remind-advance.ts'
import { decideAdvance, requestAdvance } from './request-advance.ts'
import { takeOverAdvance } from './take-over-advance.ts'

const area = service.advances

/** The area advances of the contract: request, decision, payment, liquidation, reminders, ageing. */
export const advancesRouter = {
  list: area.list.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    const book = advanceBook(database, input.on ?? surroundings.clock.today())
    const ageing = book.rows.filter((row) => row.balanceXof !== 0)
    const ties = book.ties.filter((tie) => tie.ledgerXof !== 0 || tie.differenceXof !== 0)
    return { on: book.on, advances: advanceSummaries(database, book), ageing, ties }
  }),
  open: area.open.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return take(openAdvance(database, input.id, surroundings.clock.today()), errors)
  }),
  choices: area.choices.handler(({ context, errors }) => advanceChoices(openLedgerOf(context, errors).database)),
  dueDate: area.dueDate.handler(({ input, context, errors }) => ({
    dueOn: dueDateOf(openLedgerOf(context, errors).database, input.endsOn),
  })),
  request: area.request.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.request, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => requestAdvance(work, input)),
      errors,
    )
  }),
  decide: area.decide.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.decide, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => decideAdvance(work, input)),
      errors,
    )
  }),
  cancel: area.cancel.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.cancel, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => cancelAdvance(work, input)),
      errors,
    )
  }),
  pay: area.pay.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.pay, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => payAdvance(work, ledger.surroundings, input)),
      errors,
    )
  }),
  takeOver: area.takeOver.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.takeOver, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => takeOverAdvance(work, input)),
      errors,
    )
  }),
  liquidate: area.liquidate.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.liquidate, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => liquidateAdvance(work, ledger.surroundings, input)),
      errors,
    )
  }),
  withdraw: area.withdraw.handler(({ input: { commandId, id }, context, errors }) => {
    const request = commandOf(area.withdraw, context, commandId, id)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => withdrawLiquidation(work, id)),
      errors,
    )
  }),
  remind: area.remind.handler(({ input: { commandId, id }, context, errors }) => {
    const request = commandOf(area.remind, context, commandId, id)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => remindAdvance(work, id)),
      errors,
    )
  }),
  deduct: area.deduct.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.deduct, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => deductAdvance(work, ledger.surroundings, input)),
      errors,
    )
  }),
  confirm: area.confirm.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.confirm, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => confirmAdvance(work, input)),
      errors,
    )
  }),
  setRule: area.setRule.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.setRule, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => setAdvanceRule(work, input)),
      errors,
    )
  }),
}
