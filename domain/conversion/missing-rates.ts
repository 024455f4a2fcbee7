import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { SpendingLine } from './model.ts'

interface MissingRate {
  readonly code: FaultCode
  first: SpendingLine
  lines: number
}

/** Collects the rates that are missing: one fault for each, at the earliest line that needs it, with the number of lines. */
export class MissingRates {
  readonly #missing = new Map<string, MissingRate>()

  /** `dated` is the month, the day or the single rate that lacks: two lines that lack the same one make one fault. */
  add(code: FaultCode, dated: string, line: SpendingLine): void {
    const key = `${code} ${dated}`
    const known = this.#missing.get(key)
    if (!known) {
      this.#missing.set(key, { code, first: line, lines: 1 })
      return
    }
    known.lines += 1
    if (line.date < known.first.date) known.first = line
  }

  faults(): Fault[] {
    return [...this.#missing.values()]
      .sort((a, b) => (a.first.date < b.first.date ? -1 : a.first.date > b.first.date ? 1 : 0))
      .map(({ code, first, lines }) =>
        fault(code, { kind: 'voucher', voucher: first.sourceId, line: first.lineNumber }, { date: first.date, lines }),
      )
  }
}
