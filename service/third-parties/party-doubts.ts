import type { Database } from '../../db/database.ts'
import { listDistinct } from '../../db/queries/third-party-cards.ts'
import { nearDuplicates } from '../../domain/third-parties/near-duplicates.ts'
import { sharedDetails } from '../../domain/third-parties/shared-details.ts'
import type { PartyRow } from '../../shared/contract/third-parties.ts'
import { partyRows } from './list-parties.ts'

/** How many pairs a screen can show; beyond, a person works from the first ones down. */
const PAIRS_AT_MOST = 500

/** Names that may be one third party, with the one to keep (used last), and details that stand on two cards. Closed ones are left out. */
export function partyDoubts(database: Database) {
  const open = partyRows(database).filter((row) => row.closedOn === null)
  const byId = new Map(open.map((row) => [row.id, row]))
  const distinct = new Set(listDistinct(database).map((pair) => `${pair.firstId}/${pair.secondId}`))
  const names = nearDuplicates(open)
    .filter((pair) => !distinct.has(`${pair.firstId}/${pair.secondId}`))
    .slice(0, PAIRS_AT_MOST)
    .flatMap(({ firstId, secondId, reason }) => {
      const [first, second] = [byId.get(firstId), byId.get(secondId)]
      if (!first || !second) return []
      const secondIsUsed = (second.lastMovement ?? '') > (first.lastMovement ?? '')
      const [keep, close] = secondIsUsed ? [second, first] : [first, second]
      return [{ reason, keep: brief(keep), close: brief(close) }]
    })
  const cards = open.map(({ id, kind, card }) => ({
    id,
    kind,
    phone: card?.phone ?? null,
    mobileNumber: card?.mobileNumber ?? null,
    bankAccount: card?.bankAccount ?? null,
  }))
  const details = sharedDetails(cards).map(({ what, value, staffAndSupplier, ids }) => ({
    what,
    value,
    staffAndSupplier,
    parties: ids.flatMap((id) => {
      const party = byId.get(id)
      return party ? [brief(party)] : []
    }),
  }))
  return { names, details }
}

const brief = ({ id, name, kind, lastMovement }: PartyRow) => ({ id, name, kind, lastMovement })
