import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { ParsedLine, ParsedStatement } from './parsed-statement.ts'
import { statementAmount } from './statement-amount.ts'
import { compactDate } from './statement-date.ts'
import { isNoReference, tidyLabel, tidyOrNull } from './statement-text.ts'

/** The parts of OFX that hold what is read; a field belongs to the innermost that is open. */
const PARTS = new Set([
  'STMTRS',
  'CCSTMTRS',
  'BANKACCTFROM',
  'CCACCTFROM',
  'BANKTRANLIST',
  'STMTTRN',
  'LEDGERBAL',
  'AVAILBAL',
  'BANKACCTTO',
  'CCACCTTO',
  'CURRENCY',
  'ORIGCURRENCY',
  'PAYEE',
])
type Fields = Map<string, string>

interface OfxPart {
  readonly name: string
  readonly fields: Fields
}

interface OpenStatement {
  readonly fields: Fields
  readonly lines: ParsedLine[]
  readonly faults: Fault[]
}

/** Builds the statements of an OFX file from its tags and texts. */
export class OfxStatements {
  lineCount = 0
  readonly #statements: ParsedStatement[] = []
  readonly #parts: OfxPart[] = []
  #open: OpenStatement | undefined
  #field = ''
  #lineAt = 0

  open(name: string, line: number): void {
    if (!PARTS.has(name)) {
      this.#field = name
      return
    }
    this.#field = ''
    // A movement whose end tag is missing ends where the next begins.
    if (name === 'STMTTRN') {
      this.#closeTo('STMTTRN')
      this.#lineAt = line
      this.lineCount++
    }
    if (name === 'STMTRS' || name === 'CCSTMTRS') this.#open = { fields: new Map(), lines: [], faults: [] }
    this.#parts.push({ name, fields: new Map() })
  }

  close(name: string): void {
    this.#field = ''
    if (PARTS.has(name)) this.#closeTo(name)
  }

  text(text: string): void {
    const fields = this.#parts.at(-1)?.fields
    if (fields && this.#field !== '' && text.trim() !== '') fields.set(this.#field, `${fields.get(this.#field) ?? ''}${text}`)
  }

  finish(): ParsedStatement[] {
    while (this.#parts.length > 0) this.#end(this.#parts.pop())
    return this.#statements
  }

  #closeTo(name: string): void {
    if (!this.#parts.some((part) => part.name === name)) return
    while (this.#parts.length > 0) {
      const part = this.#parts.pop()
      this.#end(part)
      if (part?.name === name) return
    }
  }

  #end(part: OfxPart | undefined): void {
    const statement = this.#open
    if (!part || !statement) return
    const take = (...names: string[]) => {
      for (const name of names) statement.fields.set(`${part.name}.${name}`, part.fields.get(name) ?? '')
    }
    if (part.name === 'STMTTRN') statement.lines.push(this.#line(part.fields, statement.faults))
    else if (part.name === 'BANKACCTFROM' || part.name === 'CCACCTFROM')
      statement.fields.set('account', part.fields.get('ACCTID') ?? '')
    else if (part.name === 'BANKTRANLIST') take('DTSTART', 'DTEND')
    else if (part.name === 'LEDGERBAL') take('BALAMT', 'DTASOF')
    else if (part.name === 'STMTRS' || part.name === 'CCSTMTRS') {
      this.#statements.push(finished(statement, part.fields))
      this.#open = undefined
    }
  }

  #line(fields: Fields, faults: Fault[]): ParsedLine {
    const place = { kind: 'line', line: this.#lineAt } as const
    const posted = (fields.get('DTPOSTED') ?? '').trim()
    const amountText = (fields.get('TRNAMT') ?? '').trim()
    const date = compactDate(posted) ?? null
    const amount = statementAmount(amountText) ?? null
    if (date === null) faults.push(fault('STATEMENT_LINE_DATE', place, { text: posted }))
    if (amount === null) faults.push(fault('STATEMENT_LINE_AMOUNT', place, { text: amountText }))
    const name = tidyLabel(fields.get('NAME'))
    const memo = tidyLabel(fields.get('MEMO'))
    const cheque = tidyLabel(fields.get('CHECKNUM') ?? fields.get('REFNUM'))
    return {
      date,
      valueDate: compactDate(fields.get('DTAVAIL') ?? fields.get('VALUEDATE') ?? '') ?? null,
      amount,
      label: memo.startsWith(name) ? memo : name.endsWith(memo) ? name : tidyLabel(name, memo),
      reference: isNoReference(cheque) ? null : cheque,
      bankReference: tidyOrNull(fields.get('FITID')),
      party: name || null,
      place,
    }
  }
}

function finished({ fields, lines, faults }: OpenStatement, own: Fields): ParsedStatement {
  const balance = (fields.get('LEDGERBAL.BALAMT') ?? '').trim()
  const closing = balance === '' ? null : (statementAmount(balance) ?? null)
  const warnings = balance !== '' && closing === null ? [fault('STATEMENT_BALANCE_UNREADABLE', undefined, { text: balance })] : []
  return {
    account: tidyOrNull(fields.get('account')),
    currency: tidyOrNull(own.get('CURDEF')),
    number: null,
    from: compactDate(fields.get('BANKTRANLIST.DTSTART') ?? '') ?? null,
    to: compactDate(fields.get('BANKTRANLIST.DTEND') ?? '') ?? null,
    opening: null,
    closing,
    lines,
    faults,
    warnings,
  }
}
