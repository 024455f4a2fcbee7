import type { Database } from '../../db/database.ts'
import { eventBySequence, lastEvent } from '../../db/queries/events.ts'
import { trustedKeys } from '../../db/queries/organisation-keys.ts'
import { parseHeadBody } from '../../shared/canonical/head-body.ts'
import { printHeadText } from '../../shared/canonical/head-text.ts'
import { printNote } from '../../shared/canonical/signed-note.ts'
import type { HeadsOverview } from '../../shared/contract/heads.ts'
import { keyState } from '../exchange/package-keys/signing-key.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { headOfOutput, lastSignedNote } from './head-of-output.ts'
import { acceptances, countersignedHeads, importedHeads } from './head-records.ts'

/** Everything that is to be seen of a ledger's heads: its own, signed or not, the countersignatures of others, and those it gave. */
export function headsOverview(ledger: Ledger): HeadsOverview {
  const { database, standing } = ledger
  const { behind } = standing
  return {
    key: keyState(ledger),
    text: printHeadText(headOfOutput(ledger)),
    sequence: lastEvent(database)?.sequence ?? 0,
    lastSigned: lastSigned(database),
    countersignatures: countersignatures(database),
    given: countersignedHeads(database)
      .map(({ place, publicKey: _, ...head }) => ({ ...head, by: place.userName, at: place.at }))
      .reverse(),
    acceptances: acceptances(database)
      .map(({ place, missing, since, reason }) => ({ at: place.at, by: place.userName, missing, since, reason }))
      .reverse(),
    behind: behind ? { missing: behind.missing, since: behind.since } : null,
  }
}

function lastSigned(database: Database): HeadsOverview['lastSigned'] {
  const note = lastSignedNote(database)
  const body = note && parseHeadBody(note.text)
  return note && body?.ok ? { sequence: body.value.sequence, date: body.value.date, note: printNote(note) } : null
}

/** One line for each organisation that signed each note, the furthest place first. */
function countersignatures(database: Database): HeadsOverview['countersignatures'] {
  const withdrawn = new Set(
    trustedKeys(database).flatMap(({ withdrawnAt, fingerprint }) => (withdrawnAt === null ? [] : [fingerprint])),
  )
  return importedHeads(database)
    .flatMap(({ by, sequence, head, date, place }) =>
      by.map(({ organisation, fingerprint }) => ({
        organisation,
        fingerprint,
        sequence,
        head,
        date,
        importedBy: place.userName,
        importedAt: place.at,
        state: eventBySequence(database, sequence)?.hash === head ? ('held' as const) : ('missing' as const),
        trusted: !withdrawn.has(fingerprint),
      })),
    )
    .sort((one, other) => other.sequence - one.sequence || other.importedAt.localeCompare(one.importedAt))
}
