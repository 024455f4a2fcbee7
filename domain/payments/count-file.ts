import { fault } from '../../shared/result/fault.ts'
import type { Result } from '../../shared/result/result.ts'
import { headerKeys } from '../tabular/match-header.ts'
import type { OpenTable } from '../tabular/open-table-types.ts'
import type { CountedLine, Nature } from './count-figures.ts'
import { readRows } from './row-fields.ts'

const COUNT_COLUMNS = {
  nature: ['nature'],
  denomination: ['denomination', 'coupure'],
  number: ['number', 'nombre'],
} as const

const SLIP_COLUMNS = {
  number: ['number', 'numero'],
  date: ['date'],
  person: ['person', 'personne', 'beneficiaire'],
  amount: ['amount', 'montant'],
} as const

export const COUNT_HEADER_KEYS: ReadonlySet<string> = headerKeys(COUNT_COLUMNS)
export const SLIP_HEADER_KEYS: ReadonlySet<string> = headerKeys(SLIP_COLUMNS)

const NATURES: Readonly<Record<string, Nature>> = {
  note: 'note',
  notes: 'note',
  billet: 'note',
  billets: 'note',
  coin: 'coin',
  coins: 'coin',
  piece: 'coin',
  pièce: 'coin',
  pieces: 'coin',
  pièces: 'coin',
}

export interface SlipRow {
  readonly number: string
  readonly date: string
  readonly person: string
  readonly amountMinor: number
}

/** Reads the counts of a cash count (spec 10 `count`): nature (note or coin, billet or pièce), denomination, number. */
export const readCountFile = (table: OpenTable, currency: string): Result<CountedLine[]> =>
  readRows(table, COUNT_COLUMNS, ['nature', 'denomination', 'number'], (fields) => {
    const written = fields.text('nature', true)
    const nature = written === null ? undefined : NATURES[written.toLowerCase()]
    if (written !== null && nature === undefined)
      fields.refuse(fault('VALUE_UNKNOWN', fields.placeOf('nature'), { name: 'nature', value: written }))
    const denominationMinor = fields.amount('denomination', currency)
    const number = fields.count('number')
    return nature === undefined || denominationMinor === null || number === null
      ? undefined
      : { nature, denominationMinor, number }
  })

/** Reads the provisional slips of a cash count: number, date, person, amount. */
export const readSlipFile = (table: OpenTable, currency: string): Result<SlipRow[]> =>
  readRows(table, SLIP_COLUMNS, ['number', 'date', 'person', 'amount'], (fields) => {
    const number = fields.code('number', true)
    const date = fields.date('date', true)
    const person = fields.text('person', true)
    const amountMinor = fields.amount('amount', currency)
    return number === null || date === null || person === null || amountMinor === null
      ? undefined
      : { number, date, person, amountMinor }
  })
