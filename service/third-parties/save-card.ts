import {
  findParty,
  findPartyNamed,
  insertDistinct,
  insertParty,
  listDistinct,
  saveCardRow,
} from '../../db/queries/third-party-cards.ts'
import { type CardFields, checkCard } from '../../domain/third-parties/check-card.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { cardOf, cardRow, emptyCard, tidyCard } from './card-values.ts'

const field = (path: string) => ({ kind: 'field', path }) as const
const unknownParty = (id: number): Fault => fault('PARTY_UNKNOWN', undefined, { name: String(id) })

/**
 * Writes a card, and with `id` null adds the third party. Names are what voucher lines carry: a known one never changes. Refused: no
 * name, a name that exists already, and what `checkCard` names.
 */
export function saveCard(work: Work, input: { id: number | null; name: string; card: CardFields }): Result<{ id: number }> {
  const name = input.name.trim().normalize('NFC')
  const card = tidyCard(input.card)
  const faults: Fault[] = checkCard(card, field)
  const known = input.id === null ? findPartyNamed(work.database, name) : findParty(work.database, input.id)
  if (input.id !== null && !known) faults.push(unknownParty(input.id))
  if (input.id === null && name === '') faults.push(fault('VALUE_MISSING', field('name'), { name: 'name' }))
  if (name.length > 200) faults.push(fault('VALUE_TOO_LONG', field('name'), { name: 'name', length: 200 }))
  if (input.id === null && known) faults.push(fault('PARTY_EXISTS', field('name'), { name }))
  if (input.id !== null && known && known.name !== name)
    faults.push(fault('PARTY_NAME_KEPT', field('name'), { name: known.name }))
  if (faults.length > 0) return failure(...faults)
  const id = input.id ?? insertParty(work.database, name)
  saveCardRow(work.database, id, cardRow(card, known))
  return success({ id })
}

/** Closes a third party, with the one that it turned out to be, or offers it again. Lines already written keep their name. */
export function closeCard(
  work: Work,
  input: { id: number; open: boolean; sameAsId: number | null },
): Result<Record<string, never>> {
  const party = findParty(work.database, input.id)
  if (!party) return failure(unknownParty(input.id))
  if (input.sameAsId !== null && (input.sameAsId === input.id || !findParty(work.database, input.sameAsId)))
    return failure(unknownParty(input.sameAsId))
  const row = cardRow(cardOf(party) ?? emptyCard('other'), undefined)
  const closed = { closedOn: work.now.slice(0, 10), sameAsId: input.sameAsId }
  saveCardRow(work.database, input.id, { ...row, ...(input.open ? {} : closed) })
  return success({})
}

/** Two near names that are two third parties: the pair is not shown again. */
export function keepDistinct(work: Work, input: { firstId: number; secondId: number }): Result<Record<string, never>> {
  for (const id of [input.firstId, input.secondId]) if (!findParty(work.database, id)) return failure(unknownParty(id))
  const [first, second] = [Math.min(input.firstId, input.secondId), Math.max(input.firstId, input.secondId)]
  if (first === second) return failure(unknownParty(first))
  if (listDistinct(work.database).some((pair) => pair.firstId === first && pair.secondId === second)) return success({})
  insertDistinct(work.database, { firstId: first, secondId: second, saidOn: work.now.slice(0, 10) })
  return success({})
}
