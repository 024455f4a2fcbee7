import { camelName } from '../../db/column-names.ts'
import { registerCalled } from '../../db/registers/registers.ts'
import type { Fault } from '../../shared/result/fault.ts'

/** What of a month's row its seal says too, and says better. */
const SAID_BY_SEALS: ReadonlySet<unknown> = new Set(['state', 'closedSequence', 'fiscalYear'])

/**
 * What several checks found of one alteration is named once (spec 08 §6): a reference that leads nowhere because its cell was changed, or the row it led
 * to taken out, is told by that; a month opened behind its seal's back is told by the seal; totals of a seal by the vouchers of that month that were altered; the place in the chain of a frozen month by its own check; a rule of a table that is broken by the cell which was changed.
 */
export function oncePerCause(faults: readonly Fault[]): Fault[] {
  const told = new Set(faults.flatMap(causes))
  return faults.filter((fault) => !consequences(fault).some((cause) => told.has(cause)))
}

/** What tells of a voucher, or of a line, that is not what was posted. */
const VOUCHER_FAULTS: ReadonlySet<string> = new Set(['VERIFY_VOUCHER_CHANGED', 'VERIFY_MISSING', 'VERIFY_UNCHAINED'])

/** What a seal counts of its month's vouchers. */
const TOTALS: ReadonlySet<unknown> = new Set(['vouchers', 'lines', 'debitXof', 'creditXof'])

const monthsOf = ({ months = '' }: NonNullable<Fault['details']>): string[] =>
  String(months)
    .split(' ')
    .filter((month) => month !== '')
    .map((month) => `totals ${month}`)

/** What a fault tells the cause of. */
function causes({ code, details = {} }: Fault): string[] {
  const { register, title, field, partTable = '', subject } = details
  if (code === 'VERIFY_ROW_CHANGED') return [`cell ${register} ${title} ${partTable} ${field}`, `table ${tableOf(details)}`]
  if (code === 'VERIFY_ROW_GONE') return [`gone ${register} ${title}`]
  if (code === 'VERIFY_ROW_FOREIGN') return [`foreign ${register} ${title}`, `table ${tableOf(details)}`]
  if (VOUCHER_FAULTS.has(code))
    return [...monthsOf(details), ...(code === 'VERIFY_VOUCHER_CHANGED' ? ['table voucher', 'table voucherLine'] : [])]
  if (code === 'VERIFY_SEAL') return [`seal ${subject} ${field}`]
  if (code === 'VERIFY_INCIDENT') return ['incident content']
  return code === 'VERIFY_FROZEN_MONTH' ? [`frozen ${register} ${title}`] : []
}

const tableOf = ({ register, partTable }: NonNullable<Fault['details']>): string =>
  String(partTable ?? registerCalled(String(register))?.table)

/** The causes that would make a fault a mere consequence. */
function consequences({ code, details = {} }: Fault): string[] {
  const { register, title, field, partTable = '', parentRegister, other, subject } = details
  if (code === 'VERIFY_REFERENCE')
    return [
      ...String(field)
        .split('/')
        .map((each) => `cell ${register} ${title} ${partTable} ${each}`),
      `foreign ${register} ${title}`,
      ...(other === '' ? [] : [`gone ${parentRegister} ${other}`]),
    ]
  if (code === 'VERIFY_SEAL') return TOTALS.has(field) ? [`totals ${subject}`] : []
  if (code === 'VERIFY_RULE_BROKEN') return [`table ${camelName(String(details.table))}`]
  if (code !== 'VERIFY_ROW_CHANGED') return []
  // Its own check names the entry by its date; the register's may only say that some content was touched.
  if (partTable === 'incidentContent') return ['incident content']
  if (field === 'chainSequence') return [`frozen ${register} ${title}`]
  if (register !== 'period' || !SAID_BY_SEALS.has(field)) return []
  const seal = `seal ${String(subject).slice('period:'.length)}`
  return [`${seal} ${field}`, ...(field === 'closedSequence' ? [`${seal} state`] : [])]
}
