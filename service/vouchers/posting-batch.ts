import { BalanceGatherer } from '../../db/queries/balances.ts'
import { type DimensionTable, insertDimension, readDimension } from '../../db/queries/dimension-entries.ts'
import type { Masters } from '../../db/queries/masters.ts'
import { listPeriods, openFiscalYear } from '../../db/queries/periods.ts'
import {
  insertPosting,
  type LineDimensions,
  lastJournalNumber,
  lastVoucherId,
  saveJournalNumber,
} from '../../db/queries/vouchers.ts'
import { type PostedLine, postedBody } from '../../domain/audit/posted-body.ts'
import type { Posting, PostingLine } from '../../domain/vouchers/posting.ts'
import { fold } from '../../shared/i18n/fold.ts'
import type { Work } from '../kernel/run-command.ts'

export interface PostingPeople {
  readonly preparedBy: { readonly id: number; readonly name: string }
  readonly approvedBy: { readonly id: number; readonly name: string }
}

export interface PostedResult {
  readonly id: number
  readonly number: string
  readonly sequence: number
}

export interface PostingExtras {
  readonly reason?: string | null
  readonly valueDate?: string | null
  /** Number of the voucher corrected or reversed, as the chain keeps it. */
  readonly correctsNumber?: string | null
}

/**
 * Posts one or many vouchers inside a command: draws the numbers, writes the rows and their events, and gathers the derived
 * balances, which `finish` writes. Nothing is complete before `finish` (spec 08 §4-§7).
 */
export class PostingBatch {
  private readonly balances = new BalanceGatherer()
  private readonly numbers = new Map<string, number>()
  private readonly dimensions = new Map<DimensionTable, Map<string, number>>()
  private readonly folded = new Map<string, string>()
  private readonly years: Set<number>
  private readonly codes: { grants: Map<number, string>; budgetLines: Map<number, string>; partners: Map<number, string> }
  private nextId: number
  private readonly work: Work
  private readonly organisationCode: string
  readonly created = { thirdParty: 0, activity: 0, site: 0 }
  /** Third parties created although another of almost the same name exists: [new, existing]. */
  readonly similarThirdParties: [string, string][] = []

  constructor(work: Work, masters: Masters, organisationCode: string) {
    this.work = work
    this.organisationCode = organisationCode
    this.nextId = lastVoucherId(work.database) + 1
    this.years = new Set(listPeriods(work.database).map((period) => Number(period.month.slice(0, 4))))
    this.codes = {
      grants: new Map([...masters.grants.values()].map((grant) => [grant.id, grant.code])),
      budgetLines: new Map([...masters.budgetLines].map(([key, id]) => [id, key.slice(key.indexOf('/') + 1)])),
      partners: new Map([...masters.partners].map(([code, id]) => [id, code])),
    }
  }

  post(posting: Posting, people: PostingPeople, extras: PostingExtras = {}): PostedResult {
    const fiscalYear = Number(posting.date.slice(0, 4))
    if (!this.years.has(fiscalYear)) {
      openFiscalYear(this.work.database, fiscalYear)
      this.years.add(fiscalYear)
    }
    const sequence = this.drawNumber(posting.journal, fiscalYear)
    const number = `${this.organisationCode}-${posting.journal}-${fiscalYear}-${String(sequence).padStart(6, '0')}`
    const id = this.nextId++
    const chainSequence = this.work.chain.nextSequence
    const dimensions = posting.lines.map((line) => this.lineDimensions(line))
    const { preparedBy, approvedBy } = people
    insertPosting(
      this.work.database,
      posting,
      {
        id,
        number,
        fiscalYear,
        sequence,
        valueDate: extras.valueDate ?? null,
        reason: extras.reason ?? null,
        preparedBy: preparedBy.id,
        approvedBy: approvedBy.id,
        postedBy: this.work.actor.id,
        postedAt: this.work.now,
        chainSequence,
      },
      dimensions,
    )
    this.work.chain.append(
      posting.kind === 'reversal' ? 'reversed' : 'posted',
      number,
      this.body(posting, number, people, extras),
    )
    this.gather(posting)
    return { id, number, sequence: chainSequence }
  }

  finish(): void {
    this.balances.flush(this.work.database)
    for (const [key, lastNumber] of this.numbers) {
      const [journal = '', year = ''] = key.split('|')
      saveJournalNumber(this.work.database, { journal, fiscalYear: Number(year), lastNumber })
    }
    this.numbers.clear()
  }

  private drawNumber(journal: string, fiscalYear: number): number {
    const key = `${journal}|${fiscalYear}`
    const last = this.numbers.get(key) ?? lastJournalNumber(this.work.database, journal, fiscalYear)
    this.numbers.set(key, last + 1)
    return last + 1
  }

  private gather(posting: Posting): void {
    const opening = posting.kind === 'opening' && posting.date.endsWith('-01')
    for (const line of posting.lines) this.balances.add(line, posting.month, opening)
  }

  private lineDimensions(line: PostingLine): LineDimensions {
    return {
      activityId: this.dimensionId('activity', line.activity),
      siteId: this.dimensionId('site', line.site),
      thirdPartyId: this.dimensionId('thirdParty', line.thirdParty),
    }
  }

  private dimensionId(table: DimensionTable, name: string | null): number | null {
    if (name === null) return null
    const known = this.dimensionMap(table)
    const id = known.get(name)
    if (id !== undefined) return id
    const created = insertDimension(this.work.database, table, name)
    this.created[table] += 1
    known.set(name, created)
    if (table === 'thirdParty') this.noteSimilar(name)
    return created
  }

  private noteSimilar(name: string): void {
    const similar = this.folded.get(fold(name))
    if (similar !== undefined) this.similarThirdParties.push([name, similar])
    else this.folded.set(fold(name), name)
  }

  private dimensionMap(table: DimensionTable): Map<string, number> {
    const known = this.dimensions.get(table)
    if (known) return known
    const read = readDimension(this.work.database, table)
    this.dimensions.set(table, read)
    if (table === 'thirdParty') for (const name of read.keys()) this.folded.set(fold(name), name)
    return read
  }

  private body(posting: Posting, number: string, people: PostingPeople, extras: PostingExtras) {
    const lines = posting.lines.map(
      (line, index): PostedLine => [
        index + 1,
        line.account,
        line.side,
        line.currency,
        line.amountMinor,
        line.amountXof,
        line.rate,
        line.rateSource,
        line.grantId === null ? null : (this.codes.grants.get(line.grantId) ?? null),
        line.budgetLineId === null ? null : (this.codes.budgetLines.get(line.budgetLineId) ?? null),
        line.memoBudgetLine,
        line.partnerId === null ? null : (this.codes.partners.get(line.partnerId) ?? null),
        line.activity,
        line.site,
        line.thirdParty,
        line.label,
        line.documentReference,
        line.documentDate,
        line.invoice,
        line.paymentMode,
        line.expenseType,
      ],
    )
    const header = [
      number,
      posting.sourceId,
      posting.journal,
      posting.date,
      extras.valueDate ?? null,
      posting.kind,
      posting.label,
      extras.correctsNumber ?? null,
      extras.reason ?? null,
      people.preparedBy.name,
      people.approvedBy.name,
    ] as const
    return postedBody(header, lines)
  }
}
