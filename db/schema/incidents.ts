import { blob, id, integer, text } from './column.ts'
import { partOf, register, table } from './table.ts'

export const incidentsTables = {
  incidentKey: table(
    {
      id: id(),
      key: text().digested(),
    },
    register('incident-key', ['id'], { restricted: true }),
  ),
  incidentOfficer: table(
    {
      id: id(),
      userId: integer().to('user'),
      deed: text<'grant' | 'withdraw'>(),
      askedBy: integer().to('user'),
      askedAt: text(),
      decision: text<'confirmed' | 'refused'>().orNull(),
      decidedBy: integer().to('user').orNull(),
      decidedAt: text().orNull(),
    },
    register('incident-officer', ['id'], { restricted: true }),
  ),
  incidentEntry: table(
    {
      id: text().key(),
      incident: text(),
      recordedBy: integer().to('user'),
      recordedAt: text(),
      fingerprint: text(),
    },
    register('incident-entry', ['id'], { restricted: true }),
  ),
  incidentContent: table(
    {
      entryId: text().key().to('incidentEntry'),
      sealed: blob().digested(),
    },
    partOf('incidentEntry', 'entryId'),
  ),
  voucherHold: table(
    {
      id: id(),
      voucherNumber: text(),
      heldBy: integer().to('user'),
      heldAt: text(),
      releasedBy: integer().to('user').orNull(),
      releasedAt: text().orNull(),
    },
    register('voucher-hold', ['id'], { restricted: true }),
  ),
} as const
