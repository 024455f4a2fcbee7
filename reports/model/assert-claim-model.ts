import { addMonths, firstDay, lastDay, monthOf } from '../../shared/time/period.ts'
import type { ClaimModel } from './claim-model.ts'

/**
 * Throws on a model that contradicts itself in shape: such a claim could only come from a programmer's mistake. Figures that
 * do not tie are not judged here but by claimChecks, which can say them to the user.
 */
export function assertClaimModel(model: ClaimModel): void {
  const { header, months, heads, lines, forecast } = model
  const demand = (holds: boolean, reason: string): void => {
    if (!holds) throw new RangeError(`claim model: ${reason}`)
  }
  const [first] = months
  const last = months.at(-1)
  demand(first !== undefined && last !== undefined, 'a period has at least one month')
  demand(firstDay(first ?? '') === header.from && lastDay(last ?? '') === header.to, 'the months cover the period')
  demand(
    months.every((month, index) => index === 0 || month === addMonths(months[index - 1] ?? '', 1)),
    'the months follow one another',
  )
  demand(
    model.openMonths.every((month) => months.includes(month)),
    'open months belong to the period',
  )
  demand((header.status === 'provisional') === model.openMonths.length > 0, 'an open month makes the claim provisional')
  const headCodes = new Set(heads.map((head) => head.code))
  const lineCodes = [...lines.map((line) => line.code), ...(model.npac ? [model.npac.code] : [])]
  demand(new Set(lineCodes).size === lineCodes.length, 'line codes are unique')
  demand(
    lines.every((line) => headCodes.has(line.head)),
    'every line has its head',
  )
  demand(
    heads.every((head) => lines.some((line) => line.head === head.code)),
    'every head has a line',
  )
  const figures = [...lines, ...(model.npac ? [model.npac] : [])]
  demand(
    figures.every((line) => line.monthMinors.length === months.length),
    'a figure for each month of the period',
  )
  demand(
    forecast.months.every((month) => month > monthOf(header.to)),
    'the forecast begins after the period',
  )
  demand(
    forecast.lines.every((line) => line.monthMinors.length === forecast.months.length),
    'a figure for each month of the forecast',
  )
  demand(model.partners.length > 0, 'the lead is a column of the partners’ matrix')
  const excluded = model.npac?.excludedLines ?? []
  demand(
    excluded.every((code) => lines.some((line) => line.code === code)),
    'lines left out of the NPAC base exist',
  )
}
