import type { Database } from '../../db/database.ts'
import { eventsOf } from '../../db/queries/events.ts'
import { everyFrozenMonth } from '../../db/queries/frozen.ts'
import type { CodeFinder } from '../../db/registers/codes.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { closingSeal } from './closing-seal.ts'

/**
 * The place in the chain of each frozen month is derived again: a grant's conversions of a month were frozen by the first closing of that month that
 * names the grant, and a later closing leaves them as they are (spec 08 §8). What a register's row says of it is compared with that, besides its event.
 */
export function verifyFrozenMonths(database: Database, find: CodeFinder): Fault[] {
  const closings = readClosings(database)
  return everyFrozenMonth(database).flatMap(({ grantId, month, chainSequence }) => {
    const grant = find('grantAgreement', grantId)
    const held = (closings.get(month) ?? []).find(({ grants }) => grants === undefined || grants.has(grant))?.sequence
    if (held === chainSequence) return []
    const title = `${grant}/${month}`
    return [
      fault('VERIFY_FROZEN_MONTH', undefined, {
        ...{ subject: `frozen-month:${title}`, register: 'frozen-month', title, grant },
        ...{ period: month, held: held ?? '', found: chainSequence },
      }),
    ]
  })
}

interface Closing {
  readonly sequence: number
  /** The grants whose conversions it froze; undefined where it can no longer be read, which is named elsewhere. */
  readonly grants: ReadonlySet<unknown> | undefined
}

/** The events that closed each month, in order. */
function readClosings(database: Database): Map<string, readonly Closing[]> {
  const closings = new Map<string, readonly Closing[]>()
  for (const { sequence, subject, content } of eventsOf(database, ['closed'])) {
    const { head, conversions } = closingSeal(content)
    const grants = head === '' ? undefined : new Set(conversions.map(grantOf))
    closings.set(subject, [...(closings.get(subject) ?? []), { sequence, grants }])
  }
  return closings
}

const grantOf = (conversion: unknown): unknown =>
  typeof conversion === 'object' && conversion !== null && 'grant' in conversion ? conversion.grant : undefined
