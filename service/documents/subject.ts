import type { Database } from '../../db/database.ts'
import { draftVoucher, findDraft } from '../../db/queries/drafts.ts'
import { voucherDetailRow } from '../../db/queries/voucher-detail.ts'
import { linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import { codesAsTheyStand } from '../../db/registers/codes.ts'
import { registerRow } from '../../db/registers/register-rows.ts'
import { registerCalled } from '../../db/registers/registers.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { voucherSubject } from './voucher-support.ts'

/** What a document can support: a voucher being prepared, one that is posted, or a record of a register. */
export interface Subject {
  /** As the links keep it: "draft:<uuid>", "voucher:<number>", "<register>:<key>". */
  readonly subject: string
  readonly kind: 'draft' | 'posted' | 'record'
  readonly date: LocalDate | null
  readonly expenseTypes: readonly string[]
  /** How many lines it has: a document may name one of them. */
  readonly lineCount: number
}

/** Finds what a page or another area names; what is not in the books supports nothing and is refused. */
export function findSubject(database: Database, name: string): Result<Subject> {
  const [register = '', key = ''] = splitOnce(name)
  const found =
    register === 'draft'
      ? draftSubject(database, key)
      : register === 'posted' || register === 'voucher'
        ? postedSubject(database, register, key)
        : recordSubject(database, register, key)
  return found ? success(found) : failure(fault('DOCUMENT_SUBJECT_UNKNOWN', undefined, { subject: name }))
}

function draftSubject(database: Database, id: string): Subject | undefined {
  const draft = findDraft(database, id)
  if (!draft) return undefined
  const { lines } = draftVoucher(draft)
  const expenseTypes = distinct(lines.map((line) => line.expenseType))
  return { subject: `draft:${id}`, kind: 'draft', date: draft.date, expenseTypes, lineCount: lines.length }
}

function postedSubject(database: Database, naming: 'posted' | 'voucher', key: string): Subject | undefined {
  const id = naming === 'posted' ? Number(key) : findVoucher(database, key)?.id
  const voucher = id === undefined || !Number.isSafeInteger(id) ? undefined : voucherDetailRow(database, id)
  if (!voucher) return undefined
  const lines = linesOfVoucher(database, voucher.id)
  const expenseTypes = distinct(lines.map((line) => line.expenseType))
  const { number, date } = voucher
  return { subject: voucherSubject(number), kind: 'posted', date, expenseTypes, lineCount: lines.length }
}

function recordSubject(database: Database, name: string, key: string): Subject | undefined {
  const register = registerCalled(name)
  if (!register || register.restricted || register.key.length !== 1) return undefined
  if (!registerRow(database, register, [/^\d+$/.test(key) ? Number(key) : key], codesAsTheyStand(database))) return undefined
  return { subject: `${name}:${key}`, kind: 'record', date: null, expenseTypes: [], lineCount: 0 }
}

const splitOnce = (text: string): string[] => {
  const colon = text.indexOf(':')
  return colon < 0 ? [text] : [text.slice(0, colon), text.slice(colon + 1)]
}

const distinct = (texts: readonly (string | null)[]): string[] => [...new Set(texts.filter((text) => text !== null))]
