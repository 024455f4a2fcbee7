/** Rows in one question to the service. */
export const PAGE_ROWS = 500

/** A page of one of the lists that the register shows one after the other. */
export interface PageOf {
  readonly list: number
  readonly page: number
}

/** Where a row of the register is: which list, which page, which row of that page. */
export interface RowPlace extends PageOf {
  readonly row: number
}

/** Finds a row of the register in its lists, whose sizes are given in their order; undefined beyond the end. */
export function rowPlace(index: number, sizes: readonly number[]): RowPlace | undefined {
  if (index < 0) return undefined
  let before = 0
  for (const [list, size] of sizes.entries()) {
    if (index < before + size) {
      const within = index - before
      return { list, page: Math.floor(within / PAGE_ROWS), row: within % PAGE_ROWS }
    }
    before += size
  }
  return undefined
}

/**
 * The pages that the rows on screen need, with one page more on each side so that scrolling finds them there. The first page of
 * every list is always among them: it tells how long the list is.
 */
export function pagesNeeded(first: number, last: number, sizes: readonly number[]): PageOf[] {
  const pages: PageOf[] = []
  let before = 0
  for (const [list, size] of sizes.entries()) {
    const from = Math.max(first - PAGE_ROWS - before, 0)
    const to = Math.min(last + PAGE_ROWS - before, size - 1)
    const wanted = new Set([0])
    for (let page = Math.floor(from / PAGE_ROWS); from <= to && page <= Math.floor(to / PAGE_ROWS); page++) wanted.add(page)
    pages.push(...[...wanted].map((page) => ({ list, page })))
    before += size
  }
  return pages
}
