import type { FullLineRow } from '../../db/queries/voucher-lines.ts'
import { picked } from '../../shared/fields/picked.ts'

/** What a posted line says besides its account, amounts and budget line, by code and name. */
export const lineDetails = (line: FullLineRow) =>
  picked(
    line,
    'partner',
    'activity',
    'site',
    'thirdParty',
    'documentReference',
    'documentDate',
    'invoice',
    'paymentMode',
    'expenseType',
  )
