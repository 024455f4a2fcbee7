import { fold } from '../../shared/i18n/fold.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { phoneDigits } from '../payments/phone-number.ts'
import { type RowFields, readRows } from '../payments/row-fields.ts'
import { headerKeys } from '../tabular/match-header.ts'
import type { OpenTable } from '../tabular/open-table-types.ts'

/** The columns of an attendance list, English or French; beside them, one for each day of the event, with a mark where the person signed. */
const ATTENDANCE_COLUMNS = {
  name: ['name', 'nom', 'nom_et_prenom', 'participant'],
  sex: ['sex', 'sexe', 'genre', 'gender'],
  organisation: ['organisation', 'organization', 'structure'],
  role: ['role', 'fonction', 'function'],
  phone: ['phone', 'telephone', 'tel', 'contact'],
  days: ['days', 'jours', 'dates'],
  per_diem: ['per_diem', 'per_diem_xof', 'perdiem', 'montant'],
  voucher: ['voucher', 'piece'],
  line: ['line', 'ligne'],
} as const
type FixedField = keyof typeof ATTENDANCE_COLUMNS
type Field = FixedField | `day ${string}`

export const ATTENDANCE_HEADER_KEYS: ReadonlySet<string> = headerKeys(ATTENDANCE_COLUMNS)

/** A list longer than this is several events. */
export const PEOPLE_AT_MOST = 5_000
const NAME_LENGTH = 200

export interface AttendanceFileRow {
  readonly name: string
  readonly sex: 'F' | 'M' | 'U'
  readonly organisation: string
  readonly role: string
  readonly phone: string
  readonly days: readonly LocalDate[]
  /** Whole francs. */
  readonly perDiemXof: number | null
  readonly voucher: string | null
  readonly line: number | null
  readonly voucherPlace: Place
}

const SEXES: Readonly<Record<string, 'F' | 'M'>> = {
  f: 'F',
  femme: 'F',
  feminin: 'F',
  female: 'F',
  woman: 'F',
  w: 'F',
  m: 'M',
  h: 'M',
  homme: 'M',
  masculin: 'M',
  male: 'M',
  man: 'M',
}
const PRESENT = ['x', '1', 'oui', 'yes', 'true', 'vrai', 'p', 'present', 'presente']
const ABSENT = ['', '0', 'non', 'no', 'false', 'faux', 'a', 'absent', 'absente']

/**
 * Reads an attendance list for an event of these days: every person, or every fault with its cell. Days stand as marked columns headed by the date, or in
 * one column as dates or as how many from the first. Refused: a mark or day that is none of the event's, a person without a day or written
 * twice, an amount that is no franc, a list beyond its limit.
 */
export function readAttendanceFile(table: OpenTable, days: readonly LocalDate[]): Result<AttendanceFileRow[]> {
  const dayColumns = days.map((day, index): [Field, string[]] => [`day ${day}`, dayNames(day, index)])
  // The day columns are named by the event's own dates, which no type can list.
  const columns = { ...ATTENDANCE_COLUMNS, ...Object.fromEntries(dayColumns) } as Readonly<Record<Field, readonly string[]>>
  const seen = new Set<string>()
  const read = readRows<Field, AttendanceFileRow>(table, columns, ['name', 'sex'], (fields) => readPerson(fields, days, seen))
  if (read.ok && read.value.length > PEOPLE_AT_MOST)
    return failure(
      fault('ATTENDANCE_TOO_LONG', { kind: 'file', name: table.name }, { people: read.value.length, limit: PEOPLE_AT_MOST }),
    )
  return read
}

/** How a column may name a day: by its date, with or without the year, or by its number. */
const dayNames = (day: LocalDate, index: number): string[] => {
  const [year = '', month = '', date = ''] = day.split('-')
  return [
    day,
    `${date}/${month}/${year}`,
    `${date}/${month}`,
    `j${index + 1}`,
    `jour ${index + 1}`,
    `day ${index + 1}`,
    `d${index + 1}`,
  ]
}

function readPerson(fields: RowFields<Field>, days: readonly LocalDate[], seen: Set<string>): AttendanceFileRow | undefined {
  const name = fields.text('name', true)
  const sex = fields.text('sex')
  const attended = attendedDays(fields, days)
  const perDiemXof = fields.amount('per_diem', FUNCTIONAL_CURRENCY, false)
  const voucher = fields.code('voucher')
  // A sheet that guards a plus against being read as a formula writes an apostrophe before it.
  const phone = (fields.code('phone') ?? '').replace(/^'/, '')
  const known = sex === null ? 'U' : SEXES[fold(sex)]
  if (known === undefined) fields.refuse(fault('ATTENDANCE_SEX', fields.placeOf('sex'), { value: sex ?? '' }))
  if (name === null) return undefined
  if (name.length > NAME_LENGTH)
    fields.refuse(fault('VALUE_TOO_LONG', fields.placeOf('name'), { name: 'name', length: NAME_LENGTH }))
  const key = `${fold(name)}/${phoneDigits(phone)}`
  if (seen.has(key)) fields.refuse(fault('PARTICIPANT_REPEATED', fields.placeOf('name'), { name }))
  seen.add(key)
  if (attended !== undefined && attended.length === 0)
    fields.refuse(fault('PARTICIPANT_NEVER_THERE', fields.placeOf('name'), { name }))
  const line = voucher === null ? null : fields.count('line')
  return {
    name,
    sex: known ?? 'U',
    organisation: fields.text('organisation') ?? '',
    role: fields.text('role') ?? '',
    phone,
    days: attended ?? [],
    perDiemXof,
    voucher,
    line,
    voucherPlace: fields.placeOf('voucher'),
  }
}

/** The days that the row marks; undefined when a mark could not be read, which is said already. */
function attendedDays(fields: RowFields<Field>, days: readonly LocalDate[]): LocalDate[] | undefined {
  const listed = fields.text('days')
  if (listed !== null) return listedDays(fields, listed, days)
  let isSound = true
  const attended = days.filter((day) => {
    const mark = fields.text(`day ${day}`)
    const word = fold(mark ?? '')
    if (PRESENT.includes(word)) return true
    if (!ABSENT.includes(word)) {
      isSound = false
      fields.refuse(fault('ATTENDANCE_MARK', fields.placeOf(`day ${day}`), { value: mark ?? '' }))
    }
    return false
  })
  return isSound ? attended : undefined
}

/** "2020-03-10; 2020-03-11", "10/03/2020", or "2": so many from the first. */
function listedDays(fields: RowFields<Field>, text: string, days: readonly LocalDate[]): LocalDate[] | undefined {
  if (/^\d{1,3}$/.test(text) && Number(text) <= days.length) return days.slice(0, Number(text))
  const found = text.split(/[;,\s]+/).map((part) => {
    const [, date = '', month = '', year = ''] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(part) ?? []
    const day = year === '' ? part : `${year}-${month}-${date}`
    if (days.includes(day)) return day
    fields.refuse(fault('ATTENDANCE_DAY', fields.placeOf('days'), { value: part }))
    return undefined
  })
  return found.includes(undefined) ? undefined : days.filter((day) => found.includes(day))
}
