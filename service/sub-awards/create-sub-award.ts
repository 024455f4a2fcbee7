import { listGrants, listPartners } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { listSubAwards } from '../../db/queries/sub-awards.ts'
import type { NewSubAward } from '../../shared/contract/sub-awards.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { importSetup } from '../settings/import-setup.ts'

/**
 * A new sub-award, and its partner where that is new, by the very rules of the setup file, so that it does not matter where it was made
 * (spec 10, Setup file). Its lines, percents and reference come with its agreement. Refused: a code that is taken, a ceiling of zero or less
 * in the smallest units of the currency, dates outside the grant, a new partner without a name, and what the setup file refuses.
 */
export function createSubAward(work: Work, input: NewSubAward): Result<{ subAward: string; partner: string }> {
  const { database } = work
  const [code, partner, partnerName] = [input.code, input.partner, input.partnerName ?? ''].map((text) =>
    text.trim().normalize('NFC'),
  ) as [string, string, string]
  if (listSubAwards(database).some((known) => known.code === code))
    return failure(fault('SUB_AWARD_EXISTS', { kind: 'field', path: 'code' }, { subAward: code }))
  if (input.ceiling <= 0) return failure(fault('SUB_AWARD_CEILING', { kind: 'field', path: 'ceiling' }))
  const grant = listGrants(database).find((known) => known.code === input.grant)
  const start = input.start ?? grant?.startDate
  const end = input.end ?? grant?.endDate
  if (grant && start && end && (start < grant.startDate || end > grant.endDate)) {
    const bounds = { start: grant.startDate, end: grant.endDate }
    return failure(fault('SUB_AWARD_DATES', { kind: 'field', path: 'end' }, { grant: grant.code, ...bounds }))
  }
  const isNew = !listPartners(database).some((known) => known.code === partner)
  if (isNew && partnerName === '')
    return failure(fault('VALUE_MISSING', { kind: 'field', path: 'partnerName' }, { name: 'partnerName' }))
  const { grant: grantCode, currency } = input
  const ceiling = minorToDecimalText(input.ceiling, currency)
  const made = importSetup(
    work,
    JSON.stringify({
      organisation: { code: readLedger(database).organisationCode },
      partners: isNew ? [{ code: partner, name: partnerName }] : [],
      subAwards: [{ code, grant: grantCode, partner, ceiling, currency, start, end }],
    }),
  )
  return made.ok ? success({ subAward: code, partner }) : made
}
