import type { LocalDate } from '../../shared/time/local-date.ts'
import { type Month, monthOf } from '../../shared/time/period.ts'
import type { PlannedLine, PlannedReversal, PlannedVoucher } from './planned-voucher.ts'
import { RANK } from './planned-voucher.ts'
import { type OrganisationProfile, SAMPLE_MONTHS, SAMPLE_SEED } from './programme.ts'
import { SeededSequence } from './seeded-sequence.ts'
import { workingDayOf } from './working-calendar.ts'

type NewVoucher = Pick<PlannedVoucher, 'date' | 'journal' | 'lines'> & Partial<Omit<PlannedVoucher, 'key'>>

const BLANK = {
  kind: 'normal',
  corrects: null,
  payment: null,
  paidWith: null,
  document: null,
  postedOn: null,
  rank: RANK.ordinary,
} as const

/** The year's vouchers of one organisation while they are being planned, in no order. */
export class BookPlan {
  readonly profile: OrganisationProfile
  readonly vouchers: PlannedVoucher[] = []
  readonly reversals: PlannedReversal[] = []

  constructor(profile: OrganisationProfile) {
    this.profile = profile
  }

  /** Months in which the organisation works on the programme. */
  get months(): readonly Month[] {
    return SAMPLE_MONTHS.filter((month) => month >= this.profile.firstMonth)
  }

  /** What is drawn for a subject: a sequence of its own, so that a change elsewhere leaves it as it is. */
  sequence(subject: string): SeededSequence {
    return new SeededSequence(`${SAMPLE_SEED} ${this.profile.code} ${subject}`)
  }

  /** Plans a voucher; answers its key. Lines of nothing are left out. */
  add(voucher: NewVoucher): string {
    const key = `${this.profile.code}/${this.vouchers.length + 1}`
    const lines = voucher.lines.filter((line) => line.xof !== 0)
    this.vouchers.push({ ...BLANK, ...voucher, lines, key })
    return key
  }

  /** The working day on or after this day of the month on which the project can pay. */
  payDay(month: Month, dayOfMonth: number): LocalDate {
    const day = workingDayOf(month, dayOfMonth)
    return day < this.profile.paysFrom ? this.profile.paysFrom : day
  }

  /** Every line with its date, those of the reversals negative: what the books will hold. */
  *effects(): Generator<{ readonly date: LocalDate; readonly line: PlannedLine; readonly xof: number }> {
    const byKey = new Map(this.vouchers.map((voucher) => [voucher.key, voucher]))
    for (const { date, lines } of this.vouchers) for (const line of lines) yield { date, line, xof: signed(line) }
    for (const { of, date } of this.reversals) {
      for (const line of byKey.get(of)?.lines ?? []) yield { date, line, xof: -signed(line) }
    }
  }

  /** Net debits of a month's lines that are wanted, by whatever `keyOf` tells. */
  monthTotals(month: Month, keyOf: (line: PlannedLine) => string | undefined): Map<string, number> {
    const totals = new Map<string, number>()
    for (const { date, line, xof } of this.effects()) {
      if (monthOf(date) !== month) continue
      const key = keyOf(line)
      if (key !== undefined) totals.set(key, (totals.get(key) ?? 0) + xof)
    }
    return totals
  }
}

const signed = (line: PlannedLine): number => (line.side === 'debit' ? line.xof : -line.xof)
