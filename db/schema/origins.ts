import { id, integer, text } from './column.ts'
import { register, table } from './table.ts'

export const originsTables = {
  voucherOrigin: table(
    {
      id: id(),
      origin: text(),
      role: text(),
      draftId: text().orNull().unchained(),
      voucherId: integer().to('voucher').orNull(),
      createdAt: text(),
    },
    register('voucher-origin', ['id'], { covered: 'voucherId' }),
  ),
} as const
