import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { figure } from './figure.ts'
import { phoneDigits } from './phone-number.ts'

/** One payment of a run, as the operator was asked to make it. */
export interface AskedPayment {
  readonly payment: number
  readonly reference: string
  readonly payee: string
  readonly phone: string
  readonly amountMinor: number
}

/** One row of the operator's answer. */
export interface AnsweredPayment {
  readonly transactionId: string
  /** The reference that was sent with the payment, when the operator gives it back. */
  readonly reference: string | null
  readonly phone: string
  readonly amountMinor: number
  readonly state: 'paid' | 'failed'
  readonly feeMinor: number | null
  readonly reason: string | null
  readonly place: Place
}

export interface MatchedPayment extends AnsweredPayment {
  readonly payment: number
}

/**
 * Holds an operator's answer against the run: each row is one payment of the run by its reference, or by telephone and amount when
 * the operator gives none back; amount and telephone must agree either way (spec 04 §2.7). Whole or nothing: a row of no payment, one
 * that differs, a payment answered twice and a transaction seen before are all named. Payments without an answer stay open.
 */
export function matchResult(
  asked: readonly AskedPayment[],
  answers: readonly AnsweredPayment[],
  known: ReadonlySet<string>,
  currency: string,
): Result<MatchedPayment[]> {
  const faults: Fault[] = []
  const seen = new Set(known)
  const answered = new Set<number>()
  const matched: MatchedPayment[] = []
  for (const answer of answers) {
    const { transactionId, place } = answer
    if (seen.has(transactionId)) faults.push(fault('RESULT_TRANSACTION_TWICE', place, { transaction: transactionId }))
    seen.add(transactionId)
    const payment = paymentOf(asked, answer, answered)
    if (!payment) {
      faults.push(
        fault('RESULT_UNMATCHED', place, {
          transaction: transactionId,
          phone: answer.phone,
          amount: figure(answer.amountMinor, currency),
        }),
      )
      continue
    }
    const { payee } = payment
    if (answered.has(payment.payment)) faults.push(fault('RESULT_PAYMENT_TWICE', place, { payee, reference: payment.reference }))
    if (phoneDigits(payment.phone) !== phoneDigits(answer.phone))
      faults.push(fault('RESULT_PHONE_DIFFERS', place, { payee, asked: payment.phone, answered: answer.phone }))
    if (payment.amountMinor !== answer.amountMinor)
      faults.push(
        fault('RESULT_AMOUNT_DIFFERS', place, {
          payee,
          asked: figure(payment.amountMinor, currency),
          answered: figure(answer.amountMinor, currency),
        }),
      )
    answered.add(payment.payment)
    matched.push({ ...answer, payment: payment.payment })
  }
  return faults.length > 0 ? failure(...faults) : success(matched)
}

function paymentOf(
  asked: readonly AskedPayment[],
  answer: AnsweredPayment,
  answered: ReadonlySet<number>,
): AskedPayment | undefined {
  if (answer.reference !== null) {
    const named = asked.find((payment) => payment.reference === answer.reference)
    if (named) return named
  }
  return asked.find(
    (payment) =>
      !answered.has(payment.payment) &&
      payment.amountMinor === answer.amountMinor &&
      phoneDigits(payment.phone) === phoneDigits(answer.phone),
  )
}
