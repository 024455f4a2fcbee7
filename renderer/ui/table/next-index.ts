/** The row that a key moves to from the row `from` (-1 when none is chosen); undefined for a key that does not move. */
export function nextIndex(key: string, from: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined
  const last = count - 1
  const within = (index: number) => Math.min(last, Math.max(0, index))
  switch (key) {
    case 'ArrowDown':
      return within(from + 1)
    case 'ArrowUp':
      return within(from < 0 ? last : from - 1)
    case 'PageDown':
      return within(Math.max(from, 0) + page)
    case 'PageUp':
      return within(Math.max(from, 0) - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
