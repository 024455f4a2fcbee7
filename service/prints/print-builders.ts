import type { PrintName } from '../../shared/contract/print-name.ts'
import { printAdvanceLiquidation, printAdvanceRequest } from '../advances/advance-sheets.ts'
import { printAdvanceConfirmation, printAdvanceReminder } from '../advances/letter-sheets.ts'
import type { PrintBuilder } from './print-builder.ts'
import { printCashSlip, printPaymentOrder, printReceipt, printVoucher } from './voucher-sheets.ts'

/** Who builds each sheet. */
export const PRINT_BUILDERS: Readonly<Record<PrintName, PrintBuilder>> = {
  voucher: printVoucher,
  'payment-order': printPaymentOrder,
  'cash-slip': printCashSlip,
  receipt: printReceipt,
  'advance-request': printAdvanceRequest,
  'advance-liquidation': printAdvanceLiquidation,
  'advance-reminder': printAdvanceReminder,
  'advance-confirmation': printAdvanceConfirmation,
}
