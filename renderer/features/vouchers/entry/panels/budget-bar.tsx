import classes from './budget-panel.module.css'

interface BudgetBarProps {
  readonly label: string
  readonly budget: number
  readonly spent: number
  readonly voucher: number
  /** What may be exceeded on this line; null where the rule is not by line. */
  readonly tolerance: number | null
}

/** The bar's own scale; the picture stretches to its card. */
const WIDTH = 1_000

/** Spent and this voucher against the budget: the black line is the budget, the crimson one its tolerance, and crimson what lies beyond the budget. */
export function BudgetBar({ label, budget, spent, voucher, tolerance }: BudgetBarProps) {
  const reached = Math.max(spent, 0) + Math.max(voucher, 0)
  const whole = Math.max(budget + (tolerance ?? 0), reached, 1) * 1.04
  const at = (amount: number) => (WIDTH * Math.min(Math.max(amount, 0), whole)) / whole
  const ours = Math.min(reached, Math.max(budget, Math.max(spent, 0)))
  const over = Math.max(budget, Math.max(spent, 0))
  return (
    <svg className={classes.bar} viewBox={`0 0 ${WIDTH} 26`} preserveAspectRatio="none" role="img" aria-label={label}>
      <title>{label}</title>
      <rect y="6" width={WIDTH} height="14" className={classes.track} />
      <rect y="6" width={at(spent)} height="14" className={classes.spent} />
      <rect x={at(spent)} y="6" width={Math.max(0, at(ours) - at(spent))} height="14" className={classes.ours} />
      <rect x={at(over)} y="6" width={Math.max(0, at(reached) - at(over))} height="14" className={classes.beyond} />
      <line x1={at(budget)} x2={at(budget)} y1="1" y2="25" className={classes.limit} />
      {tolerance === null ? null : (
        <line x1={at(budget + tolerance)} x2={at(budget + tolerance)} y1="1" y2="25" className={classes.tolerance} />
      )}
    </svg>
  )
}
