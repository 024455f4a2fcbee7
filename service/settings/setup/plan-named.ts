import { type NamedRow, saveNamed } from '../../../db/queries/organisations.ts'
import type { SetupEntries } from '../setup-schema.ts'
import type { Placed } from './setup-file.ts'
import type { SetupPlan } from './setup-plan.ts'

/** Partners and donors: a code and a name. */
export function planNamed(
  plan: SetupPlan,
  entity: 'partner' | 'donor',
  existing: readonly NamedRow[],
  entries: readonly Placed<SetupEntries['partners']>[],
): void {
  const names = new Map(existing.map((row) => [row.code, row.name]))
  for (const { value, path } of entries) {
    const { code } = value
    if (!plan.isFirst(entity, code, path)) continue
    const before = names.get(code)
    const name = plan.needed(value.name?.trim(), before, path, 'name')
    if (name === undefined) continue
    plan.settle(before ?? null, name, () => saveNamed(plan.database, entity, code, name))
  }
}
