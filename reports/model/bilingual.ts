import { z } from 'zod'

/** A name kept in both languages, as the ledger holds it. */
export const bilingual = z.object({ fr: z.string(), en: z.string() })
export type Bilingual = Readonly<z.output<typeof bilingual>>
