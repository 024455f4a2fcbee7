import { type CountFigures, countFigures, type Nature } from '../../../../domain/payments/count-figures.ts'
import type { CountDetail, CountInput } from '../../../../shared/contract/payments-cash.ts'
import type { LocalDate } from '../../../../shared/time/local-date.ts'

export interface Denomination {
  readonly nature: Nature
  readonly valueMinor: number
}

export interface SlipDraft {
  readonly id: number
  readonly number: string
  readonly date: LocalDate
  readonly person: string
  readonly amountMinor: number | null
}

/** A count as it is typed. Numbers of notes and coins by `denominationKey`. */
export interface CountDraft {
  readonly date: LocalDate
  readonly time: string
  readonly cashier: string
  readonly witness: string
  readonly explanation: string
  readonly numbers: Readonly<Record<string, number>>
  readonly slips: readonly SlipDraft[]
}

export const denominationKey = (denomination: Denomination): string => `${denomination.nature} ${denomination.valueMinor}`

export const newDraft = (date: LocalDate, time: string, cashier: string): CountDraft => ({
  date,
  time,
  cashier,
  witness: '',
  explanation: '',
  numbers: {},
  slips: [],
})

export const draftOf = (count: CountDetail): CountDraft => ({
  date: count.date,
  time: count.time,
  cashier: count.cashier,
  witness: count.witness,
  explanation: count.explanation,
  numbers: Object.fromEntries(
    count.lines.map((line) => [denominationKey({ nature: line.nature, valueMinor: line.denominationMinor }), line.number]),
  ),
  slips: count.slips.map((slip, index) => ({
    id: index + 1,
    number: slip.number,
    date: slip.date,
    person: slip.person,
    amountMinor: slip.amountMinor,
  })),
})

/** The figures of what is typed so far, live: the same rule as the service's. */
export function draftFigures(
  draft: CountDraft,
  denominations: readonly Denomination[],
  books: { readonly bookMinor: number; readonly ceilingMinor: number | null },
): CountFigures {
  return countFigures({
    ...books,
    lines: linesOf(draft, denominations),
    slips: draft.slips.map((slip) => ({ date: slip.date, amountMinor: slip.amountMinor ?? 0 })),
  })
}

const linesOf = (draft: CountDraft, denominations: readonly Denomination[]) =>
  denominations.map((each) => ({
    nature: each.nature,
    denominationMinor: each.valueMinor,
    number: draft.numbers[denominationKey(each)] ?? 0,
  }))

/** The count as the contract takes it; slips without an amount are left out. */
export const countInputOf = (
  draft: CountDraft,
  denominations: readonly Denomination[],
  of: { readonly id: number | null; readonly account: string },
): CountInput => ({
  ...of,
  date: draft.date,
  time: draft.time,
  cashier: draft.cashier,
  witness: draft.witness,
  explanation: draft.explanation,
  lines: linesOf(draft, denominations),
  slips: draft.slips.flatMap(({ number, date, person, amountMinor }) =>
    amountMinor === null || amountMinor <= 0 ? [] : [{ number, date, person, amountMinor }],
  ),
})

/** The whole number that was typed, at most a million; undefined for anything else. An empty field is none. */
export function typedNumber(text: string): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '')
  if (digits === '') return 0
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined
}
