import { z } from 'zod'
import type { Database } from '../../../db/database.ts'
import { packageEvents } from '../../../db/queries/package-vouchers.ts'

/** What the chain keeps of a package that was made: enough to make the same bytes again. */
const packageExport = z.object({
  grant: z.string(),
  period: z.string(),
  recipient: z.string(),
  sequence: z.number(),
  previous: z.string(),
  replaces: z.string().nullable(),
  seals: z.array(z.string()),
  publicKey: z.string(),
  signature: z.string(),
  manifest: z.string(),
  /** The head before the package, as a signed note. */
  headNote: z.string(),
  file: z.string(),
})

export type PackageExport = z.infer<typeof packageExport> & {
  readonly at: string
  readonly by: string
  /** The head of the chain just before the package, which it states. */
  readonly head: string
  /** Place of its event in the chain. */
  readonly place: number
}

/** The type of the event of a package (spec 08 §6). */
export const PACKAGE_EVENT = 'package'

/** Every package that was made from this ledger, oldest first. An event that somebody spoilt is left out here; the verification names it. */
export function packageExports(database: Database): PackageExport[] {
  return packageEvents(database).flatMap((event): PackageExport[] => {
    const content = packageExport.safeParse(parsed(event.content))
    return content.success
      ? [{ ...content.data, at: event.at, by: event.userName, head: event.previousHash, place: event.sequence }]
      : []
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
