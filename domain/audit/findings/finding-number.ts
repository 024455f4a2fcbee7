const NUMBER = /^C-(\d+)$/

/** The next number of a file: C-01, C-02… A withdrawn finding keeps its own, so none is given twice. */
export function nextFindingNumber(numbers: Iterable<string>): string {
  let last = 0
  for (const number of numbers) last = Math.max(last, Number(NUMBER.exec(number)?.[1] ?? 0))
  return `C-${String(last + 1).padStart(2, '0')}`
}
