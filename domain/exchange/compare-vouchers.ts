import { HEADER_FIELDS, LINE_FIELDS, type PackedVoucher } from './packed-voucher.ts'

/** The first place where a voucher of a package is not that of the books. */
export interface VoucherDifference {
  readonly voucher: string
  /** Null where the difference is in the header, or in the voucher as a whole. */
  readonly line: number | null
  readonly field: string
  readonly packed: string
  readonly booked: string
}

/** The first field, in the order of the canonical body, that differs between the two; undefined when they are the same, row by row. */
export function firstDifference(packed: PackedVoucher, booked: PackedVoucher): VoucherDifference | undefined {
  const voucher = booked.header[0]
  const header = firstField(HEADER_FIELDS, packed.header, booked.header)
  if (header) return { voucher, line: null, ...header }
  if (packed.lines.length !== booked.lines.length)
    return { voucher, line: null, field: 'lines', packed: String(packed.lines.length), booked: String(booked.lines.length) }
  for (const [index, line] of booked.lines.entries()) {
    const found = firstField(LINE_FIELDS, packed.lines[index] ?? [], line)
    if (found) return { voucher, line: line[0], ...found }
  }
  const hash = firstField(['sequence', 'previous_hash', 'at', 'user', 'command', 'hash'], packed.event, booked.event)
  return hash && { voucher, line: null, ...hash }
}

type Value = string | number | null

function firstField(
  names: readonly string[],
  packed: readonly Value[],
  booked: readonly Value[],
): Pick<VoucherDifference, 'field' | 'packed' | 'booked'> | undefined {
  for (const [index, field] of names.entries()) {
    const one = packed[index] ?? null
    const other = booked[index] ?? null
    if (one !== other) return { field, packed: one === null ? '–' : String(one), booked: other === null ? '–' : String(other) }
  }
  return undefined
}
