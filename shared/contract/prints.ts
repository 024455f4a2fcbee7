import { z } from 'zod'
import { PRINT_NAMES } from './print-name.ts'
import { language, query } from './procedure.ts'

export const printsContract = {
  /** Makes the PDF of a sheet; `reports.download` hands it over. `key` names what is printed: a voucher's key, a month, an account and month… */
  make: query
    .input(z.object({ print: z.enum(PRINT_NAMES), key: z.string(), language }))
    .output(z.object({ exportId: z.string(), fileName: z.string() })),
}
