import type { PresetAmount, PresetAsk, PresetContent, PresetLine } from '../../../shared/contract/presets.ts'

/** The content with another line at a place. */
export const withPresetLine = (content: PresetContent, index: number, part: Partial<PresetLine>): PresetContent => ({
  ...content,
  lines: content.lines.map((line, at) => (at === index ? { ...line, ...part } : line)),
})

export const withoutPresetLine = (content: PresetContent, index: number): PresetContent => ({
  ...content,
  lines: content.lines.filter((_, at) => at !== index),
})

/** One more line, which begins as the last one does, without its amount. */
export function withNewPresetLine(content: PresetContent): PresetContent {
  const last = content.lines.at(-1)
  const line: PresetLine = {
    account: '',
    side: 'debit',
    label: { fr: '', en: '' },
    amount: { kind: 'fixed', minor: 0 },
    when: null,
    turns: false,
    grant: last?.grant ?? null,
    budgetLine: null,
    partner: last?.partner ?? null,
    activity: null,
    site: null,
    thirdParty: last?.thirdParty ?? null,
    expenseType: null,
  }
  return { ...content, lines: [...content.lines, line] }
}

/** One more amount to ask, under a key that no other has. */
export function withNewAsk(content: PresetContent): PresetContent {
  const taken = new Set(content.asks.map(({ key }) => key))
  let number = content.asks.length + 1
  while (taken.has(`amount${number}`)) number += 1
  const ask: PresetAsk = {
    key: `amount${number}`,
    kind: 'amount',
    label: { fr: '', en: '' },
    required: true,
    value: null,
    accounts: null,
  }
  return { ...content, asks: [...content.asks, ask] }
}

export const withAskLabel = (content: PresetContent, key: string, label: string): PresetContent => ({
  ...content,
  asks: content.asks.map((ask) => (ask.key === key ? { ...ask, label: { fr: label, en: label } } : ask)),
})

/** Takes an asked value away; lines that took it keep asking until they are changed, and saving says so. */
export const withoutAsk = (content: PresetContent, key: string): PresetContent => ({
  ...content,
  asks: content.asks.filter((ask) => ask.key !== key),
})

/** How a line finds its amount, as the choices of a list: "rest", "fixed", "asked:gross", "share:total", "withholding:gross". */
export function amountChoice(amount: PresetAmount): string {
  if (amount.kind === 'asked' || amount.kind === 'share') return `${amount.kind}:${amount.key}`
  return amount.kind === 'withholding' ? `withholding:${amount.base}` : amount.kind
}

/** The amount that a choice stands for, with what the amount before it already said. */
export function chosenAmount(choice: string, before: PresetAmount): PresetAmount {
  const [kind = '', key = ''] = choice.split(':')
  if (choice === amountChoice(before)) return before
  switch (kind) {
    case 'asked':
      return { kind, key, percent: before.kind === 'asked' ? before.percent : '100' }
    case 'share':
      return { kind, key, weight: before.kind === 'fixed' && before.minor > 0 ? String(before.minor) : '1' }
    case 'withholding':
      return { kind, base: key, codes: before.kind === 'withholding' ? before.codes : ['IRF'] }
    case 'rest':
      return { kind }
    default:
      return { kind: 'fixed', minor: 0 }
  }
}
