export interface ComparedLine {
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  readonly amountMinor: number
  readonly amountXof: number
}

export interface LineComparison {
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  readonly state: 'same' | 'changed' | 'added' | 'dropped'
  readonly beforeMinor: number
  readonly afterMinor: number
  readonly beforeXof: number
  readonly afterXof: number
}

/** Two versions line by line: the later one's order, then what it dropped. A line is compared by its code; amounts decide what changed. */
export function compareVersions(before: readonly ComparedLine[], after: readonly ComparedLine[]): LineComparison[] {
  const earlier = new Map(before.map((line) => [line.code, line]))
  const kept = new Set(after.map((line) => line.code))
  return [
    ...after.map((line) => comparison(line, earlier.get(line.code), line)),
    ...before.filter((line) => !kept.has(line.code)).map((line) => comparison(line, line, undefined)),
  ]
}

function comparison(named: ComparedLine, before: ComparedLine | undefined, after: ComparedLine | undefined): LineComparison {
  const same = before?.amountMinor === after?.amountMinor && before?.amountXof === after?.amountXof
  return {
    code: named.code,
    labelFr: named.labelFr,
    labelEn: named.labelEn,
    state: before === undefined ? 'added' : after === undefined ? 'dropped' : same ? 'same' : 'changed',
    beforeMinor: before?.amountMinor ?? 0,
    afterMinor: after?.amountMinor ?? 0,
    beforeXof: before?.amountXof ?? 0,
    afterXof: after?.amountXof ?? 0,
  }
}
