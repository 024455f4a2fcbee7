import { z } from 'zod'
import { originVoucher } from './payments-cash.ts'
import { command, commandId, isoDate, minor, query } from './procedure.ts'

const cheque = z.object({
  number: z.number(),
  width: z.number(),
  state: z.enum(['draft', 'issued', 'presented', 'void', 'stale', 'cancelled']),
  flags: z.array(z.enum(['twice', 'outside', 'voided', 'old', 'tooOld'])),
  ageDays: z.number().nullable(),
  uses: z.array(
    z.object({
      key: z.string(),
      voucher: z.string().nullable(),
      date: isoDate,
      payee: z.string(),
      amountMinor: minor,
      posted: z.boolean(),
      presentedOn: isoDate.nullable(),
    }),
  ),
  voided: z
    .object({ id: z.number(), date: isoDate, reason: z.string(), by: z.string(), vouchers: z.array(originVoucher) })
    .nullable(),
})
export type Cheque = z.infer<typeof cheque>

export const chequesContract = {
  cheques: query.input(z.object({ account: z.string() })).output(
    z.object({
      currency: z.string(),
      books: z.array(
        z.object({
          id: z.number(),
          first: z.number(),
          last: z.number(),
          width: z.number(),
          receivedOn: isoDate,
          closedOn: isoDate.nullable(),
          used: z.number(),
        }),
      ),
      cheques: z.array(cheque),
      next: z.object({ number: z.number(), width: z.number() }).nullable(),
      flagDays: z.number(),
      staleDays: z.number(),
    }),
  ),
  addChequeBook: command('payments.addChequeBook')
    .input(z.object({ commandId, account: z.string(), first: z.string(), last: z.string(), receivedOn: isoDate }))
    .output(z.object({ id: z.number() })),
  closeChequeBook: command('payments.closeChequeBook')
    .input(z.object({ commandId, id: z.number(), on: isoDate }))
    .output(z.object({})),
  voidCheque: command('payments.voidCheque')
    .input(
      z.object({
        commandId,
        account: z.string(),
        number: z.number(),
        kind: z.enum(['void', 'stale']),
        date: isoDate,
        reason: z.string(),
      }),
    )
    .output(z.object({ id: z.number(), key: z.string().nullable() })),
}
