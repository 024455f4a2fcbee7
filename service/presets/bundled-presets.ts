import presets from '../../resources/presets/presets.json' with { type: 'json' }
import withholdings from '../../resources/presets/withholdings.json' with { type: 'json' }
import { type Preset, preset, type Withholding, withholding } from '../../shared/contract/presets.ts'
import type { Chart } from '../settings/bundled-chart.ts'

/** An account as the bundled files give it: one code for both charts, or one for each. */
type BundledAccount = string | Readonly<Record<Chart, string>>

const accountOf = (account: BundledAccount, chart: Chart): string => (typeof account === 'string' ? account : account[chart])

const byChart = new Map<Chart, { readonly presets: readonly Preset[]; readonly withholdings: readonly Withholding[] }>()

/** The presets and the withholding table that ship with the product, with the accounts of a chart. */
export function bundledPresets(chart: Chart) {
  const known = byChart.get(chart)
  if (known) return known
  const made = {
    presets: presets.map((each) =>
      preset.parse({
        ...each,
        key: `bundled:${each.key}`,
        content: {
          ...each.content,
          asks: each.content.asks.map((ask) => ({ ...ask, value: ask.value === null ? null : accountOf(ask.value, chart) })),
          lines: each.content.lines.map((line) => ({ ...line, account: accountOf(line.account, chart) })),
        },
      }),
    ),
    withholdings: withholdings.map(({ labelFr, labelEn, ...row }) =>
      withholding.parse({ ...row, label: { fr: labelFr, en: labelEn }, account: accountOf(row.account, chart) }),
    ),
  }
  byChart.set(chart, made)
  return made
}
