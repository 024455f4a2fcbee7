import { insertCapacityTraining } from '../../db/queries/capacity.ts'
import { listPartners } from '../../db/queries/masters.ts'
import { pillarKey } from '../../domain/capacity/pillar-key.ts'
import type { TrainingInput } from '../../shared/contract/capacity.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { postedLine } from './capacity-trainings.ts'

/**
 * Records a training, coaching, peer-to-peer exchange or tool given to a partner (C42): pillars, days, people by sex, cost. The cost is the sum of
 * posted lines where they are named, else what is typed. Refused, all at once: an unknown partner, a day that is none or still to come, no title or
 * pillar, days that are no positive number, a voucher line that is not posted or named twice, a cost typed beside lines.
 */
export function recordTraining(work: Work, input: TrainingInput): Result<{ id: number }> {
  const partner = listPartners(work.database).find(({ code }) => code === input.partner)
  const faults = trainingFaults(work, input)
  if (!partner) faults.unshift(fault('PARTNER_UNKNOWN', { kind: 'field', path: 'partner' }, { partner: input.partner }))
  if (faults.length > 0 || !partner) return failure(...faults)
  const { partner: _, ...training } = input
  const id = insertCapacityTraining(work.database, {
    ...training,
    partnerId: partner.id,
    title: input.title.trim(),
    note: input.note.trim(),
    pillars: [...new Set(input.pillars.map(pillarKey))],
    by: work.actor.id,
    at: work.now,
  })
  return success({ id })
}

function trainingFaults(work: Work, input: TrainingInput): Fault[] {
  const faults: Fault[] = []
  const at = (path: string) => ({ kind: 'field', path }) as const
  if (!isLocalDate(input.date)) faults.push(fault('DATE_INVALID', at('date'), { value: input.date }))
  else if (input.date > work.now.slice(0, 10)) faults.push(fault('CAPACITY_DATE_FUTURE', at('date'), { date: input.date }))
  if (input.title.trim() === '') faults.push(fault('VALUE_MISSING', at('title'), { name: 'title' }))
  if (input.pillars.every((pillar) => pillar.trim() === ''))
    faults.push(fault('VALUE_MISSING', at('pillars'), { name: 'pillars' }))
  const days = decimalFromText(input.days)
  if (!days || days.numerator === 0n) faults.push(fault('CAPACITY_DAYS', at('days'), { value: input.days }))
  if (input.costXof !== null && input.lines.length > 0) faults.push(fault('CAPACITY_COST_TWICE', at('costXof')))
  const seen = new Set<string>()
  for (const { voucher, line } of input.lines) {
    const name = `${voucher}/${line}`
    if (seen.has(name) || !postedLine(work.database, voucher, line))
      faults.push(fault('CAPACITY_LINE', { kind: 'voucher', voucher, line }, { voucher, line }))
    seen.add(name)
  }
  return faults
}
