import type { PrintName } from '../../shared/contract/print-name.ts'
import { printAdvanceLiquidation, printAdvanceRequest } from '../advances/advance-sheets.ts'
import { printAdvanceConfirmation, printAdvanceReminder } from '../advances/letter-sheets.ts'
import { printAssetLabels, printAssetSheet } from '../assets/asset-sheets.ts'
import { printVerification } from '../audit/verification-sheet.ts'
import { printCapacity } from '../capacity/capacity-sheet.ts'
import { printClaim } from '../claims/claim-sheet.ts'
import { printGoodsReceipt, printPurchaseOrder } from '../commitments/order-sheets.ts'
import { printChecklistRun } from '../compliance/run-sheet.ts'
import { printOrganisationKey } from '../exchange/package-keys/organisation-key-sheet.ts'
import { printManagementLetter } from '../findings/letter-sheet.ts'
import { printClosingStatement } from '../grants/closing-sheet.ts'
import { printAdjustedReport, printReviewLetter, printReviewMemo } from '../partner-reports/letter-sheets.ts'
import { printCashCount, printReplenishment } from '../payments/cash-sheets.ts'
import { printTransferLetter } from '../payments/run-sheets.ts'
import { printPaymentList, printPayrollBook, printPayslip, printStatutoryReturns } from '../payroll/payroll-sheets.ts'
import { printDeliveryChain, printSubAwardAgreement } from '../sub-awards/agreement-sheets.ts'
import { printSubAwardBalance, printTrancheLetter } from '../sub-awards/tranche-letters.ts'
import { printReconciliation } from '../treasury/reconciliation-sheet.ts'
import { printVirementLetter } from '../virements/virement-letter.ts'
import type { PrintBuilder } from './print-builder.ts'
import { printCashSlip, printPaymentOrder, printReceipt, printVoucher } from './voucher-sheets.ts'

/** Who builds each sheet. */
export const PRINT_BUILDERS: Readonly<Record<PrintName, PrintBuilder>> = {
  voucher: printVoucher,
  'payment-order': printPaymentOrder,
  'cash-slip': printCashSlip,
  receipt: printReceipt,
  'bank-reconciliation': printReconciliation,
  payslip: printPayslip,
  'payroll-book': printPayrollBook,
  'statutory-returns': printStatutoryReturns,
  'payment-list': printPaymentList,
  'cash-count': printCashCount,
  replenishment: printReplenishment,
  'transfer-letter': printTransferLetter,
  'advance-request': printAdvanceRequest,
  'advance-liquidation': printAdvanceLiquidation,
  'advance-reminder': printAdvanceReminder,
  'advance-confirmation': printAdvanceConfirmation,
  'purchase-order': printPurchaseOrder,
  'goods-receipt': printGoodsReceipt,
  'asset-sheet': printAssetSheet,
  'asset-labels': printAssetLabels,
  'grant-closing-statement': printClosingStatement,
  'virement-letter': printVirementLetter,
  'tranche-letter': printTrancheLetter,
  'sub-award-balance': printSubAwardBalance,
  'sub-award-agreement': printSubAwardAgreement,
  'delivery-chain': printDeliveryChain,
  'partner-report-letter': printReviewLetter,
  'partner-report-memo': printReviewMemo,
  'partner-report-adjusted': printAdjustedReport,
  claim: printClaim,
  'management-letter': printManagementLetter,
  'capacity-sheet': printCapacity,
  'checklist-run': printChecklistRun,
  'verification-certificate': printVerification,
  'organisation-key': printOrganisationKey,
}
