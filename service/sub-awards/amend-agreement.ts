import { budgetVersionLines, latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import { listAccounts, listGrants } from '../../db/queries/masters.ts'
import { insertAmendment, listSubAwardAmendments, saveSubAwardTerms, subAwardId } from '../../db/queries/sub-award-terms.ts'
import { listSubAwards, type SubAwardRow, saveSubAward } from '../../db/queries/sub-awards.ts'
import { type AgreementFacts, agreementFaults } from '../../domain/sub-awards/check-agreement.ts'
import { type AgreementTerms, type AmendmentRequest, keptAgreementTerms } from '../../shared/contract/sub-awards.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { ADVANCE_ACCOUNTS } from '../advances/advance-rules.ts'
import type { Work } from '../kernel/run-command.ts'
import { agreementReader } from './award-terms.ts'
import { subAwardPosition } from './sub-award-position.ts'

/**
 * Records the agreement with a partner, or an amendment of it with what stood before and after (spec 03 §1.7). The row that the setup file shares
 * changes with it, under the same event. Refused: what `agreementFaults` names, and a sub-award that does not exist.
 */
export function amendAgreement(work: Work, input: AmendmentRequest & { subAward: string }): Result<{ number: number }> {
  const { database } = work
  const award = listSubAwards(database).find((known) => known.code === input.subAward)
  if (!award) return failure(fault('SUB_AWARD_UNKNOWN', undefined, { subAward: input.subAward }))
  const earlier = listSubAwardAmendments(database).filter((row) => row.subAward === award.code)
  const before = agreementReader(database)(award)
  const faults = agreementFaults(input, factsOf(work, award, before, earlier.length > 0))
  if (faults.length > 0) return failure(...faults)
  const after = tidy(input.terms)
  const row = rowOf(award, after)
  saveSubAward(database, row)
  const id = subAwardId(database, award.code)
  saveTerms(work, id, after)
  const number = (earlier.at(-1)?.number ?? -1) + 1
  insertAmendment(database, {
    subAwardId: id,
    number,
    kind: input.kind,
    reference: input.reference.trim().normalize('NFC'),
    signedOn: input.signedOn,
    effectiveOn: input.effectiveOn,
    reason: input.reason.trim().normalize('NFC'),
    before: keptAgreementTerms.write(before),
    after: keptAgreementTerms.write(after),
    madeBy: work.actor.id,
    madeAt: work.now,
  })
  return success({ number })
}

function factsOf(work: Work, award: SubAwardRow, before: AgreementTerms, recorded: boolean): AgreementFacts {
  const { database } = work
  const grant = listGrants(database).find((known) => known.code === award.grantCode)
  const version = grant && latestBudgetVersion(database, grant.id)
  const lines = version ? budgetVersionLines(database, version.id) : []
  const heldBy = new Map<string, string>()
  for (const line of lines) if (line.partner !== null && line.partner !== award.partner) heldBy.set(line.code, line.partner)
  for (const other of listSubAwards(database))
    if (other.grantCode === award.grantCode && other.partner !== award.partner)
      for (const line of other.budgetLines) heldBy.set(line, other.partner)
  const position = subAwardPosition(database, award.code, work.now.slice(0, 10))?.position
  const holdsAdvances = (code: string) =>
    ADVANCE_ACCOUNTS.some(({ prefix, holder }) => holder !== 'staff' && code.startsWith(prefix))
  return {
    before,
    recorded,
    grant: { code: award.grantCode, start: grant?.startDate ?? '', end: grant?.endDate ?? '' },
    advanced: position ? position.advanced - position.refunded : 0,
    budgetLines: new Set(lines.map((line) => line.code)),
    heldBy,
    accounts: new Set(
      listAccounts(database)
        .filter((account) => account.postable === 1 && account.closedOn === null && holdsAdvances(account.code))
        .map((account) => account.code),
    ),
  }
}

const written = (text: string | null): string | null =>
  text === null || text.trim() === '' ? null : text.trim().normalize('NFC')

const tidy = (terms: AgreementTerms): AgreementTerms => ({
  ...terms,
  agreementReference: written(terms.agreementReference),
  samplePercent: written(terms.samplePercent),
  deliverable: written(terms.deliverable),
  risk: written(terms.risk),
  controls: written(terms.controls),
})

const rowOf = (award: SubAwardRow, terms: AgreementTerms): SubAwardRow => ({
  ...award,
  ceilingMinor: terms.ceiling,
  startDate: terms.start,
  endDate: terms.end,
  budgetLines: terms.lines.map((line) => line.budgetLine),
  advanceLimitPercent: terms.advanceLimitPercent,
  minimumLiquidationPercent: terms.minimumLiquidationPercent,
})

function saveTerms(work: Work, subAwardId: number, terms: AgreementTerms): void {
  const { ceiling: _, start, end, advanceLimitPercent, minimumLiquidationPercent, lines, ...row } = terms
  const ceilings = lines.map(({ budgetLine, amount }) => ({ budgetLine, amountMinor: amount }))
  saveSubAwardTerms(work.database, { subAwardId, ...row }, ceilings)
}
