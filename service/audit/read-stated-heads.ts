import { parsedHead } from '../../shared/audit/parsed-head.ts'
import { type HeadSource, headSource, type StatedHead } from '../../shared/contract/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

/** A head that a person wrote down; refused unless it has 64 hexadecimal digits, spaces aside. */
export function statedByHand(
  text: string,
  { source, date, note }: { readonly source: HeadSource; readonly date: string; readonly note: string },
): Result<StatedHead> {
  const head = parsedHead(text)
  if (head === undefined) return failure(fault('HEAD_INVALID', { kind: 'field', path: 'head' }, { text: text.slice(0, 80) }))
  return success({ head, source, date, note: note.trim(), byHand: true })
}

/**
 * Reads a list of heads: one a line, "HEAD,source,date,note"; all but the head may be left out, and a line that begins with a number sign is a remark.
 * Every faulty line is named.
 */
export function readStatedHeads(text: string, today: string): Result<StatedHead[]> {
  const heads: StatedHead[] = []
  const faults: Fault[] = []
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#') || /^head\s*,/i.test(line)) return
    const [head = '', source = '', date = '', ...note] = line.split(',').map((part) => part.trim())
    const known = headSource.safeParse(source === '' ? 'other' : source.toLowerCase())
    const place = { kind: 'line', line: index + 1 } as const
    if (!known.success) faults.push(fault('HEAD_SOURCE_UNKNOWN', place, { source }))
    if (date !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(date)) faults.push(fault('DATE_INVALID', place, { value: date, date }))
    const stated = statedByHand(head, {
      source: known.success ? known.data : 'other',
      date: date === '' ? today : date,
      note: note.join(', '),
    })
    if (stated.ok) heads.push(stated.value)
    else faults.push(...stated.faults.map((found) => ({ ...found, place })))
  })
  return faults.length > 0 ? failure(...faults) : success(heads)
}
