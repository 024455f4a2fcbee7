import {
  COUNT_HEADER_KEYS,
  readCountFile,
  readSlipFile,
  SLIP_HEADER_KEYS,
  type SlipRow,
} from '../../domain/payments/count-file.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import { paymentsContract } from '../../shared/contract/payments.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { withFileTable } from '../exchange/open-file.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { countBooks, saveCount } from './save-count.ts'

export interface CountFiles {
  readonly user: string
  readonly commandId: string
  readonly account: string
  readonly date: string
  /** Path of the file of counts: nature, denomination, number. */
  readonly counts: string
  /** Path of the file of provisional slips: number, date, person, amount. */
  readonly slips: string | undefined
  readonly time: string
  readonly cashier: string
  readonly witness: string
  readonly explanation: string
}

/** Keeps the cash count that two files describe (spec 10 `count`), unsigned. Refused, all at once: what either file has wrong, and all that `saveCount` refuses. */
export function importCount(ledger: Ledger, files: CountFiles): Result<{ id: number }> {
  const { account, date, time, cashier, witness, explanation } = files
  const books = countBooks(ledger.database, account, date)
  if (!books.ok) return books
  const { currency } = books.value
  const lines = withFileTable(files.counts, { headerKeys: COUNT_HEADER_KEYS }, ({ table }) => readCountFile(table, currency))
  const slips: Result<SlipRow[]> =
    files.slips === undefined
      ? success([])
      : withFileTable(files.slips, { headerKeys: SLIP_HEADER_KEYS }, ({ table }) => readSlipFile(table, currency))
  if (!lines.ok || !slips.ok) return failure(...(lines.ok ? [] : lines.faults), ...(slips.ok ? [] : slips.faults))
  const input = {
    id: null,
    account,
    date,
    time,
    cashier,
    witness,
    explanation,
    lines: lines.value.map((line) => ({ ...line })),
    slips: slips.value.map((slip) => ({ ...slip })),
  }
  const request = {
    name: 'payments.saveCount',
    user: files.user,
    commandId: files.commandId,
    answers: answersOf(paymentsContract.saveCount),
    input,
  } as const
  return runCommand(ledger, request, (work) => saveCount(work, input, ledger.surroundings.clock.today()))
}
