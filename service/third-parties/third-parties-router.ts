import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { agedBalances } from './aged-balances.ts'
import { importCardsFile } from './import-cards-file.ts'
import { partyRows } from './list-parties.ts'
import { matchLines, unmatchGroup } from './match-lines.ts'
import { partyDoubts } from './party-doubts.ts'
import { partyLines } from './party-lines.ts'
import { allTerms } from './party-rules.ts'
import { closeCard, keepDistinct, saveCard } from './save-card.ts'
import { setTerms } from './set-terms.ts'

const area = service.thirdParties

/** The area third-parties of the contract: cards, doubts, matching, aged balances, terms of payment. */
export const thirdPartiesRouter = {
  list: area.list.handler(({ context, errors }) => partyRows(openLedgerOf(context, errors).database)),
  doubts: area.doubts.handler(({ context, errors }) => partyDoubts(openLedgerOf(context, errors).database)),
  saveCard: area.saveCard.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.saveCard, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveCard(work, input)),
      errors,
    )
  }),
  closeCard: area.closeCard.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.closeCard, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => closeCard(work, input)),
      errors,
    )
  }),
  keepDistinct: area.keepDistinct.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.keepDistinct, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => keepDistinct(work, input)),
      errors,
    )
  }),
  import: area.import.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const file = { bytes: new Uint8Array(await input.file.arrayBuffer()), name: input.file.name }
    const { commandId, dryRun } = input
    const answer = take(importCardsFile(ledger, { file, user: context.state.user, commandId, dryRun }), errors)
    return { ...answer, warnings: [...answer.warnings] }
  }),
  lines: area.lines.handler(({ input, context, errors }) => partyLines(openLedgerOf(context, errors).database, input.id)),
  match: area.match.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.match, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => matchLines(work, input.groups)),
      errors,
    )
  }),
  unmatch: area.unmatch.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.unmatch, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => unmatchGroup(work, input.groupId)),
      errors,
    )
  }),
  aged: area.aged.handler(({ input, context, errors }) =>
    agedBalances(openLedgerOf(context, errors).database, input.side, input.on),
  ),
  terms: area.terms.handler(({ context, errors }) => allTerms(openLedgerOf(context, errors).database)),
  setTerms: area.setTerms.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.setTerms, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => setTerms(work, input)),
      errors,
    )
  }),
}
