const SERIES = 6

/** One organisation keeps one colour: the lead the first, then the partners in their order; after six the colours come again. */
export const seriesColour = (index: number): string => `var(--s${(index % SERIES) + 1})`
