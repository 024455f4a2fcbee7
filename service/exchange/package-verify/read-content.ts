import type { z } from 'zod'
import {
  ADVANCES_PART,
  COMPLIANCE_PART,
  REPORT_PART,
  TREASURY_PART,
  VOUCHERS_PART,
} from '../../../domain/exchange/package-format.ts'
import type { PackedVoucher } from '../../../domain/exchange/packed-voucher.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import {
  type AdvancesPart,
  advancesPart,
  compliancePart,
  packedVoucher,
  type ReportPart,
  reportPart,
  type TreasuryPart,
  treasuryPart,
} from '../package-create/package-schemas.ts'
import { isCanonical, type OpenPackage, parsedPart } from './open-package.ts'

export interface ReadContent {
  readonly vouchers: readonly PackedVoucher[]
  readonly report: ReportPart
  readonly treasury: TreasuryPart
  readonly advances: AdvancesPart
}

/** Reads the parts into their meaning; every part or line that is not of its form is named. */
export function readContent({ parts, name }: Pick<OpenPackage, 'parts' | 'name'>): Result<ReadContent> {
  const faults: Fault[] = []
  function read<T>(part: string, schema: z.ZodType<T>, content: Uint8Array, line?: number): T | undefined {
    const value = parsedPart(content)
    const found = schema.safeParse(value)
    // Two texts of one meaning would have two hashes: only the canonical one is a part.
    if (found.success && isCanonical(value, content, line === undefined ? '\n' : '')) return found.data
    const place = line === undefined ? ({ kind: 'file', name } as const) : ({ kind: 'line', line } as const)
    faults.push(fault('PACKAGE_PART_UNREADABLE', place, { part }))
    return undefined
  }
  const json = <T>(part: string, schema: z.ZodType<T>) => read(part, schema, parts.get(part) ?? new Uint8Array())
  const vouchers = linesOf(parts.get(VOUCHERS_PART) ?? new Uint8Array()).flatMap((line, index): PackedVoucher[] => {
    const voucher = read(VOUCHERS_PART, packedVoucher, line, index + 1)
    return voucher ? [voucher] : []
  })
  const report = json(REPORT_PART, reportPart)
  const treasury = json(TREASURY_PART, treasuryPart)
  const advances = json(ADVANCES_PART, advancesPart)
  json(COMPLIANCE_PART, compliancePart)
  return report && treasury && advances && faults.length === 0
    ? success({ vouchers, report, treasury, advances })
    : failure(...faults.slice(0, MOST_FAULTS))
}

/** Beyond so many faults nothing more is learnt: the first ones name the place. */
export const MOST_FAULTS = 50

/** The lines of the part, each ended by a line break; what follows the last one is a line too, so that nothing goes unread. */
function linesOf(content: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf(0x0a, at)
    lines.push(content.subarray(at, end === -1 ? content.length : end))
    at = end === -1 ? content.length : end + 1
  }
  return lines
}
