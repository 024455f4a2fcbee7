import { csvRecords } from './csv-records.ts'

/** In order of preference where two fit equally well. */
const SEPARATORS = [';', '\t', ',', '|'] as const
const SAMPLE_RECORDS = 200

/**
 * The separator that cuts the sample into records of the same width most often (and into more columns, where two do it as often).
 * Undefined when none cuts anything: a file of one column.
 */
export function findSeparator(sample: string, cellCharacters: number): string | undefined {
  let best: { separator: string; share: number; width: number } | undefined
  for (const separator of SEPARATORS) {
    if (!sample.includes(separator)) continue
    const { width, share } = mostFrequent(widthsOf(sample, separator, cellCharacters))
    if (width < 2) continue
    if (!best || share > best.share + 0.001 || (share > best.share - 0.001 && width > best.width)) {
      best = { separator, share, width }
    }
  }
  return best?.separator
}

/** Quotation marks are wrong for this separator, or the sample ends inside them: what was read until there counts. */
class SampleEnd extends Error {}

function widthsOf(sample: string, separator: string, cellCharacters: number): number[] {
  const widths: number[] = []
  const fail = (): never => {
    throw new SampleEnd()
  }
  try {
    for (const { fields } of csvRecords([sample], { separator, cellCharacters, fail })) {
      if (fields.some((field) => field.trim() !== '')) widths.push(fields.length)
      if (widths.length >= SAMPLE_RECORDS) break
    }
  } catch (error) {
    if (!(error instanceof SampleEnd)) throw error
  }
  return widths
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
