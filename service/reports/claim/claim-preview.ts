import { claimChecks } from '../../../reports/model/claim-checks.ts'
import type { ClaimModel } from '../../../reports/model/claim-model.ts'
import { type ClaimRow, claimedAmount, claimRows } from '../../../reports/model/claim-rows.ts'
import { picked } from '../../../shared/fields/picked.ts'
import { reportWord } from '../../../shared/i18n/report-words.ts'

/** The claim as the report gallery shows it: the rows of its Claim sheet, its checks and the amount asked for. */
export function claimPreview(model: ClaimModel) {
  const { eligibleMinor, claimedMinor } = claimedAmount(model)
  return {
    currency: model.header.currency,
    months: [...model.months],
    openMonths: [...model.openMonths],
    lines: claimRows(model).flatMap((row) => (row.kind === 'base' ? [] : [previewLine(row, row.kind)])),
    checks: claimChecks(model).map(({ code, label, unit, left, right, holds }) => ({
      code: code as string,
      label,
      unit,
      left,
      right,
      holds,
    })),
    claimedMinor,
    eligibleMinor,
    advanceRecoveredMinor: model.deductions.advanceRecoveredMinor,
    interestMinor: model.deductions.interestMinor,
    exchangeGainMinor: model.deductions.exchangeGainMinor,
    head: model.seal.head,
    faults: [],
  }
}

function previewLine(row: ClaimRow, kind: Exclude<ClaimRow['kind'], 'base'>) {
  return {
    kind,
    code: row.code,
    label: row.label ?? reportWord(kind === 'direct' ? 'totalDirect' : 'total'),
    partner: row.partner,
    activity: row.activity,
    budgetMinor: row.budgetMinor,
    previousMinor: row.previousMinor,
    monthMinors: [...row.monthMinors],
    periodMinor: row.periodMinor,
    priorAdjustmentMinor: row.priorMinor,
    ...picked(
      row,
      'disallowedMinor',
      'cumulativeMinor',
      'budgetToDateMinor',
      'varianceMinor',
      'commitmentMinor',
      'forecastMinor',
      'outturnMinor',
    ),
    virement: row.virement ?? '',
  }
}
