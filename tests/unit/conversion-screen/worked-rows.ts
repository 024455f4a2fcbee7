import type { SpendingRow } from '../../../shared/contract/budgets.ts'

/** A row of the screen; what a test does not name is of no account. */
export const spending = (row: Partial<SpendingRow> & Pick<SpendingRow, 'xof' | 'donorMinor'>): SpendingRow => ({
  voucherKey: 'posted:1',
  number: 'AMSS-BQ3-2020-000001',
  sourceId: null,
  lineNumber: 1,
  date: '2020-01-24',
  label: '',
  budgetLine: 'A1',
  partner: null,
  thirdParty: null,
  rate: null,
  rateSource: null,
  tranche: '',
  adjustment: false,
  frozen: false,
  ...row,
})

const part = (id: string, date: string, tranche: string, xof: number, donorMinor: number): SpendingRow =>
  spending({
    voucherKey: `posted:${id}`,
    sourceId: id,
    date,
    tranche,
    xof,
    donorMinor,
    rate: { T1: '771.250000', T2: '783.400000', T3: '746.600000' }[tranche] ?? null,
    frozen: date < '2020-03-01',
  })

/** The rows of spec 07 §6.i by FIFO. */
export const WORKED_ROWS: readonly SpendingRow[] = [
  part('E02', '2020-01-24', 'T1', 3_980_500, 516_110),
  part('E01', '2020-01-31', 'T1', 7_250_000, 940_032),
  part('E03', '2020-01-31', 'T1', 1_250_000, 162_075),
  part('E05', '2020-02-20', 'T1', 9_862_250, 1_278_736),
  part('E07', '2020-02-27', 'T1', 2_750_000, 356_564),
  part('E04', '2020-02-28', 'T1', 5_757_250, 746_483),
  part('E04', '2020-02-28', 'T2', 1_492_750, 190_548),
  part('E06', '2020-02-28', 'T2', 1_475_000, 188_282),
  part('E09', '2020-03-20', 'T2', 11_405_750, 1_455_929),
  part('E11', '2020-03-27', 'T2', 5_000_000, 638_244),
  part('E08', '2020-03-31', 'T2', 211_500, 26_997),
  part('E08', '2020-03-31', 'T3', 7_038_500, 942_740),
  part('E10', '2020-03-31', 'T3', 1_250_000, 167_426),
]

/** Its three receipts and what is left of them. */
export const WORKED_LAYERS = [
  { label: 'T1', xof: 30_850_000, donorMinor: 4_000_000, leftXof: 0, leftDonorMinor: 0 },
  { label: 'T2', xof: 19_585_000, donorMinor: 2_500_000, leftXof: 0, leftDonorMinor: 0 },
  { label: 'T3', xof: 26_131_000, donorMinor: 3_500_000, leftXof: 17_842_500, leftDonorMinor: 2_389_834 },
] as const
