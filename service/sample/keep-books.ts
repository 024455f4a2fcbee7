import { type Masters, readMasters } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import { decidePosting } from '../../domain/vouchers/decide-posting.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { newCommandId, runCommand, type Work } from '../kernel/run-command.ts'
import { closePeriod } from '../settings/close-period.ts'
import { importTranchesFile } from '../vouchers/import-file.ts'
import { ledgerFacts } from '../vouchers/ledger-facts.ts'
import { PostingBatch } from '../vouchers/posting-batch.ts'
import { reverseVoucher } from '../vouchers/reverse-voucher.ts'
import { keepActivities } from './keep-activities.ts'
import { keepCapacity } from './keep-capacity.ts'
import { keepCards } from './keep-cards.ts'
import { keepChecks } from './keep-checks.ts'
import { SAMPLE_USER } from './keep-command.ts'
import { keepFindings } from './keep-findings.ts'
import { keepKeys } from './keep-packages.ts'
import { keepAgreements, keepClaim } from './keep-programme.ts'
import { keepPurchases } from './keep-purchases.ts'
import { keepCount, keepStatements } from './keep-treasury.ts'
import type { ReadyVoucher } from './number-documents.ts'
import type { PlannedReversal } from './planned-voucher.ts'
import type { Step } from './timeline.ts'

/** Does what the story tells in one ledger, through the same commands as a person at the screen. */
export class BookKeeper {
  readonly #ledger: Ledger
  readonly #masters: Masters
  readonly #organisation: string
  /** Numbers of the posted vouchers by their keys in the plan. */
  readonly #numbers = new Map<string, string>()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
    this.#masters = readMasters(ledger.database)
    this.#organisation = readLedger(ledger.database).organisationCode
  }

  /** Claims and packages write a file: `writeClaim` and `writePackage` make them. */
  keep(step: Exclude<Step, { kind: 'claim' | 'package' }>): Result<unknown> {
    const ledger = this.#ledger
    const command = { user: SAMPLE_USER, input: null }
    switch (step.kind) {
      case 'tranche': {
        const file = { bytes: new TextEncoder().encode(step.csv), name: 'tranches.csv' }
        const people = { user: SAMPLE_USER, approver: undefined }
        return importTranchesFile(ledger, { file, people, commandId: newCommandId(ledger), post: true, dryRun: false })
      }
      case 'post':
        return runCommand(ledger, { ...command, name: 'vouchers.post' }, (work) => this.#post(work, step.vouchers))
      case 'reverse':
        return runCommand(ledger, { ...command, name: 'vouchers.reverse' }, (work) => this.#reverse(work, step.reversal))
      case 'statements':
        return keepStatements(ledger, step.month, step.reconciled)
      case 'count':
        return keepCount(ledger, step.month)
      case 'cards':
        return keepCards(ledger, step.organisation)
      case 'purchases':
        return keepPurchases(ledger)
      case 'checks':
        return keepChecks(ledger, ledger.surroundings.clock.today())
      case 'activities':
        return keepActivities(ledger)
      case 'agreements':
        return keepAgreements(ledger)
      case 'findings':
        return keepFindings(ledger, step.moment)
      case 'capacity':
        return keepCapacity(ledger)
      case 'keys':
        return keepKeys(ledger, step.organisation)
      case 'keep-claim':
        return keepClaim(ledger, step.period, step.submitted)
      case 'close':
        return runCommand(ledger, { ...command, name: 'settings.closePeriod' }, (work) => closePeriod(work, step.month))
    }
  }

  #post(work: Work, vouchers: readonly ReadyVoucher[]): Result<{ numbers: string[] }> {
    const batch = new PostingBatch(work, this.#masters, this.#organisation)
    const facts = ledgerFacts(work.database, this.#masters, work.actor.roles)
    const faults: Fault[] = []
    const numbers: string[] = []
    for (const { planned, voucher } of vouchers) {
      const corrects = planned.corrects === null ? null : this.#numberOf(planned.corrects)
      const decision = decidePosting({ ...voucher, corrects }, facts)
      if (!decision.ok) {
        faults.push(...decision.faults)
        continue
      }
      const corrected = corrects === null ? undefined : findVoucher(work.database, corrects)
      const posting = { ...decision.value, correctsId: corrected?.id ?? null }
      const people = { preparedBy: work.actor, approvedBy: work.actor }
      const { number } = batch.post(posting, people, { correctsNumber: corrected?.number ?? null })
      this.#numbers.set(planned.key, number)
      numbers.push(number)
    }
    if (faults.length > 0) return failure(...faults)
    batch.finish()
    return success({ numbers })
  }

  #reverse(work: Work, { of, date, reason }: PlannedReversal): Result<{ number: string }> {
    return reverseVoucher(work, { number: this.#numberOf(of), date, reason })
  }

  #numberOf(key: string): string {
    const number = this.#numbers.get(key)
    if (number === undefined) throw new Error(`the plan corrects ${key} before it is posted`)
    return number
  }
}
