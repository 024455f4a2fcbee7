import type { PrintName } from '../../shared/contract/print-name.ts'
import { printAssetLabels, printAssetSheet } from '../assets/asset-sheets.ts'
import { printGoodsReceipt, printPurchaseOrder } from '../commitments/order-sheets.ts'
import type { PrintBuilder } from './print-builder.ts'
import { printCashSlip, printPaymentOrder, printReceipt, printVoucher } from './voucher-sheets.ts'

/** Who builds each sheet. */
export const PRINT_BUILDERS: Readonly<Record<PrintName, PrintBuilder>> = {
  voucher: printVoucher,
  'payment-order': printPaymentOrder,
  'cash-slip': printCashSlip,
  receipt: printReceipt,
  'purchase-order': printPurchaseOrder,
  'goods-receipt': printGoodsReceipt,
  'asset-sheet': printAssetSheet,
  'asset-labels': printAssetLabels,
}
