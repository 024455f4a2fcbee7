import { addRatios } from '../../shared/money/decimal.ts'
import type { Rate } from '../../shared/money/rate.ts'
import type { ChecklistItem, ChecklistTemplate } from './checklist-template.ts'
import { compareRates } from './compare-rates.ts'
import { rangeOf } from './item-points.ts'

/** The least and the most that these items can come to by the template's scoring; null where none of them is scored. */
export function scoreRange(
  template: ChecklistTemplate,
  items: readonly ChecklistItem[],
): { readonly least: Rate; readonly most: Rate } | null {
  const ranges = items.flatMap((item) => rangeOf(template, item) ?? [])
  const [first, ...rest] = ranges
  if (!first) return null
  if (template.scoring === 'points')
    return rest.reduce((sum, { least, most }) => ({ least: addRatios(sum.least, least), most: addRatios(sum.most, most) }), first)
  return {
    least: ranges.map(({ least }) => least).sort(compareRates)[0] ?? first.least,
    most:
      ranges
        .map(({ most }) => most)
        .sort(compareRates)
        .at(-1) ?? first.most,
  }
}
