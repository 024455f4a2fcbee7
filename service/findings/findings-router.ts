import { basename } from 'node:path'
import { statusOf } from '../../domain/audit/findings/finding-status.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { papersDeskOf } from '../host/papers-desk-of.ts'
import { runCommand } from '../kernel/run-command.ts'
import { placeOfPapers } from '../kernel/run-paper-command.ts'
import { questionedInSeat, shownFindings } from '../working-papers/seat-findings.ts'
import { offeredLines, voucherNumber } from './line-finder.ts'
import { findingCounts, findingsList } from './list-findings.ts'
import { moveFindingBy } from './move-finding.ts'
import { ruleFinding } from './rule-finding.ts'
import { saveFinding } from './save-finding.ts'
import { pendingFindings, takeInPapers } from './take-in-papers.ts'

const area = service.findings

/** The findings of the contract. */
export const findingsRouter = {
  list: area.list.handler(({ input, context, errors }) => {
    const desk = papersDeskOf(context, errors)
    const { database, surroundings } = desk.ledger
    return findingsList(database, input, surroundings.clock.today(), shownFindings(desk))
  }),
  counts: area.counts.handler(({ context, errors }) => {
    const desk = papersDeskOf(context, errors)
    return findingCounts(shownFindings(desk), desk.ledger.surroundings.clock.today())
  }),
  lines: area.lines.handler(({ input, context, errors }) => {
    const desk = papersDeskOf(context, errors)
    const offered = offeredLines(desk.ledger.database, input.voucher.trim(), input.except)
    if (!desk.ledger.readOnly) return offered
    const source = shownFindings(desk)
    return offered.map((line) => ({ ...line, takenXof: questionedInSeat(source, line, input.except) }))
  }),
  ofVoucher: area.ofVoucher.handler(({ input, context, errors }) => {
    const desk = papersDeskOf(context, errors)
    const { database, surroundings } = desk.ledger
    const number = input.voucherKey.startsWith('posted:') ? voucherNumber(database, Number(input.voucherKey.slice(7))) : undefined
    const today = surroundings.clock.today()
    return shownFindings(desk)
      .findings.filter(({ state, lines }) => state !== 'withdrawn' && lines.some(({ voucher }) => voucher === number))
      .toSorted((one, other) => (one.madeAt < other.madeAt ? -1 : 1))
      .map((finding) => ({ id: finding.id, number: finding.number, title: finding.title, status: statusOf(finding, today) }))
  }),
  pending: area.pending.handler(({ context, errors }) => {
    const desk = papersDeskOf(context, errors)
    const findings = pendingFindings(desk)
    return findings === undefined ? null : { findings, fileName: basename(placeOfPapers(desk).path) }
  }),
  takeIn: area.takeIn.handler(async ({ input: { file, ...input }, context, errors }) => {
    const given = file && { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }
    return take(takeInPapers(papersDeskOf(context, errors), { ...input, file: given }), errors)
  }),
  save: area.save.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.save, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => saveFinding(work, ledger.surroundings, input)),
      errors,
    )
  }),
  answer: area.answer.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.answer, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => moveFindingBy.answer(work, ledger.surroundings, input)),
      errors,
    )
  }),
  implement: area.implement.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.implement, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => moveFindingBy.implement(work, ledger.surroundings, input)),
      errors,
    )
  }),
  verify: area.verify.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.verify, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => moveFindingBy.verify(work, ledger.surroundings, input)),
      errors,
    )
  }),
  return: area.return.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.return, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => moveFindingBy.return(work, ledger.surroundings, input)),
      errors,
    )
  }),
  withdraw: area.withdraw.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.withdraw, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => moveFindingBy.withdraw(work, ledger.surroundings, input)),
      errors,
    )
  }),
  decide: area.decide.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.decide, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => moveFindingBy.decide(work, ledger.surroundings, input)),
      errors,
    )
  }),
  rule: area.rule.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.rule, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => ruleFinding(work, ledger.surroundings, input)),
      errors,
    )
  }),
  letter: area.letter.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const { makeLetter } = await import('./make-letter.ts')
    const { findings } = shownFindings(papersDeskOf(context, errors))
    const made = take(await makeLetter(ledger, { ...input, findings, user: context.state.user }), errors)
    const { clock, randomBytes } = ledger.surroundings
    const exportId = uuidV7(Date.parse(clock.now()), randomBytes)
    context.state.keepExport(exportId, made)
    return { exportId, fileName: made.fileName }
  }),
}
