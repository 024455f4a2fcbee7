import { z } from 'zod'
import { keptJson } from '../canonical/kept-json.ts'
import { voucherInput, voucherLineInput } from './vouchers.ts'

/** What a draft holds, in the column `content`. A file may give a voucher more lines than a screen does: their number has no bound here. */
export const draftContent = keptJson('voucher draft', 1, voucherInput.extend({ lines: z.array(voucherLineInput) }))
