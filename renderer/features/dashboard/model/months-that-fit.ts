/** What the columns take in pixels: an organisation's name, a month (and what was spent before), the cumulative figure. */
const NAME = 62
const MONTH = 78
const CUMULATIVE = 88

const LEAST = 3

/** How many months of spending a table of this width shows, beside the names, what was spent before and the cumulative figure. */
export const monthsThatFit = (width: number): number => Math.max(LEAST, Math.trunc((width - NAME - CUMULATIVE - MONTH) / MONTH))
