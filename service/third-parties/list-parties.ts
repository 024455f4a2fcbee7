import type { Database } from '../../db/database.ts'
import { listParties, type PartyBalanceRow, partyBalances, partyLastMovements } from '../../db/queries/third-party-cards.ts'
import { missingOfCard } from '../../domain/third-parties/check-card.ts'
import type { PartyRow } from '../../shared/contract/third-parties.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { cardOf } from './card-values.ts'

/** Every third party with its card, what it owes or is owed by account, and its last movement, by name. */
export function partyRows(database: Database): PartyRow[] {
  const balances = new Map<number, PartyBalanceRow[]>()
  for (const row of partyBalances(database)) balances.set(row.thirdPartyId, [...(balances.get(row.thirdPartyId) ?? []), row])
  const lasts = new Map(partyLastMovements(database).map((row) => [row.thirdPartyId, row.last]))
  const rows = listParties(database)
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return rows.map((row) => {
    const card = cardOf(row)
    const own = balances.get(row.id) ?? []
    return {
      id: row.id,
      name: row.name,
      kind: card?.kind ?? null,
      card,
      closedOn: row.closedOn,
      sameAs: row.sameAsId === null ? null : { id: row.sameAsId, name: names.get(row.sameAsId) ?? '' },
      balances: own.map(({ account, currency, minor, xof }) => ({ account, currency, minor, xof })),
      balanceXof: sumMinor(own.map(({ xof }) => xof)),
      lastMovement: lasts.get(row.id) ?? null,
      missing: row.closedOn === null ? missingOfCard(card) : [],
    }
  })
}
