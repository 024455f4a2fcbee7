import { decimalFromText } from '../../../shared/money/decimal.ts'
import { type Fault, fault, type Place } from '../../../shared/result/fault.ts'
import { cellPlace, rowPlace } from '../../tabular/cell-place.ts'
import { CellReader } from '../../tabular/cell-reader.ts'
import { headerKey } from '../../tabular/header-key.ts'
import type { OpenTable, TabularRow } from '../../tabular/open-table-types.ts'
import { quotedText } from '../../tabular/quoted-text.ts'

const YES = ['yes', 'oui', 'true', 'vrai', 'x', '1']
const NO = ['no', 'non', 'false', 'faux', '0']

/** One row of a template's workbook, its fields by name. What cannot be read leaves a fault in `faults` and answers undefined. */
export class TemplateFields<Field extends string> {
  readonly #table: OpenTable
  readonly #cells: CellReader
  readonly #find: (field: Field) => { readonly row: TabularRow; readonly column: number } | undefined
  readonly #line: number
  readonly #faults: Fault[]

  constructor(
    table: OpenTable,
    line: number,
    find: (field: Field) => { readonly row: TabularRow; readonly column: number } | undefined,
    faults: Fault[],
  ) {
    this.#table = table
    this.#cells = new CellReader(table)
    this.#line = line
    this.#find = find
    this.#faults = faults
  }

  placeOf(field: Field): Place {
    const found = this.#find(field)
    return found ? cellPlace(this.#table, found.row.line, found.column) : rowPlace(this.#table, this.#line)
  }

  /** Words without the spaces around; undefined for a blank cell. An apostrophe that guards a formula's sign is not part of them. */
  text(field: Field, limit: number): string | undefined {
    const found = this.#find(field)
    const read = found ? this.#cells.text(found.row, found.column) : null
    if (read !== null && typeof read !== 'string') {
      this.#faults.push(read)
      return undefined
    }
    const words = (read ?? '')
      .trim()
      .normalize('NFC')
      .replace(/^'(?=[=+\-@])/, '')
    if (words.length > limit) {
      this.#faults.push(fault('TEMPLATE_TOO_LONG', this.placeOf(field), { count: words.length, limit }))
      return undefined
    }
    return words === '' ? undefined : words
  }

  flag(field: Field): boolean | undefined {
    const word = this.text(field, 40)?.toLowerCase()
    if (word === undefined) return undefined
    if (YES.includes(word)) return true
    if (NO.includes(word)) return false
    return this.#refuse(field, 'TEMPLATE_VALUE', { value: quotedText(word), choices: 'oui/yes, non/no' })
  }

  whole(field: Field, least: number, most: number): number | undefined {
    const word = this.text(field, 40)
    if (word === undefined) return undefined
    const number = /^\d{1,9}(?:\.0+)?$/.test(word) ? Number(word) : -1
    if (number >= least && number <= most) return number
    return this.#refuse(field, 'TEMPLATE_VALUE', { value: quotedText(word), choices: `${least}…${most}` })
  }

  /** Decimal text as it is written, a comma read as a point. */
  decimal(field: Field): string | undefined {
    const word = this.text(field, 40)?.replace(',', '.')
    if (word === undefined) return undefined
    if (decimalFromText(word) && /^\d{1,9}(\.\d{1,6})?$/.test(word)) return word
    return this.#refuse(field, 'TEMPLATE_DECIMAL', { value: quotedText(word) })
  }

  choice<Value extends string>(field: Field, values: readonly Value[]): Value | undefined {
    const word = this.text(field, 40)
    if (word === undefined) return undefined
    const chosen = values.find((value) => headerKey(value) === headerKey(word))
    return chosen ?? this.#refuse(field, 'TEMPLATE_VALUE', { value: quotedText(word), choices: values.join(', ') })
  }

  /** The value, or a fault for one that is not there and has no fault of its own yet. */
  needed<Value>(field: Field, value: Value | undefined): Value | undefined {
    const found = this.#find(field)
    const isBlank = !found || this.#cells.text(found.row, found.column) === null
    if (value === undefined && isBlank) this.#faults.push(fault('VALUE_MISSING', this.placeOf(field), { name: field }))
    return value
  }

  #refuse(field: Field, code: Fault['code'], details: Fault['details']): undefined {
    this.#faults.push(fault(code, this.placeOf(field), details))
    return undefined
  }
}
