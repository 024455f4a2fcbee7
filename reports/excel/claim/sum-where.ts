/** One condition of a conditional sum: a named range against a cell, as text or as a date. */
export type Condition =
  | { readonly range: string; readonly code: string }
  | { readonly range: string; readonly operator: '>=' | '<' | '>'; readonly date: string }

/**
 * A live sum over named ranges: SUMIFS where its loose comparison is safe, else SUMPRODUCT with EXACT, which tells 1.1 from
 * 1.10 (see exact-codes.ts). `code` and `date` are cell references or names.
 */
export function sumWhere(sum: string, conditions: readonly Condition[], exact: boolean): string {
  if (exact) {
    const criteria = conditions.map((condition) =>
      'code' in condition
        ? `${condition.range},${condition.code}`
        : `${condition.range},"${condition.operator}"&${condition.date}`,
    )
    return `SUMIFS(${[sum, ...criteria].join(',')})`
  }
  const factors = conditions.map((condition) =>
    'code' in condition
      ? `EXACT(${condition.range},${condition.code})`
      : `(${condition.range}${condition.operator}${condition.date})`,
  )
  return `SUMPRODUCT(${factors.join('*')}*${sum})`
}
