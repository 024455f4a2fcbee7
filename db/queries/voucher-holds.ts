import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const STANDING = statement((db) =>
  db.selectFrom('voucherHold').select(['id', 'voucherNumber', 'heldAt']).where('releasedAt', 'is', null).orderBy('voucherNumber'),
)

/** The vouchers held back at the moment: out of a claim until they are released. No reason is kept here. */
export const standingHolds = (database: Database): Answered<typeof STANDING>[] => database.all(STANDING)

/** Holds a voucher; answers the id. */
export const insertHold = (database: Database, voucherNumber: string, heldBy: number, heldAt: string): number =>
  database.insert('voucherHold', { voucherNumber, heldBy, heldAt })

export const releaseHold = (database: Database, id: number, releasedBy: number, releasedAt: string): number =>
  database.update('voucherHold', { id }, { releasedBy, releasedAt })

const HELD_LINES = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('voucherHold as h')
    .innerJoin('voucher as v', 'v.number', 'h.voucherNumber')
    .innerJoin('voucherLine as l', 'l.voucherId', 'v.id')
    .select(['l.voucherId', 'l.lineNumber', 'v.number'])
    .where('h.releasedAt', 'is', null)
    .where('l.grantId', '=', p.grantId)
    .orderBy('v.number')
    .orderBy('l.lineNumber'),
)

/** The lines of a grant on vouchers that are held, with what tells them in a conversion. */
export const heldGrantLines = (database: Database, grantId: number): Answered<typeof HELD_LINES>[] =>
  database.all(HELD_LINES, { grantId })
