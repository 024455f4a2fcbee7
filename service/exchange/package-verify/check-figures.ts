import { accountKey, type PeriodFigures, periodFigures } from '../../../domain/exchange/period-figures.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { PackageManifest } from '../package-create/package-schemas.ts'
import type { ReadContent } from './read-content.ts'

/**
 * Holds every figure of a package against its vouchers: counts and control totals of the manifest, the report line by line, the movements of the
 * treasury, the sums of the other parts. Each one that does not tie is named with both figures.
 */
export function checkFigures(manifest: PackageManifest, content: ReadContent): Fault[] {
  try {
    return figureFaults(manifest, content)
  } catch (cause) {
    // Sums beyond what a computer counts exactly throw; no honest package comes near them.
    if (cause instanceof RangeError) return [fault('PACKAGE_FIGURES_HUGE')]
    throw cause
  }
}

function figureFaults(manifest: PackageManifest, content: ReadContent): Fault[] {
  const figures = periodFigures(content.vouchers, manifest.grant)
  return [
    ...manifestFaults(manifest, content, figures),
    ...reportFaults(manifest, content, figures),
    ...treasuryFaults(content, figures),
    ...content.advances
      .filter((row) => row.amountXof - row.acceptedXof - row.refundedXof !== row.balanceXof)
      .map((row) => tie(`advances.json ${row.advance}`, row.balanceXof, row.amountXof - row.acceptedXof - row.refundedXof)),
  ]
}

const tie = (figure: string, stated: number | string, found: number | string): Fault =>
  fault('PACKAGE_FIGURE', undefined, { figure, stated, found })

function manifestFaults(manifest: PackageManifest, content: ReadContent, figures: PeriodFigures): Fault[] {
  const { counts, totals } = manifest
  const expected: readonly (readonly [string, number, number])[] = [
    ['vouchers', counts.vouchers, figures.vouchers],
    ['lines', counts.lines, figures.lines],
    ['attachments', counts.attachments, manifest.parts.filter(({ name }) => name.startsWith('attachments/')).length],
    ['debit XOF', totals.debitXof, figures.debitXof],
    ['credit XOF', totals.creditXof, figures.creditXof],
    ['report.json XOF', totals.spendingXof, figures.spendingXof],
    [`report.json ${manifest.currency}`, totals.spendingMinor, sumMinor(content.report.rows.map((row) => row.donorMinor))],
    ['treasury.json XOF', totals.treasuryXof, sumMinor(content.treasury.map((row) => row.closingXof))],
    ['advances.json XOF', totals.advancesXof, sumMinor(content.advances.map((row) => row.balanceXof))],
  ]
  const runs = new Map(
    figures.journals.map((run) => [`${run.journal} ${run.year}`, `${run.first}–${run.last} (${run.vouchers})`]),
  )
  const stated = new Map(
    manifest.journals.map((run) => [`${run.journal} ${run.year}`, `${run.first}–${run.last} (${run.vouchers})`]),
  )
  return [
    ...expected.filter(([, one, other]) => one !== other).map(([figure, one, other]) => tie(figure, one, other)),
    ...[...new Set([...runs.keys(), ...stated.keys()])]
      .filter((key) => runs.get(key) !== stated.get(key))
      .map((key) => tie(key, stated.get(key) ?? '–', runs.get(key) ?? '–')),
  ]
}

function reportFaults(manifest: PackageManifest, { report }: ReadContent, { spendingByLine }: PeriodFigures): Fault[] {
  const stated = new Map(report.rows.map((row) => [row.budgetLine, row.xof]))
  const codes = [...new Set([...spendingByLine.keys(), ...stated.keys()])]
  const twice = report.rows.length === stated.size ? [] : [tie('report.json', report.rows.length, stated.size)]
  return [
    ...twice,
    ...codes
      .filter((code) => (spendingByLine.get(code) ?? 0) !== (stated.get(code) ?? 0))
      .map((code) => tie(`report.json ${manifest.grant}/${code}`, stated.get(code) ?? 0, spendingByLine.get(code) ?? 0)),
  ]
}

function treasuryFaults({ treasury }: ReadContent, figures: PeriodFigures): Fault[] {
  const moved = new Map(figures.treasury.map((movement) => [accountKey(movement), movement]))
  const stated = new Map(treasury.map((row) => [accountKey(row), row]))
  return [...new Set([...moved.keys(), ...stated.keys()])].flatMap((key): Fault[] => {
    const row = stated.get(key)
    const movement = moved.get(key)
    const net = (row?.debitXof ?? 0) - (row?.creditXof ?? 0)
    const faults: Fault[] = []
    for (const field of ['debitXof', 'creditXof', 'debitMinor', 'creditMinor'] as const)
      if ((row?.[field] ?? 0) !== (movement?.[field] ?? 0))
        faults.push(tie(`treasury.json ${key} ${field}`, row?.[field] ?? 0, movement?.[field] ?? 0))
    if (row && row.openingXof + net !== row.closingXof)
      faults.push(tie(`treasury.json ${key} closingXof`, row.closingXof, row.openingXof + net))
    if (row && row.openingMinor + row.debitMinor - row.creditMinor !== row.closingMinor)
      faults.push(tie(`treasury.json ${key} closingMinor`, row.closingMinor, row.openingMinor + row.debitMinor - row.creditMinor))
    return faults
  })
}
