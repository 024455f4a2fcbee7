import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { runInWorker } from '../worker/run-in-worker.ts'
import { checkVoucher } from './check-voucher.ts'
import { donorAmountsAtHand } from './donor-amounts-at-hand.ts'
import { approveDraft, postsAlone, removeDraft, returnDraft, saveDraft, submitDraft } from './draft-life-cycle.ts'
import { draftsNamed } from './drafts-named.ts'
import type { ImportAnswer } from './import-vouchers.ts'
import { openVoucher } from './open-voucher.ts'
import { postDrafts } from './post-drafts.ts'
import { proposeCorrection } from './propose-correction.ts'
import { proposeReversal } from './propose-reversal.ts'
import { reclassLine } from './reclass-line.ts'
import { reverseVoucher } from './reverse-voucher.ts'
import { searchVouchers } from './search-vouchers.ts'

const area = service.vouchers

/** The vouchers area of the contract. */
export const vouchersRouter = {
  search: area.search.handler(({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const donorAmounts = donorAmountsAtHand(ledger, context.state.settings.workerFile)
    const { filter, offset, limit } = input
    return searchVouchers(ledger.database, filter, offset, limit, ledger.surroundings.clock.today(), donorAmounts)
  }),
  open: area.open.handler(({ input, context, errors }) =>
    take(openVoucher(openLedgerOf(context, errors).database, input.key), errors),
  ),
  check: area.check.handler(({ input, context, errors }) =>
    checkVoucher(openLedgerOf(context, errors).database, input.voucher, context.state.user, input.key ?? null),
  ),
  saveDraft: area.saveDraft.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    // The optional fields of a voucher may be absent, which the canonical encoding does not know: its text stands for it.
    const request = commandOf(area.saveDraft, context, commandId, JSON.stringify(input))
    return take(
      runCommand(ledger, request, (work) => saveDraft(work, ledger.surroundings, input)),
      errors,
    )
  }),
  deleteDraft: area.deleteDraft.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.deleteDraft, context, commandId, keyOf(input))
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => removeDraft(work, input)),
      errors,
    )
  }),
  submit: area.submit.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.submit, context, commandId, keyOf(input))
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => submitDraft(work, input)),
      errors,
    )
  }),
  approve: area.approve.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.approve, context, commandId, keyOf(input))
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => approveDraft(work, input)),
      errors,
    )
  }),
  returnDraft: area.returnDraft.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.returnDraft, context, commandId, { ...keyOf(input), reason: input.reason })
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => returnDraft(work, input)),
      errors,
    )
  }),
  post: area.post.handler(({ input, context, errors }) => {
    const request = commandOf(area.post, context, input.commandId, input.keys)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => {
        const drafts = draftsNamed(work, input.keys)
        return drafts.ok ? postDrafts(work, drafts.value) : drafts
      }),
      errors,
    )
  }),
  reverse: area.reverse.handler(({ input: { commandId, ...input }, context, errors }) => {
    if (!postsAlone(openLedgerOf(context, errors))) take(failure(fault('SEPARATION_OF_DUTIES')), errors)
    const request = commandOf(area.reverse, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => reverseVoucher(work, input)),
      errors,
    )
  }),
  proposeReversal: area.proposeReversal.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.proposeReversal, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => proposeReversal(work, ledger.surroundings, input)),
      errors,
    )
  }),
  proposeCorrection: area.proposeCorrection.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.proposeCorrection, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => proposeCorrection(work, ledger.surroundings, input)),
      errors,
    )
  }),
  reclass: area.reclass.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.reclass, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => reclassLine(work, ledger.surroundings, input)),
      errors,
    )
  }),
  import: area.import.handler(async function* ({ input, context, errors, signal }) {
    const ledger = openLedgerOf(context, errors)
    const mayPost = !input.post || postsAlone(ledger)
    const people = mayPost ? success({ user: context.state.user, approver: undefined }) : failure(fault('SEPARATION_OF_DUTIES'))
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    const task = {
      kind: 'import-vouchers',
      bytes,
      name: input.file.name,
      commandId: input.commandId,
      post: input.post,
      dryRun: input.dryRun,
    } as const
    const events = people.ok
      ? runInWorker<ImportAnswer>(context.state.settings.workerFile, ledger, { ...task, people: people.value }, signal)
      : [{ kind: 'done' as const, result: people }]
    for await (const event of events) {
      if (event.kind === 'progress') {
        const { done, total } = event.progress
        yield { kind: 'progress' as const, done, total, stage: 'writing' as const }
      } else if (event.result.ok)
        yield { kind: 'done' as const, ...event.result.value, warnings: [...event.result.value.warnings] }
      else yield { kind: 'refused' as const, faults: [...event.result.faults] }
    }
  }),
}

const keyOf = (input: { key: string; revision?: number | undefined }) => ({ key: input.key, revision: input.revision ?? null })
