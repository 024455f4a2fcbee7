import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { ParsedLine } from './parsed-statement.ts'
import { negated, statementAmount } from './statement-amount.ts'
import { isoDay } from './statement-date.ts'
import { isNoReference, tidyLabel, tidyOrNull } from './statement-text.ts'

/** Ways that lead to a cheque's number or to a reference, the surest first. */
const REFERENCES = [
  'NtryDtls/TxDtls/Refs/ChqNb',
  'NtryDtls/TxDtls/Refs/EndToEndId',
  'NtryDtls/TxDtls/RmtInf/Strd/CdtrRefInf/Ref',
  'NtryDtls/TxDtls/Refs/InstrId',
  'NtryDtls/TxDtls/Refs/TxId',
  'NtryRef',
  'NtryDtls/Btch/PmtInfId',
  'NtryDtls/Btch/MsgId',
]

/** One entry of a CAMT.053 statement while its elements come in. */
export class CamtEntry {
  readonly #fields = new Map<string, string>()
  readonly #words: string[] = []
  readonly #position: number
  #currency: string | undefined

  constructor(position: number) {
    this.#position = position
  }

  take(path: string, text: string, currency: string | undefined): void {
    if (path === 'Amt') this.#currency = currency
    if (/(RmtInf\/Ustrd|AddtlTxInf|AddtlNtryInf)$/.test(path)) this.#words.push(text)
    // Of several details the first names the entry; versions from 8 on put a party one step deeper.
    const key = path.replace('/Pty/Nm', '/Nm')
    if (!this.#fields.has(key)) this.#fields.set(key, text)
  }

  /** Entries that are only announced are no movement yet. */
  get isBooked(): boolean {
    const status = this.#fields.get('Sts') ?? this.#fields.get('Sts/Cd') ?? 'BOOK'
    return status === 'BOOK'
  }

  get currency(): string | undefined {
    return this.#currency
  }

  finish(faults: Fault[]): ParsedLine & { readonly currency: string | undefined } {
    const field = (path: string) => this.#fields.get(path)
    const place = { kind: 'line', line: this.#position } as const
    const amountText = field('Amt') ?? ''
    const positive = statementAmount(amountText)
    const side = field('CdtDbtInd')
    const dateText = field('BookgDt/Dt') ?? field('BookgDt/DtTm') ?? field('ValDt/Dt') ?? field('ValDt/DtTm') ?? ''
    const date = isoDay(dateText) ?? null
    if (date === null) faults.push(fault('STATEMENT_LINE_DATE', place, { text: dateText }))
    const unreadable = positive === undefined || (side !== 'CRDT' && side !== 'DBIT')
    if (unreadable) faults.push(fault('STATEMENT_LINE_AMOUNT', place, { text: tidyLabel(amountText, side) }))
    const counterparty = field(`NtryDtls/TxDtls/RltdPties/${side === 'DBIT' ? 'Cdtr' : 'Dbtr'}/Nm`)
    const party = tidyOrNull(counterparty)
    const reference = REFERENCES.map((path) => field(path) ?? '').find((text) => !isNoReference(text))
    return {
      date,
      valueDate: isoDay(field('ValDt/Dt') ?? field('ValDt/DtTm') ?? '') ?? null,
      amount: unreadable || positive === undefined ? null : side === 'DBIT' ? negated(positive) : positive,
      label: tidyLabel(party, ...this.#words) || tidyLabel(reference),
      reference: tidyOrNull(reference),
      bankReference: tidyOrNull(field('AcctSvcrRef')),
      party,
      place,
      currency: this.#currency,
    }
  }
}
