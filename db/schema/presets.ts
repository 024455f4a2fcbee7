import { id, integer, text } from './column.ts'
import { exempt, register, table } from './table.ts'

export const presetsTables = {
  preset: table(
    {
      id: id(),
      name: text(),
      content: text(),
      createdAt: text(),
    },
    register('preset', ['name']),
  ),
  withholding: table(
    {
      id: id(),
      code: text(),
      labelFr: text(),
      labelEn: text(),
      rate: text(),
      base: text<'rent' | 'services' | 'pay'>(),
      account: text().to('account', 'code'),
      fromDate: text(),
      toDate: text().orNull(),
      source: text(),
    },
    register('withholding', ['code', 'fromDate']),
  ),
  recurringVoucher: table(
    {
      id: id(),
      name: text(),
      source: text(),
      journal: text().orNull(),
      day: integer(),
      firstMonth: text(),
      lastMonth: text().orNull(),
      fixed: integer<0 | 1>(),
      presetValues: text(),
      createdAt: text(),
    },
    register('recurring-voucher'),
  ),
  draftInvoice: table(
    {
      draftId: text().key(),
      thirdParty: text().key(),
      invoice: text().key(),
    },
    exempt('Finds a draft by its invoice; goes with the draft.'),
  ),
} as const
