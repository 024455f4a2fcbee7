export interface CsvRecord {
  /** The line it begins on; the first is 1. */
  readonly line: number
  readonly fields: readonly string[]
}

export type CsvFault = 'CSV_QUOTE_OPEN' | 'CSV_QUOTE_MISPLACED' | 'CELL_TOO_LONG' | 'FILE_TOO_MANY_COLUMNS'

/** Fields of one record, empty ones included: no spreadsheet is wider, and marks left open must not gather fields without end. */
const WIDEST_RECORD = 16_384

export interface CsvRecordOptions {
  /** Null for one column. */
  readonly separator: string | null
  readonly cellCharacters: number
  /** Stops the reading: where quotation marks are wrong, what follows cannot be told apart. */
  readonly fail: (code: CsvFault, line: number) => never
}

/**
 * Cuts blocks of whole lines (breaks already made line feeds) into records, as RFC 4180 and Excel do: a field that begins with a quotation
 * mark ends with one, may hold separators and line breaks, and doubles the marks inside. Every character is looked at once, whatever
 * the text: the CSV library at hand needs time that grows with the square of a field of misplaced marks (38 s for 480 kB).
 */
export function* csvRecords(blocks: Iterable<string>, options: CsvRecordOptions): Generator<CsvRecord> {
  const quoted = new QuotedRecord(options)
  let line = 0
  for (const block of blocks) {
    const mayQuote = quoted.isOpen || block.includes('"')
    const lines = block.split('\n')
    // After the last line feed there is nothing, not an empty line.
    if (lines.at(-1) === '') lines.pop()
    for (const text of lines) {
      line++
      if (!mayQuote || (!quoted.isOpen && !text.includes('"'))) yield { line, fields: plainFields(text, options.separator) }
      else if (quoted.addLine(text, line)) yield quoted.take()
    }
  }
  quoted.end()
}

const plainFields = (text: string, separator: string | null): readonly string[] =>
  separator === null ? [text] : text.split(separator)

/** A record with quotation marks in it, gathered line by line until its last field is closed. */
class QuotedRecord {
  readonly #options: CsvRecordOptions
  #fields: string[] = []
  #field = ''
  #line = 0
  #openedOn = 0
  isOpen = false

  constructor(options: CsvRecordOptions) {
    this.#options = options
  }

  /** Adds a line; true when the record is whole. */
  addLine(text: string, line: number): boolean {
    if (this.isOpen) return this.#readFields(text, this.#closeField(text, 0))
    this.#line = line
    this.#fields = []
    return this.#readFields(text, 0)
  }

  take(): CsvRecord {
    return { line: this.#line, fields: this.#fields }
  }

  end(): void {
    if (this.isOpen) this.#options.fail('CSV_QUOTE_OPEN', this.#openedOn)
  }

  /** Reads fields from a position that begins one; undefined means that the line ended inside a quoted one. */
  #readFields(text: string, start: number | undefined): boolean {
    let at = start
    while (at !== undefined && at <= text.length) {
      if (this.#fields.length > WIDEST_RECORD) this.#options.fail('FILE_TOO_MANY_COLUMNS', this.#line)
      if (text[at] === '"') {
        this.isOpen = true
        this.#field = ''
        this.#openedOn = this.#line
        at = this.#closeField(text, at + 1)
      } else {
        const { separator } = this.#options
        const next = separator === null ? -1 : text.indexOf(separator, at)
        const end = next < 0 ? text.length : next
        this.#fields.push(text.slice(at, end))
        at = end + 1
      }
    }
    return at !== undefined
  }

  /** Reads a quoted field from inside it to its end; answers where the next field begins, or undefined when the line ends first. */
  #closeField(text: string, start: number): number | undefined {
    let at = start
    for (;;) {
      const mark = text.indexOf('"', at)
      const isClosing = mark >= 0 && text[mark + 1] !== '"'
      this.#append(text.slice(at, mark < 0 ? text.length : isClosing ? mark : mark + 1))
      if (mark < 0) {
        this.#append('\n')
        return undefined
      }
      at = mark + 2
      if (isClosing) break
    }
    this.isOpen = false
    this.#fields.push(this.#field)
    return this.#afterQuote(text, at - 1)
  }

  /** After a closing mark comes the end or a separator; programs that pad with spaces are forgiven. */
  #afterQuote(text: string, start: number): number {
    let at = start
    while (text[at] === ' ') at++
    if (at < text.length && text[at] !== this.#options.separator) this.#options.fail('CSV_QUOTE_MISPLACED', this.#line)
    return at + 1
  }

  #append(piece: string): void {
    this.#field += piece
    if (this.#field.length > this.#options.cellCharacters) this.#options.fail('CELL_TOO_LONG', this.#openedOn)
  }
}
