import type { Database } from '../../db/database.ts'
import { type CapacityActionRow, listCapacityActions } from '../../db/queries/capacity.ts'
import { checklistActions } from '../../db/queries/checklists.ts'
import type { CapacityAction } from '../../shared/contract/capacity.ts'
import { picked } from '../../shared/fields/picked.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { assessedRuns, sectionPillar } from './run-assessments.ts'

/** What is planned against the weaknesses of a partner, or of all: the plan's own actions, and those that signed checklists opened, which stay theirs. */
export function capacityPlan(database: Database, partner: string | null, today: LocalDate): CapacityAction[] {
  const own = listCapacityActions(database)
    .filter((row) => partner === null || row.partner === partner)
    .map((row) => planAction(row, today))
  return [...own, ...fromChecklists(database, partner, today)].sort(
    (a, b) => Number(isOver(a)) - Number(isOver(b)) || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0),
  )
}

const isOver = ({ state }: CapacityAction): boolean => state === 'done' || state === 'dropped'

const planAction = (row: CapacityActionRow, today: LocalDate): CapacityAction => ({
  key: `action:${row.id}`,
  id: row.id,
  origin: 'plan',
  runId: null,
  partner: row.partner,
  item: { fr: row.item, en: row.item },
  ...picked(row, 'pillar', 'action', 'owner', 'dueOn', 'state', 'evidence', 'doneOn'),
  late: row.dueOn < today && (row.state === 'planned' || row.state === 'started'),
})

function fromChecklists(database: Database, partner: string | null, today: LocalDate): CapacityAction[] {
  const runs = new Map(assessedRuns(database, partner).map((run) => [run.row.id, run]))
  return checklistActions(database).flatMap((action): CapacityAction[] => {
    const run = runs.get(action.runId)
    const section = run?.template.sections.find(({ items }) => items.some(({ number }) => number === action.item))
    const item = section?.items.find(({ number }) => number === action.item)
    if (!run || !section || !item) return []
    const isDone = action.doneOn !== null
    return [
      {
        key: `checklist:${action.id}`,
        id: action.id,
        origin: 'checklist',
        runId: action.runId,
        partner: run.partner,
        item: { fr: item.fr, en: item.en },
        pillar: sectionPillar(section),
        action: action.note,
        owner: action.owner,
        dueOn: action.dueOn,
        state: isDone ? 'done' : 'planned',
        evidence: '',
        doneOn: action.doneOn,
        late: !isDone && action.dueOn < today,
      },
    ]
  })
}
