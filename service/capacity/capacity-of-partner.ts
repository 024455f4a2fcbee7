import type { Database } from '../../db/database.ts'
import { listPartners } from '../../db/queries/masters.ts'
import type { CapacityAction, CapacityAssessment, CapacityPartner } from '../../shared/contract/capacity.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { capacityPlan } from './capacity-plan.ts'
import { capacityTrainings } from './capacity-trainings.ts'
import { partnerAssessments, pillarNames } from './partner-assessments.ts'

const isOpen = ({ state }: CapacityAction): boolean => state === 'planned' || state === 'started'

/** Every partner with how much is known of its capacity. */
export function capacityPartners(database: Database, today: LocalDate): CapacityPartner[] {
  const assessments = partnerAssessments(database, null)
  const actions = capacityPlan(database, null, today).filter(isOpen)
  const trainings = capacityTrainings(database, null)
  return listPartners(database).map(({ code, name }) => {
    const of = ({ partner }: { readonly partner: string }): boolean => partner === code
    const own = assessments.filter(of)
    return {
      code,
      name,
      assessments: own.length,
      lastOn: own.at(-1)?.date ?? null,
      openActions: actions.filter(of).length,
      trainings: trainings.filter(of).length,
    }
  })
}

/** One partner: assessments, plan, trainings, and the names of the pillars that they speak of. Refused: an unknown partner. */
export function capacityOfPartner(database: Database, partner: string, today: LocalDate) {
  const known = listPartners(database).find(({ code }) => code === partner)
  if (!known) return failure(fault('PARTNER_UNKNOWN', { kind: 'field', path: 'partner' }, { partner }))
  const assessments: CapacityAssessment[] = partnerAssessments(database, partner)
  return success({
    partner,
    name: known.name,
    pillars: pillarNames(database, assessments),
    assessments,
    actions: capacityPlan(database, partner, today),
    trainings: capacityTrainings(database, partner),
  })
}
