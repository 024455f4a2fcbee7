import Papa from 'papaparse'

/** In order of preference where two fit equally well. */
const SEPARATORS = [';', '\t', ',', '|'] as const
const SAMPLE_RECORDS = 200
/** A character that no text holds: it makes a file of one column. */
export const NO_SEPARATOR = '\u001f'

/**
 * The separator that cuts the sample into records of the same width most often (and into more columns, where two do it as often).
 * Undefined when none cuts anything: a file of one column.
 */
export function findSeparator(sample: string): string | undefined {
  let best: { separator: string; share: number; width: number } | undefined
  for (const separator of SEPARATORS) {
    if (!sample.includes(separator)) continue
    const { data } = Papa.parse<string[]>(sample, { delimiter: separator, newline: '\n', preview: SAMPLE_RECORDS })
    const widths = data.filter((fields) => fields.some((field) => field.trim() !== '')).map((fields) => fields.length)
    const { width, share } = mostFrequent(widths)
    if (width < 2) continue
    if (!best || share > best.share + 0.001 || (share > best.share - 0.001 && width > best.width)) {
      best = { separator, share, width }
    }
  }
  return best?.separator
}

function mostFrequent(widths: readonly number[]): { width: number; share: number } {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let found = { width: 0, count: 0 }
  for (const [width, count] of counts) {
    if (count > found.count || (count === found.count && width > found.width)) found = { width, count }
  }
  return { width: found.width, share: widths.length === 0 ? 0 : found.count / widths.length }
}
