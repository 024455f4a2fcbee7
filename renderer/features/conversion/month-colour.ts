/** The series of the picture in the design's order: slate, indigo, gold, then the others. Laterite is for the chosen line. */
const SERIES = ['--s6', '--s2', '--s3', '--s4', '--s5'] as const

const seriesAt = (index: number) => SERIES[index % SERIES.length] ?? '--s6'

/** The colour of a month by its place among those shown: neighbours always differ. */
export const monthColour = (index: number): string => `var(${seriesAt(index)})`

/** The ink that reads on that colour. */
export const inkOnMonth = (index: number): string => (seriesAt(index) === '--s3' ? 'var(--on-s3)' : 'var(--on-s)')
