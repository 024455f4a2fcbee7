import { daysBetween, type LocalDate } from '../../shared/time/local-date.ts'

export interface ChequeBook {
  readonly id: number
  readonly first: number
  readonly last: number
  readonly width: number
  readonly closedOn: LocalDate | null
}

/** One voucher or draft that names a cheque. */
export interface ChequeUse {
  /** "posted:12", "draft:…". */
  readonly key: string
  readonly voucher: string | null
  readonly number: number
  /** How many digits it is written with. */
  readonly width: number
  readonly date: LocalDate
  readonly payee: string
  /** What the cheque takes out of the bank, minor units: the voucher and its corrections together. */
  readonly amountMinor: number
  readonly posted: boolean
  /** The day on which a statement shows it, once reconciled. */
  readonly presentedOn: LocalDate | null
}

export interface ChequeVoid {
  readonly number: number
  readonly kind: 'void' | 'stale'
  readonly date: LocalDate
  readonly reason: string
}

export type ChequeState = 'draft' | 'issued' | 'presented' | 'void' | 'stale' | 'cancelled'
export type ChequeFlag = 'twice' | 'outside' | 'voided' | 'old' | 'tooOld'

export interface ChequeRow {
  readonly number: number
  readonly width: number
  readonly uses: readonly ChequeUse[]
  readonly voided: ChequeVoid | null
  readonly state: ChequeState
  readonly flags: readonly ChequeFlag[]
  /** Days since the cheque was drawn, while it is issued and not presented. */
  readonly ageDays: number | null
}

export interface ChequeFacts {
  readonly books: readonly ChequeBook[]
  readonly uses: readonly ChequeUse[]
  readonly voids: readonly ChequeVoid[]
  readonly today: LocalDate
  /** From this age on a cheque is looked at (90 days). */
  readonly flagDays: number
  /** From this age on its cancellation is proposed (6 months). */
  readonly staleDays: number
}

/** The register of an account's cheques, by number: every one that was drawn or made void, with its state and what is wrong with it. */
export function chequeRegister(facts: ChequeFacts): ChequeRow[] {
  const numbers = new Set([...facts.uses.map((use) => use.number), ...facts.voids.map((each) => each.number)])
  return [...numbers].sort((a, b) => a - b).map((number) => rowOf(number, facts))
}

function rowOf(number: number, facts: ChequeFacts): ChequeRow {
  const uses = facts.uses.filter((use) => use.number === number)
  const voided = facts.voids.find((each) => each.number === number) ?? null
  const state = stateOf(uses, voided)
  const drawn = uses[0]
  const ageDays = state === 'issued' && drawn ? Math.max(0, daysBetween(drawn.date, facts.today)) : null
  const flags: ChequeFlag[] = []
  if (uses.length > 1) flags.push('twice')
  const book = bookOf(facts.books, number)
  if (facts.books.length > 0 && !book) flags.push('outside')
  if (voided?.kind === 'void' && uses.some((use) => !use.posted)) flags.push('voided')
  if (ageDays !== null && ageDays > facts.staleDays) flags.push('tooOld')
  else if (ageDays !== null && ageDays > facts.flagDays) flags.push('old')
  return { number, width: book?.width ?? Math.max(1, ...uses.map((use) => use.width)), uses, voided, state, flags, ageDays }
}

function stateOf(uses: readonly ChequeUse[], voided: ChequeVoid | null): ChequeState {
  if (voided) return voided.kind
  if (uses.some((use) => use.presentedOn !== null)) return 'presented'
  if (uses.some((use) => use.posted)) return 'issued'
  return 'draft'
}

const bookOf = (books: readonly ChequeBook[], number: number): ChequeBook | undefined =>
  books.find((book) => number >= book.first && number <= book.last)

/** The lowest number of an open book that was neither drawn nor made void since the last one drawn from it; null when every open book is used up. */
export function nextCheque(
  books: readonly ChequeBook[],
  taken: ReadonlySet<number>,
  after = 0,
): { number: number; width: number } | null {
  for (const book of books) {
    if (book.closedOn !== null) continue
    const highest = [...taken].reduce(
      (top, number) => (number >= book.first && number <= book.last ? Math.max(top, number) : top),
      0,
    )
    const number = Math.max(book.first, highest + 1, after + 1)
    if (number <= book.last) return { number, width: book.width }
  }
  return null
}
