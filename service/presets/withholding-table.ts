import type { Database } from '../../db/database.ts'
import { listAccounts } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import {
  deleteWithholding,
  findWithholdingRow,
  insertWithholding,
  listWithholdingRows,
  type NewWithholding,
  updateWithholding,
  type WithholdingRow,
} from '../../db/queries/withholdings.ts'
import type { Withholding } from '../../shared/contract/presets.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { bundledPresets } from './bundled-presets.ts'

/**
 * The withholding table in force: the ledger's own rows once any was written, until then those that ship with the product. The first change
 * writes the whole table into the ledger, so that a later version of the product never moves a rate under a ledger's feet.
 */
export function withholdingTable(database: Database): { readonly bundled: boolean; readonly rows: Withholding[] } {
  const rows = listWithholdingRows(database)
  if (rows.length > 0) return { bundled: false, rows: rows.map(fromRow) }
  return { bundled: true, rows: [...bundledPresets(readLedger(database).chart).withholdings] }
}

const fromRow = ({ id, labelFr: fr, labelEn: en, ...row }: WithholdingRow): Withholding => ({ ...row, label: { fr, en } })

const toRow = ({ label, from, to, ...row }: Withholding): NewWithholding => ({
  ...row,
  labelFr: label.fr,
  labelEn: label.en,
  fromDate: from,
  toDate: to,
})

/** Brings the bundled table into the ledger and the chain, once. */
function ownTable(work: Work): void {
  const table = withholdingTable(work.database)
  if (!table.bundled) return
  for (const row of table.rows) insertWithholding(work.database, toRow(row))
}

/**
 * Writes a row of the table, new or over the row `before` names. Refused: a rate that is no percentage between 0 and 100, an unknown or
 * heading account, dates that are none or end before they begin, nothing said of where the rate comes from, and a second row of the same
 * code from the same day.
 */
export function saveWithholding(
  work: Work,
  input: { readonly before: { readonly code: string; readonly from: string } | null; readonly row: Withholding },
): Result<Record<string, never>> {
  const row = trimmed(input.row)
  const faults = checkWithholding(work.database, row)
  if (faults.length > 0) return failure(...faults)
  ownTable(work)
  const before = input.before === null ? undefined : findWithholdingRow(work.database, input.before.code, input.before.from)
  if (input.before !== null && !before) return failure(unknown(input.before.code, input.before.from))
  const taken = findWithholdingRow(work.database, row.code, row.from)
  if (taken && taken.id !== before?.id)
    return failure(fault('WITHHOLDING_EXISTS', undefined, { withholding: row.code, date: row.from }))
  if (before) updateWithholding(work.database, before.id, toRow(row))
  else insertWithholding(work.database, toRow(row))
  return success({})
}

/** Takes a row out of the table. The last one stays: an empty table would bring the product's own back. */
export function removeWithholding(
  work: Work,
  input: { readonly code: string; readonly from: string },
): Result<Record<string, never>> {
  ownTable(work)
  const row = findWithholdingRow(work.database, input.code, input.from)
  if (!row) return failure(unknown(input.code, input.from))
  if (listWithholdingRows(work.database).length === 1) return failure(fault('WITHHOLDING_LAST'))
  deleteWithholding(work.database, row.id)
  return success({})
}

const unknown = (withholding: string, date: string): Fault => fault('WITHHOLDING_UNKNOWN', undefined, { withholding, date })

const trimmed = (row: Withholding): Withholding => ({
  ...row,
  code: row.code.trim().normalize('NFC'),
  label: { fr: row.label.fr.trim().normalize('NFC'), en: (row.label.en.trim() || row.label.fr.trim()).normalize('NFC') },
  source: row.source.trim().normalize('NFC'),
})

function checkWithholding(database: Database, row: Withholding): Fault[] {
  const faults: Fault[] = []
  const place = (path: string) => ({ kind: 'field', path }) as const
  const rate = decimalFromText(row.rate)
  if (!rate || rate.numerator > 100n * rate.denominator || rate.denominator > 10_000n)
    faults.push(fault('WITHHOLDING_RATE', place('rate'), { value: row.rate }))
  for (const [name, value] of [
    ['code', row.code],
    ['label', row.label.fr],
    ['source', row.source],
  ] as const)
    if (value === '') faults.push(fault('VALUE_MISSING', place(name), { name }))
  const account = listAccounts(database).find((known) => known.code === row.account)
  if (!account) faults.push(fault('ACCOUNT_UNKNOWN', place('account'), { account: row.account }))
  else if (account.postable === 0) faults.push(fault('ACCOUNT_NOT_POSTABLE', place('account'), { account: row.account }))
  for (const [name, date] of [
    ['from', row.from],
    ['to', row.to],
  ] as const)
    if (date !== null && !isLocalDate(date)) faults.push(fault('DATE_INVALID', place(name), { value: date }))
  if (row.to !== null && row.to < row.from) faults.push(fault('WITHHOLDING_DATES', place('to'), { from: row.from, to: row.to }))
  return faults
}
