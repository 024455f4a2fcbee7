import { z } from 'zod'
import type { AccountRow } from '../../db/queries/masters.ts'
import type { NewJournal } from '../../db/queries/settings.ts'
import journals from '../../resources/charts/journals.json' with { type: 'json' }
import sycebnl from '../../resources/charts/sycebnl.json' with { type: 'json' }
import syscohada from '../../resources/charts/syscohada.json' with { type: 'json' }
import { JOURNAL_TYPES } from '../../shared/accounting/journal-type.ts'
import { isSpendingAccount } from '../../shared/accounting/spending-account.ts'

export const CHARTS = ['sycebnl', 'syscohada'] as const
export type Chart = (typeof CHARTS)[number]

const accountRow = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.int(),
  z.string(),
  z.enum(['debit', 'credit', 'both']),
  z.literal([0, 1]),
  z.string().nullable(),
])
const journalRow = z.tuple([z.string(), z.string(), z.string(), z.enum(JOURNAL_TYPES), z.string().nullable(), z.string()])

/** The accounts of a bundled chart, parents before children. */
export const bundledAccounts = (chart: Chart): AccountRow[] =>
  z
    .array(accountRow)
    .parse(chart === 'sycebnl' ? sycebnl : syscohada)
    .map(([code, nameFr, nameEn, group, type, normalSide, postable, parent]) => ({
      ...{ code, nameFr, nameEn, class: group, type, normalSide, postable, parent },
      spending: isSpendingAccount(code) ? 1 : 0,
      custom: 0,
      closedOn: null,
    }))
    .sort((a, b) => a.code.length - b.code.length)

/** The default journals (spec 10 "Setup file"). */
export const bundledJournals = (): NewJournal[] =>
  z
    .array(journalRow)
    .parse(journals)
    .map(([code, nameFr, nameEn, type, account, currency]) => ({ code, nameFr, nameEn, type, account, currency }))
