import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'
import type { ParsedLine, ParsedStatement } from './parsed-statement.ts'
import { negated, statementAmount } from './statement-amount.ts'
import { isoDay } from './statement-date.ts'
import { tidyOrNull } from './statement-text.ts'

type Balance = ReadonlyMap<string, string>

export interface OpenCamtStatement {
  readonly fields: Map<string, string>
  readonly balances: Map<string, string>[]
  readonly lines: (ParsedLine & { readonly currency: string | undefined })[]
  readonly faults: Fault[]
  /** Entries that are only announced. */
  pending: number
}

/** The statement, with its balances by their codes: OPBD or PRCD opens, CLBD closes; on a page among several the intermediate ITBD does both. */
export function finishCamtStatement({ fields, balances, lines, faults, pending }: OpenCamtStatement): ParsedStatement {
  const opening = balanceOf(balances, 'OPBD') ?? balanceOf(balances, 'PRCD') ?? intermediate(balances, 0)
  const closing = balanceOf(balances, 'CLBD') ?? intermediate(balances, -1)
  const currency = fields.get('Acct/Ccy') ?? closing?.currency ?? opening?.currency ?? lines[0]?.currency
  const others = lines.filter((line) => line.currency !== undefined && line.currency !== currency)
  const wrong = others.map((line) =>
    fault('STATEMENT_LINE_CURRENCY', line.place, { currency: line.currency ?? '', expected: currency ?? '' }),
  )
  const day = (name: string): LocalDate | undefined =>
    isoDay(fields.get(`FrToDt/${name}DtTm`) ?? fields.get(`FrToDt/${name}Dt`) ?? '')
  return {
    account: tidyOrNull(fields.get('Acct/Id/IBAN') ?? fields.get('Acct/Id/Othr/Id')),
    currency: tidyOrNull(currency),
    number: tidyOrNull(fields.get('LglSeqNb') ?? fields.get('ElctrncSeqNb') ?? fields.get('Id')),
    from: day('Fr') ?? null,
    to: day('To') ?? closing?.date ?? null,
    opening: opening?.amount ?? null,
    closing: closing?.amount ?? null,
    lines: lines.map(({ currency: _, ...line }) => line),
    faults: [...faults, ...wrong],
    warnings: pending === 0 ? [] : [fault('STATEMENT_PENDING', undefined, { count: pending })],
  }
}

interface ReadBalance {
  readonly amount: string
  readonly currency: string | undefined
  readonly date: LocalDate | undefined
}

const intermediate = (balances: readonly Balance[], index: 0 | -1): ReadBalance | undefined =>
  readBalance(balances.filter((balance) => codeOf(balance) === 'ITBD').at(index))

const balanceOf = (balances: readonly Balance[], code: string): ReadBalance | undefined =>
  readBalance(balances.find((balance) => codeOf(balance) === code))

const codeOf = (balance: Balance): string => balance.get('Tp/CdOrPrtry/Cd') ?? balance.get('Tp/CdOrPrtry/Prtry') ?? ''

function readBalance(balance: Balance | undefined): ReadBalance | undefined {
  const positive = statementAmount(balance?.get('Amt') ?? '')
  if (!balance || positive === undefined) return undefined
  const amount = balance.get('CdtDbtInd') === 'DBIT' ? negated(positive) : positive
  return { amount, currency: balance.get('Ccy'), date: isoDay(balance.get('Dt/Dt') ?? balance.get('Dt/DtTm') ?? '') }
}
