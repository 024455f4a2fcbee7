/** "BC-2026-0007": a series, its year, and a sequence without gap within both. */
export const seriesNumber = (series: string, year: number, sequence: number): string =>
  `${series}-${year}-${String(sequence).padStart(4, '0')}`
