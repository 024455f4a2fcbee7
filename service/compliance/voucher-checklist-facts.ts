import type { Database } from '../../db/database.ts'
import { supportedVouchers } from '../../db/queries/documents-vouchers.ts'
import { type GrantRow, listGrants } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { listParties, type PartyRow } from '../../db/queries/third-party-cards.ts'
import { sequenceOf } from '../../db/queries/voucher-checks.ts'
import { type VoucherDetailRow, voucherDetailRow } from '../../db/queries/voucher-detail.ts'
import { type FullLineRow, linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import type { SpendingFact, VoucherCheckFacts } from '../../domain/compliance/voucher-check-facts.ts'
import type { ExpenseType } from '../../domain/documents/required-documents.ts'
import { isSpendingAccount } from '../../shared/accounting/spending-account.ts'
import { VOUCHER_KINDS } from '../../shared/contract/voucher-kind.ts'
import { fold } from '../../shared/i18n/fold.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { lastDay, monthOf } from '../../shared/time/period.ts'
import { budgetVersusActual } from '../budgets/budget-vs-actual.ts'
import { SupportReader, supportedVoucher } from '../documents/voucher-support.ts'
import { flagDuplicates } from '../vouchers/possible-duplicates.ts'

export interface ReadVoucher {
  readonly id: number
  readonly number: string
  readonly date: LocalDate
  readonly types: readonly ExpenseType[]
  readonly facts: VoucherCheckFacts
}

/** Reads what the books know of posted vouchers for their checklist T1; budgets are looked at once a grant and day. */
export class VoucherFactsReader {
  readonly #database: Database
  readonly #support: SupportReader
  readonly #language: Language
  readonly #grants: ReadonlyMap<string, GrantRow>
  readonly #parties: ReadonlyMap<string, PartyRow>
  /** Overspent lines by grant and day; null while a rate is missing. */
  readonly #overspent = new Map<string, ReadonlySet<string> | null>()

  constructor(database: Database, today: LocalDate) {
    this.#database = database
    this.#support = new SupportReader(database, today)
    this.#language = readLedger(database).language
    this.#grants = new Map(listGrants(database).map((grant) => [grant.code, grant]))
    this.#parties = new Map(listParties(database).map((party) => [fold(party.name), party]))
  }

  /** The voucher of an id; undefined where none is posted under it. */
  read(id: number): ReadVoucher | undefined {
    const row = voucherDetailRow(this.#database, id)
    if (!row) return undefined
    const lines = linesOfVoucher(this.#database, id)
    const spending = lines.filter(spends)
    const [supported] = supportedVouchers(this.#database, [id])
    const subject = supported ? supportedVoucher(supported) : undefined
    const completeness = subject ? this.#support.read([subject]).get(subject.subject)?.completeness : undefined
    const types = completeness?.types ?? []
    const place = sequenceOf(this.#database, id)
    const facts: VoucherCheckFacts = {
      number: row.number,
      date: row.date,
      sequence: place?.sequence ?? 1,
      previousExists: place?.previous === 1,
      preparedBy: row.preparedBy,
      approvedBy: row.approvedBy,
      debitXof: sumMinor(lines.filter(({ side }) => side === 1).map((line) => line.amountXof)),
      creditXof: sumMinor(lines.filter(({ side }) => side === -1).map((line) => line.amountXof)),
      spending: spending.map((line) => this.#spendingFact(line)),
      types: types.map(({ code }) => code),
      documents: (completeness?.items ?? []).map(({ code, name, state }) => ({ kind: code, name: name[this.#language], state })),
      overspent: this.#overspentLines(spending, row.date),
      duplicates: this.#duplicates(row, lines),
      parties: this.#partyFacts(spending.length > 0 ? lines : []),
    }
    return { id, number: row.number, date: row.date, types, facts }
  }

  #spendingFact(line: FullLineRow): SpendingFact {
    const grant = line.grantCode === null ? undefined : this.#grants.get(line.grantCode)
    return {
      lineNumber: line.lineNumber,
      grant: line.grantCode,
      grantFrom: grant?.startDate ?? null,
      grantTo: grant?.endDate ?? null,
      budgetLine: line.budgetLine ?? line.memoBudgetLine,
    }
  }

  /** A line that still has money at the end of the month had some on the day; only one that has none is looked at on the day itself. */
  #overspentLines(spending: readonly FullLineRow[], date: LocalDate): string[] | null {
    const over = new Set<string>()
    for (const { grantCode: grant, budgetLine: line } of spending) {
      if (grant === null || line === null) continue
      const atEnd = this.#overspentOn(grant, lastDay(monthOf(date)))
      if (atEnd === null) return null
      if (!atEnd.has(line)) continue
      const onDay = this.#overspentOn(grant, date)
      if (onDay === null) return null
      if (onDay.has(line)) over.add(line)
    }
    return [...over]
  }

  #overspentOn(code: string, day: LocalDate): ReadonlySet<string> | null {
    const key = `${code} ${day}`
    const known = this.#overspent.get(key)
    if (known !== undefined) return known
    const grant = this.#grants.get(code)
    const budget = grant ? budgetVersusActual(this.#database, grant, { from: null, to: day, partner: null }) : undefined
    const lines = (budget?.rows ?? []).filter((row) => row.kind === 'line')
    const isPartial = (budget?.warnings.length ?? 0) > 0
    const found = isPartial
      ? null
      : new Set(lines.filter(({ availableMinor }) => availableMinor !== null && availableMinor < 0).map((row) => row.code))
    this.#overspent.set(key, found)
    return found
  }

  #duplicates(row: VoucherDetailRow, lines: readonly FullLineRow[]): string[] {
    const compared = {
      date: row.date,
      kind: VOUCHER_KINDS.find((kind) => kind === row.kind) ?? 'normal',
      corrects: row.correctsNumber,
      lines: lines.map((line) => ({ account: line.account, thirdParty: line.thirdParty, invoice: line.invoice })),
    }
    const amounts = lines.map((line) => line.side * line.amountXof)
    const place = (index: number) => ({ kind: 'voucher', voucher: row.number, line: index + 1 }) as const
    return flagDuplicates(this.#database, compared, amounts, `posted:${row.id}`, place).flatMap(({ details }) =>
      typeof details?.['voucher'] === 'string' ? [String(details['voucher'])] : [],
    )
  }

  #partyFacts(lines: readonly FullLineRow[]): VoucherCheckFacts['parties'] {
    const names = [...new Set(lines.flatMap((line) => (line.thirdParty === null ? [] : [line.thirdParty])))]
    return names.map((name) => {
      const card = this.#parties.get(fold(name))
      return { name, taxNumber: (card?.taxNumber ?? null) !== null, contact: (card?.phone ?? card?.email ?? null) !== null }
    })
  }
}

/** Expenses and fixed assets, and whatever else carries a budget line (spec 08 §9). */
const spends = ({ account, budgetLineId: line }: FullLineRow): boolean =>
  isSpendingAccount(account) && ('26'.includes(account.charAt(0)) || line !== null)
