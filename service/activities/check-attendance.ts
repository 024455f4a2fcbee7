import type { Database } from '../../db/database.ts'
import type { HeadcountRow, ParticipantRow } from '../../db/queries/activities-events.ts'
import { linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import { phoneDigits } from '../../domain/payments/phone-number.ts'
import type { Headcount, Participant } from '../../shared/contract/activities.ts'
import { keptTextList } from '../../shared/contract/kept-text-list.ts'
import { fold } from '../../shared/i18n/fold.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

export type CheckedParticipant = Omit<ParticipantRow, 'eventId' | 'position' | 'voucher'>

/** A participant with the place that a fault names; without one, the row of the list. */
export type PlacedParticipant = Participant & { readonly place?: Place | undefined }

/**
 * Checks a list of names against the event's days and the books. Refused, all at once: no name, the same person twice (name and telephone), no day, a day
 * that is none of the event's, an amount below nothing, and a voucher line that is not there.
 */
export function checkParticipants(
  database: Database,
  people: readonly PlacedParticipant[],
  days: readonly LocalDate[],
): Result<CheckedParticipant[]> {
  const faults: Fault[] = []
  const seen = new Set<string>()
  const rows = people.map((person, index): CheckedParticipant => {
    const at = (field: string): Place => person.place ?? { kind: 'field', path: `participants.${index + 1}.${field}` }
    const name = person.name.trim().normalize('NFC')
    const key = `${fold(name)}/${phoneDigits(person.phone)}`
    if (name === '') faults.push(fault('VALUE_MISSING', at('name'), { name: 'name' }))
    else if (seen.has(key)) faults.push(fault('PARTICIPANT_REPEATED', at('name'), { name }))
    seen.add(key)
    const attended = days.filter((day) => person.days.includes(day))
    if (person.days.length === 0) faults.push(fault('PARTICIPANT_NEVER_THERE', at('days'), { name }))
    const stray = person.days.find((day) => !days.includes(day))
    if (stray !== undefined) faults.push(fault('ATTENDANCE_DAY', at('days'), { value: stray }))
    if ((person.perDiemXof ?? 0) < 0) faults.push(fault('EVENT_COUNT', at('perDiemXof')))
    const paid = payingLine(database, person, at('voucher'), faults)
    return {
      name,
      sex: person.sex,
      organisation: person.organisation.trim().normalize('NFC'),
      role: person.role.trim(),
      phone: person.phone.trim(),
      days: keptTextList.write(attended),
      perDiemXof: person.perDiemXof,
      ...paid,
    }
  })
  return faults.length > 0 ? failure(...faults) : success(rows)
}

/** The line that paid the per diem, by the number of its voucher; the first line where none is named. */
function payingLine(
  database: Database,
  { voucher, line }: Participant,
  place: Place,
  faults: Fault[],
): Pick<CheckedParticipant, 'voucherId' | 'lineNumber'> {
  if (voucher === null || voucher.trim() === '') return { voucherId: null, lineNumber: null }
  const found = findVoucher(database, voucher.trim())
  const lineNumber = line ?? 1
  const known = found && linesOfVoucher(database, found.id).some((row) => row.lineNumber === lineNumber)
  if (!found) faults.push(fault('VOUCHER_UNKNOWN', place, { voucher }))
  else if (!known) faults.push(fault('COST_LINE_UNKNOWN', place, { voucher, line: lineNumber }))
  return { voucherId: found?.id ?? null, lineNumber: found ? lineNumber : null }
}

/** Checks head counts: refused are a count below one and an organisation and sex given twice. */
export function checkHeadcounts(counts: readonly Headcount[]): Result<Omit<HeadcountRow, 'eventId'>[]> {
  const faults: Fault[] = []
  const seen = new Set<string>()
  const rows = counts.map(({ organisation: written, sex, count }, index) => {
    const at = (field: string): Place => ({ kind: 'field', path: `headcounts.${index + 1}.${field}` })
    const organisation = written.trim().normalize('NFC')
    if (!Number.isSafeInteger(count) || count < 1 || count > 1_000_000) faults.push(fault('EVENT_COUNT', at('count')))
    if (seen.has(`${organisation}/${sex}`)) faults.push(fault('HEADCOUNT_REPEATED', at('organisation'), { organisation }))
    seen.add(`${organisation}/${sex}`)
    return { organisation, sex, count }
  })
  return faults.length > 0 ? failure(...faults) : success(rows)
}
