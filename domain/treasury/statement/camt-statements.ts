import type { XmlAttributes, XmlHandlers } from '../../tabular/xml-reader.ts'
import { CamtEntry } from './camt-entry.ts'
import { finishCamtStatement, type OpenCamtStatement } from './finish-camt-statement.ts'
import type { ParsedStatement } from './parsed-statement.ts'

/** Builds the statements of a CAMT.053 file from its elements. */
export class CamtStatements implements XmlHandlers {
  readonly found: ParsedStatement[] = []
  lineCount = 0
  readonly #path: string[] = []
  #statement: OpenCamtStatement | undefined
  #entry: CamtEntry | undefined
  #currency: string | undefined
  #text = ''

  open(name: string, attributes: XmlAttributes): void {
    this.#path.push(name)
    this.#text = ''
    if (name === 'Amt') this.#currency = attributes.Ccy
    if (name === 'Stmt') this.#statement = { fields: new Map(), balances: [], lines: [], faults: [], pending: 0 }
    if (name === 'Bal') this.#statement?.balances.push(new Map())
    if (name === 'Ntry') {
      this.lineCount++
      this.#entry = new CamtEntry(this.lineCount)
    }
  }

  text(text: string): void {
    this.#text += text
  }

  close(name: string): void {
    const text = this.#text.trim()
    this.#text = ''
    const inside = this.#path.slice(this.#path.indexOf('Stmt') + 1).join('/')
    this.#path.pop()
    const statement = this.#statement
    if (!statement) return
    if (name === 'Stmt') {
      this.found.push(finishCamtStatement(statement))
      this.#statement = undefined
    } else if (name === 'Ntry' && this.#entry) {
      if (this.#entry.isBooked) statement.lines.push(this.#entry.finish(statement.faults))
      else statement.pending++
      this.#entry = undefined
    } else if (text === '') return
    else if (this.#entry) this.#entry.take(inside.replace(/^Ntry\//, ''), text, this.#currency)
    else if (inside.startsWith('Bal/')) {
      const balance = statement.balances.at(-1)
      balance?.set(inside.slice(4), text)
      if (inside === 'Bal/Amt' && this.#currency !== undefined) balance?.set('Ccy', this.#currency)
    } else statement.fields.set(inside, text)
  }
}
