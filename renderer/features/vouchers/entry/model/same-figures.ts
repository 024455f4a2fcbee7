/** The row as it was, where nothing in it has changed: what is drawn from it need not be drawn again. */
export function keepSame<Row extends object>(next: readonly Row[], before: readonly Row[]): readonly Row[] {
  return next.map((row, index) => {
    const known = before[index]
    return known && isSame(row, known) ? known : row
  })
}

function isSame<Row extends object>(one: Row, other: Row): boolean {
  const entries = Object.entries(one)
  const others = new Map(Object.entries(other))
  return entries.length === others.size && entries.every(([key, value]) => Object.is(value, others.get(key)))
}
