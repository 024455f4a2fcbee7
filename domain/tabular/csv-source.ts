import { fault } from '../../shared/result/fault.ts'
import { csvRows } from './csv-rows.ts'
import { findSeparator } from './csv-separator.ts'
import type { ReadingContext } from './reading-context.ts'
import type { SheetSource } from './sheet-source.ts'
import { textBlocks } from './text-blocks.ts'
import { detectEncoding } from './text-encoding.ts'

const SAMPLE_CHARACTERS = 64 * 1024

/** Opens a text file of separated values: finds its encoding and its separator. Refuses one with nothing but blanks. */
export function csvSource(context: ReadingContext): SheetSource {
  const encoding = detectEncoding(context)
  const sample = readSample(context, encoding)
  if (sample.trim() === '') context.refuseFile('FILE_EMPTY')
  const declared = /^sep=([;,\t|])\n/i.exec(sample)?.[1]
  const separator = declared ?? findSeparator(sample, context.limits.cellCharacters) ?? null
  const warnings = []
  if (encoding.mixedLine !== undefined) warnings.push(fault('ENCODING_MIXED', { kind: 'line', line: encoding.mixedLine }))
  if (encoding.replacedLine !== undefined) warnings.push(fault('TEXT_REPLACED', { kind: 'line', line: encoding.replacedLine }))
  return {
    kind: 'csv',
    encoding: encoding.name,
    separator,
    sheets: [],
    sheet: '',
    epoch: 1900,
    warnings,
    hiddenColumns: new Set(),
    rows: () => csvRows(context, { encoding, separator, skippedLines: declared === undefined ? 0 : 1 }),
  }
}

/** The first lines, whole, as far as a sample needs. */
function readSample(context: ReadingContext, encoding: ReturnType<typeof detectEncoding>): string {
  for (const block of textBlocks(context, encoding)) {
    if (block.trim() === '') continue
    if (block.length <= SAMPLE_CHARACTERS) return block
    const end = block.lastIndexOf('\n', SAMPLE_CHARACTERS)
    return block.slice(0, end < 0 ? SAMPLE_CHARACTERS : end + 1)
  }
  return ''
}
