import { exactInteger } from '../../shared/money/money.ts'
import type { ClaimModel } from './claim-model.ts'

/** What the transaction list says when it is added up in the ways the sheets add it up. */
export interface ClaimTallies {
  readonly xof: number
  readonly donorMinor: number
  /** XOF and donor amounts dated in the period only (column G). */
  readonly periodXof: number
  xofOfLine(line: string): number
  donorOfLine(line: string): number
  /** Previous cumulative + transactions − rulings of one partner on one line. */
  cumulativeOf(line: string, partner: string): number
  previousOf(line: string, partner: string): number
  ruledOn(line: string): number
  xofOfPartner(partner: string): number
  ofMonth(month: string): { readonly xof: number; readonly donorMinor: number }
}

class Tally {
  readonly #sums = new Map<string, number>()

  add(key: string, amount: number): void {
    this.#sums.set(key, exactInteger(this.of(key) + amount))
  }

  of(key: string): number {
    return this.#sums.get(key) ?? 0
  }
}

const cell = (line: string, partner: string): string => `${line}\u0000${partner}`

export function claimTallies(model: ClaimModel): ClaimTallies {
  const lineXof = new Tally()
  const lineDonor = new Tally()
  const partnerLine = new Tally()
  const partnerXof = new Tally()
  const months = new Tally()
  const ruled = new Tally()
  const previous = new Tally()
  let xof = 0
  let donorMinor = 0
  let periodXof = 0
  for (const row of model.transactions) {
    const inPeriod = row.date >= model.header.from
    lineXof.add(row.budgetLine, row.xof)
    lineDonor.add(row.budgetLine, row.donorMinor)
    partnerLine.add(cell(row.budgetLine, row.partner), row.donorMinor)
    if (inPeriod) partnerXof.add(row.partner, row.xof)
    months.add(`${row.date.slice(0, 7)} xof`, row.xof)
    months.add(`${row.date.slice(0, 7)} donor`, row.donorMinor)
    xof = exactInteger(xof + row.xof)
    donorMinor = exactInteger(donorMinor + row.donorMinor)
    if (inPeriod) periodXof = exactInteger(periodXof + row.xof)
  }
  for (const ruling of model.rulings) {
    ruled.add(ruling.line, ruling.donorMinor)
    partnerLine.add(cell(ruling.line, ruling.partner), -ruling.donorMinor)
  }
  for (const entry of model.partnerPrevious) previous.add(cell(entry.line, entry.partner), entry.donorMinor)
  return {
    xof,
    donorMinor,
    periodXof,
    xofOfLine: (line) => lineXof.of(line),
    donorOfLine: (line) => lineDonor.of(line),
    cumulativeOf: (line, partner) => exactInteger(previous.of(cell(line, partner)) + partnerLine.of(cell(line, partner))),
    previousOf: (line, partner) => previous.of(cell(line, partner)),
    ruledOn: (line) => ruled.of(line),
    xofOfPartner: (partner) => partnerXof.of(partner),
    ofMonth: (month) => ({ xof: months.of(`${month} xof`), donorMinor: months.of(`${month} donor`) }),
  }
}
