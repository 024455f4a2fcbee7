import type { ReportName } from '../../../../shared/contract/report-name.ts'

/** Where a row of a report leads. */
export type RowTarget =
  | { readonly screen: 'vouchers'; readonly text: string }
  | { readonly screen: 'budgets'; readonly grant: string; readonly line: string }
  | { readonly screen: 'ledger'; readonly account: string }

type Cell = string | number | null

/**
 * A line leads to its voucher, an account of the trial balance to its ledger, a budget line to its budget; a row that stands for
 * something else (a balance carried forward, an adjustment without voucher) leads nowhere.
 */
export function rowTarget(report: ReportName, keys: readonly string[], row: readonly Cell[]): RowTarget | null {
  const text = (key: string): string => {
    const index = keys.indexOf(key)
    return index < 0 ? '' : String(row[index] ?? '')
  }
  switch (report) {
    case 'transactions':
      return voucher(text('voucher_no'))
    case 'general-ledger':
      return voucher(text('voucher'))
    case 'trial-balance':
      return text('account') === '' ? null : { screen: 'ledger', account: text('account') }
    case 'budget-vs-actual': {
      const line = text('budget_line')
      return line === '' || text('grant') === '' ? null : { screen: 'budgets', grant: text('grant'), line }
    }
    case 'findings':
      // A finding may name several vouchers; the first is opened.
      return voucher(text('voucher').split(', ')[0] ?? '')
    case 'eligibility-rulings':
    case 'assets':
      return voucher(text('voucher'))
    case 'claim':
    case 'depreciation-schedule':
    case 'procurement':
    case 'grant-closing-statement':
    case 'virement':
    case 'consolidation':
    case 'partner-funds':
    case 'sub-award-status':
    case 'disallowed-costs':
    case 'funds-request':
    case 'budget':
    case 'budget-comparison':
    case 'partner-allocation':
    case 'unit-costs':
    case 'forecast-accuracy':
    case 'activities':
    case 'results':
    case 'activity-costs':
    case 'logframe':
    case 'capacity':
    case 'capacity-plan':
    case 'compliance-status':
    case 'compliance-scores':
    case 'retention':
    case 'fund-balance':
    case 'bank-reconciliation':
    case 'payroll':
    case 'statutory-returns':
    case 'closing-checklist':
    case 'cash-count':
    case 'advances-ageing':
    case 'aged-payables':
    case 'aged-receivables':
      return null
  }
}

const voucher = (number: string): RowTarget | null => (number === '' ? null : { screen: 'vouchers', text: number })
