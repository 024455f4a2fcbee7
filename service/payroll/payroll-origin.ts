import type { Month } from '../../shared/time/period.ts'

/** What the vouchers of a payroll are to it: the cost and what is owed; what changed after it was posted; the payment of net pay. */
export const PAYROLL_ROLES = ['payroll', 'payroll-correction'] as const
export const NET_PAYMENT_ROLES = ['net-payment-bank', 'net-payment-mobile', 'net-payment-cash'] as const
export const RETURN_PAYMENT_ROLES = ['return-payment'] as const

export const payrollOrigin = (month: Month): string => `payroll-month:${month}`
export const returnOrigin = (code: string): string => `statutory-return:${code}`
