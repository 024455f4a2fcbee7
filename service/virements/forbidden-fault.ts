import type { JudgedVirement } from '../../domain/virements/judge-virement.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'

/** A virement that the agreement forbids, with the rule and the line. */
export const forbiddenFault = ({ reason, budgetLine }: Pick<JudgedVirement, 'reason' | 'budgetLine'>): Fault =>
  fault('VIREMENT_FORBIDDEN', undefined, { rule: `R-VIR ${reason ?? ''}`.trim(), budgetLine: budgetLine ?? '' })
