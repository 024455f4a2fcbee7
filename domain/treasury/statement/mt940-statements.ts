import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'
import { type Mt940Details, mt940Details, mt940Notes } from './mt940-details.ts'
import type { Mt940Field } from './mt940-fields.ts'
import { type Mt940Movement, mt940Movement } from './mt940-movement.ts'
import type { ParsedLine, ParsedStatement } from './parsed-statement.ts'
import { negated, statementAmount } from './statement-amount.ts'
import { shortDate } from './statement-date.ts'
import { tidyLabel, tidyOrNull } from './statement-text.ts'

interface Balance {
  readonly date: LocalDate | null
  readonly currency: string | null
  readonly amount: string
}

interface OpenStatement {
  account: string | null
  number: string | null
  opening: Balance | null
  closing: Balance | null
  readonly movements: { readonly line: number; readonly movement: Mt940Movement; details: Mt940Details }[]
  readonly faults: Fault[]
  readonly warnings: Fault[]
}

const NO_DETAILS: Mt940Details = { label: '', party: null, reference: null }

/** Builds statements from the fields: each begins with 20, or with 25 or 60 where the one open has one already. A movement after the end belongs to the last. */
export class Mt940Statements {
  lineCount = 0
  readonly #statements: OpenStatement[] = []
  /** Details under a closing balance speak of the statement, not of its last movement. */
  #closed = false

  take(field: Mt940Field): void {
    const { tag, content } = field
    const open = this.#current
    const begins = tag === '20' || (tag === '25' && open?.account) || (tag.startsWith('60') && open?.opening)
    const statement = begins || !open ? this.#begin() : open
    if (tag === '25') statement.account = tidyOrNull(content.split('\n')[0])
    else if (tag === '28' || tag === '28C') statement.number = tidyOrNull(content)
    else if (tag === '60F' || tag === '60M') statement.opening ??= this.#balance(field, statement)
    else if (tag === '62F' || tag === '62M') {
      statement.closing = this.#balance(field, statement)
      this.#closed = true
    } else if (tag === '61') {
      this.lineCount++
      this.#closed = false
      const movement = mt940Movement(field, statement.faults, statement.warnings)
      statement.movements.push({ line: field.line, movement, details: NO_DETAILS })
    } else if ((tag === '86' || tag === 'NS') && !this.#closed) {
      const last = statement.movements.at(-1)
      if (last) last.details = tag === '86' ? mt940Details(content) : { ...mt940Notes(content), reference: null }
    }
  }

  finish(): ParsedStatement[] {
    return this.#statements.map(finished)
  }

  get #current(): OpenStatement | undefined {
    return this.#statements.at(-1)
  }

  #begin(): OpenStatement {
    const statement: OpenStatement = {
      account: null,
      number: null,
      opening: null,
      closing: null,
      movements: [],
      faults: [],
      warnings: [],
    }
    this.#statements.push(statement)
    this.#closed = false
    return statement
  }

  #balance(field: Mt940Field, statement: OpenStatement): Balance | null {
    const place = { kind: 'line', line: field.line } as const
    const match = /^([CD])(\d{6})([A-Z]{3})?(\d{0,15}(?:,\d{0,5})?)/.exec(field.content)
    const amount = statementAmount(match?.[4] ?? '')
    if (!match || amount === undefined || match[3] === undefined) {
      statement.warnings.push(fault('STATEMENT_BALANCE_UNREADABLE', place, { text: field.content.slice(0, 40) }))
      return null
    }
    return {
      date: shortDate(match[2] ?? '')?.date ?? null,
      currency: match[3],
      amount: match[1] === 'D' ? negated(amount) : amount,
    }
  }
}

function finished(statement: OpenStatement): ParsedStatement {
  const { account, number, opening, closing, movements, faults, warnings } = statement
  return {
    account,
    currency: opening?.currency ?? closing?.currency ?? null,
    number,
    // An opening balance is dated the day before: it bounds only a statement without movements.
    from: movements.length === 0 ? (opening?.date ?? null) : null,
    to: closing?.date ?? null,
    opening: opening?.amount ?? null,
    closing: closing?.amount ?? null,
    lines: movements.map(({ line, movement, details }): ParsedLine => {
      const { supplement, ...rest } = movement
      return {
        ...rest,
        label: details.label || tidyLabel(supplement),
        reference: movement.reference ?? details.reference,
        party: details.party,
        place: { kind: 'line', line },
      }
    }),
    faults,
    warnings,
  }
}
