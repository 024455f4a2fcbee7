import type { Database } from '../../db/database.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { acceptances } from '../heads/head-records.ts'

/** Each time that somebody went on with a file that lacked known events, in words: no fault of the chain, and never silent. */
export const acceptedWarnings = (database: Database): Fault[] =>
  acceptances(database).map(({ place, missing, since, reason }) =>
    fault('VERIFY_BEHIND_ACCEPTED', undefined, {
      date: place.at.slice(0, 10),
      user: place.userName,
      missing: missing ?? '?',
      since: since.slice(0, 10),
      reason,
    }),
  )
