import { exactInteger } from '../../shared/money/money.ts'

/** What a grant's accounts come to, up to a month's end, in XOF; closing vouchers left out. */
export interface FundFigures {
  /** Σ charges (class 6, odd 8) less Σ income other than the release (class 7, even 8). */
  readonly netChargesXof: number
  /** What was released to income already (7925 or 702), credit positive. */
  readonly releasedXof: number
  /** Credit balance of the fund (165 or 462), before the release that is asked for. */
  readonly fundXof: number
  /** Debit balance of the fund receivable (469): spent on a project before its money came. */
  readonly receivableXof: number
}

export interface FundRelease {
  /** Taken from the fund: debit fund, credit release. Negative gives back what was released too much. */
  readonly fromFundXof: number
  /** Project model alone: debit receivable, credit release, for what the fund does not hold yet. */
  readonly fromReceivableXof: number
  /** Project model alone: debit fund, credit receivable, since the money has come. */
  readonly settledXof: number
  /** Association model: charges that wait for the donor's money. */
  readonly waitingXof: number
}

/**
 * The release of a restricted fund (spec 13 §2, §5): income catches up with the net charges that the fund has borne since its first day,
 * less what was released before. Assets are released as they are depreciated (policy (a)): their depreciation is a charge, their price is not.
 * Association (165 → 7925): never more than the fund holds; what is spent before the money comes waits, and is released in the month that
 * receives it. Project (462 → 702): income equals charges at once; what the fund does not hold is a receivable (469), settled when it comes.
 */
export function fundRelease(model: 'association' | 'project', figures: FundFigures): FundRelease {
  const due = exactInteger(figures.netChargesXof - figures.releasedXof)
  const held = Math.max(0, figures.fundXof)
  if (model === 'association') {
    const fromFundXof = Math.min(due, held)
    return { fromFundXof, fromReceivableXof: 0, settledXof: 0, waitingXof: due - fromFundXof }
  }
  if (due < 0) {
    // What was released too much is taken back where it came from: first from the receivable.
    const fromReceivableXof = -Math.min(-due, Math.max(0, figures.receivableXof))
    return { fromFundXof: due - fromReceivableXof, fromReceivableXof, settledXof: 0, waitingXof: 0 }
  }
  const fromFundXof = Math.min(due, held)
  const settledXof = Math.min(held - fromFundXof, Math.max(0, figures.receivableXof))
  return { fromFundXof, fromReceivableXof: due - fromFundXof, settledXof, waitingXof: 0 }
}

/** Whether a release leaves anything to book. */
export const nothingToRelease = (release: FundRelease): boolean =>
  release.fromFundXof === 0 && release.fromReceivableXof === 0 && release.settledXof === 0
