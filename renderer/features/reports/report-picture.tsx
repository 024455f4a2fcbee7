import type { ReactNode } from 'react'
import type { ReportName } from '../../../shared/contract/report-name.ts'
import classes from './reports.module.css'

const LEFT = 5
const RIGHT = 81

interface Sheet {
  /** Where each column begins and how wide its marks are. */
  readonly columns: readonly (readonly [from: number, width: number])[]
  readonly rows: number
  /** Rows drawn stronger: heads, totals. */
  readonly strong?: readonly number[]
}

/** The marks of a sheet of figures: a row of heads, then rows whose marks keep to their columns. */
function Marks({ columns, rows, strong = [] }: Sheet) {
  const step = 43 / rows
  return (
    <>
      {Array.from({ length: rows }, (_, row) =>
        columns.map(([from, width], column) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a drawing never move.
            key={`${row}-${column}`}
            x={from}
            y={12 + row * step}
            width={column === 0 || strong.includes(row) ? width : width - ((row * 7 + column * 3) % 4)}
            height={2.4}
            fill={strong.includes(row) ? 'var(--line-strong)' : 'var(--hatch)'}
          />
        )),
      )}
    </>
  )
}

/** Five columns of figures with totals, the last one asked for. */
const CLAIM: Sheet = {
  columns: [
    [LEFT, 4],
    [12, 19],
    [36, 12],
    [52, 12],
    [68, 13],
  ],
  rows: 7,
  strong: [0, 3, 6],
}

const BUDGET: Sheet = { columns: [[LEFT, 20]], rows: 6, strong: [0] }

const TRANSACTIONS: Sheet = {
  columns: [0, 1, 2, 3, 4, 5, 6, 7].map((column) => [LEFT + column * 9.6, 7] as const),
  rows: 9,
  strong: [0],
}

const TRIAL: Sheet = {
  columns: [
    [LEFT, 8],
    [16, 26],
    [47, 15],
    [66, 15],
  ],
  rows: 8,
  strong: [0, 7],
}

const LEDGER: Sheet = {
  columns: [
    [LEFT, 9],
    [17, 30],
    [51, 13],
    [68, 13],
  ],
  rows: 9,
  strong: [0, 4, 8],
}

/** Two blocks, each with its own total. */
const RECONCILIATION: Sheet = {
  columns: [
    [LEFT, 12],
    [22, 36],
    [64, 16],
  ],
  rows: 9,
  strong: [0, 3, 5, 8],
}

/** A narrow column of answers beside their points. */
const CHECKLIST: Sheet = {
  columns: [
    [LEFT, 4],
    [12, 38],
    [54, 6],
    [64, 17],
  ],
  rows: 9,
  strong: [0],
}

const CASH: Sheet = {
  columns: [
    [LEFT, 22],
    [32, 14],
    [51, 9],
    [66, 15],
  ],
  rows: 8,
  strong: [0, 6, 7],
}

/** Bars that get shorter as debts get older. */
const Ageing = ({ fill }: { readonly fill: string }) => (
  <>
    {[40, 26, 17, 9, 5, 12].map((height, bar) => (
      <rect key={height} x={8 + bar * 12} y={53 - height} width="9" height={height} fill={bar === 5 ? 'var(--bad)' : fill} />
    ))}
    <rect x={LEFT} y="54" width={RIGHT - LEFT} height="0.9" fill="var(--line-strong)" />
  </>
)

const PICTURES: Readonly<Record<ReportName, { readonly band: string; readonly body: ReactNode }>> = {
  claim: { band: 'var(--s1)', body: <Marks {...CLAIM} /> },
  'budget-vs-actual': {
    band: 'var(--s1)',
    body: (
      <>
        <Marks {...BUDGET} />
        {[46, 33, 50, 22, 38].map((width, row) => (
          <g key={width}>
            <rect x="30" y={18 + row * 7.2} width={RIGHT - 30} height="4" fill="var(--track)" />
            <rect x="30" y={18 + row * 7.2} width={width * 0.86} height="4" fill="var(--s1)" />
          </g>
        ))}
        <rect x="60" y="12" width="1.4" height="44" fill="var(--ink)" />
      </>
    ),
  },
  transactions: { band: 'var(--s2)', body: <Marks {...TRANSACTIONS} /> },
  'trial-balance': {
    band: 'var(--s4)',
    body: (
      <>
        <Marks {...TRIAL} />
        <rect x="44" y="11" width="0.8" height="45" fill="var(--line)" />
      </>
    ),
  },
  assets: { band: 'var(--s5)', body: <Marks {...TRANSACTIONS} /> },
  'depreciation-schedule': { band: 'var(--s5)', body: <Marks {...TRIAL} /> },
  'eligibility-rulings': { band: 'var(--s6)', body: <Marks {...LEDGER} /> },
  consolidation: { band: 'var(--s2)', body: <Marks {...TRIAL} /> },
  'partner-funds': { band: 'var(--s3)', body: <Marks {...LEDGER} /> },
  virement: { band: 'var(--s1)', body: <Marks {...TRIAL} /> },
  'disallowed-costs': { band: 'var(--bad)', body: <Marks {...LEDGER} /> },
  findings: { band: 'var(--warn)', body: <Marks {...LEDGER} /> },
  procurement: { band: 'var(--s6)', body: <Marks {...LEDGER} /> },
  'grant-closing-statement': { band: 'var(--s3)', body: <Marks {...CLAIM} /> },
  'sub-award-status': { band: 'var(--s4)', body: <Marks {...TRIAL} /> },
  budget: { band: 'var(--s1)', body: <Marks {...LEDGER} /> },
  'budget-comparison': { band: 'var(--s1)', body: <Marks {...TRIAL} /> },
  'partner-allocation': { band: 'var(--s1)', body: <Marks {...TRANSACTIONS} /> },
  'unit-costs': { band: 'var(--s2)', body: <Marks {...TRIAL} /> },
  activities: { band: 'var(--s5)', body: <Marks {...LEDGER} /> },
  results: { band: 'var(--s5)', body: <Marks {...CHECKLIST} /> },
  'activity-costs': { band: 'var(--s5)', body: <Marks {...TRIAL} /> },
  logframe: { band: 'var(--s5)', body: <Marks {...CLAIM} /> },
  capacity: { band: 'var(--s4)', body: <Marks {...CLAIM} /> },
  'capacity-plan': { band: 'var(--s4)', body: <Marks {...CHECKLIST} /> },
  'compliance-status': { band: 'var(--s5)', body: <Marks {...CHECKLIST} /> },
  'compliance-scores': { band: 'var(--s5)', body: <Marks {...TRIAL} /> },
  retention: { band: 'var(--s5)', body: <Marks {...LEDGER} /> },
  'forecast-accuracy': { band: 'var(--s2)', body: <Marks {...LEDGER} /> },
  'general-ledger': { band: 'var(--s4)', body: <Marks {...LEDGER} /> },
  'bank-reconciliation': { band: 'var(--s3)', body: <Marks {...RECONCILIATION} /> },
  'cash-count': { band: 'var(--s3)', body: <Marks {...CASH} /> },
  'funds-request': { band: 'var(--s1)', body: <Marks {...TRIAL} /> },
  payroll: { band: 'var(--s2)', body: <Marks {...TRIAL} /> },
  'statutory-returns': { band: 'var(--s2)', body: <Marks {...LEDGER} /> },
  'closing-checklist': { band: 'var(--s5)', body: <Marks {...CHECKLIST} /> },
  'fund-balance': {
    band: 'var(--s3)',
    body: (
      <>
        {/* What came in, what went out, what is left: the steps of the equation. */}
        {[
          { x: 8, y: 26, height: 29, fill: 'var(--hatch)' },
          { x: 22, y: 14, height: 12, fill: 'var(--s4)' },
          { x: 36, y: 14, height: 24, fill: 'var(--s1)' },
          { x: 50, y: 38, height: 5, fill: 'var(--s1)' },
          { x: 64, y: 43, height: 12, fill: 'var(--s3)' },
        ].map((bar) => (
          <rect key={bar.x} {...bar} width="11" />
        ))}
        <rect x={LEFT} y="55" width={RIGHT - LEFT} height="0.9" fill="var(--line-strong)" />
      </>
    ),
  },
  'advances-ageing': { band: 'var(--s2)', body: <Ageing fill="var(--s2)" /> },
  'aged-payables': { band: 'var(--s4)', body: <Ageing fill="var(--s4)" /> },
  'aged-receivables': { band: 'var(--s3)', body: <Ageing fill="var(--s3)" /> },
}

/** A small picture of a report: the band of its family and what one recognises it by. */
export function ReportPicture({ report }: { readonly report: ReportName }) {
  const { band, body } = PICTURES[report]
  return (
    <svg className={classes.picture} viewBox="0 0 86 58" aria-hidden="true">
      <rect width="86" height="7" fill={band} />
      {body}
    </svg>
  )
}
