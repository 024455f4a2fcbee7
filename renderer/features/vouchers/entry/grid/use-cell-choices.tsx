import { useCallback, useRef } from 'react'
import { formatMoney } from '../../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../../shared/money/currency.ts'
import { useLanguage } from '../../../../ui/language/use-language.ts'
import { useText } from '../../../../ui/language/use-text.ts'
import { Money } from '../../../../ui/money/money.tsx'
import type { EntryColumn } from '../model/entry-column.ts'
import { lineAt } from '../model/entry-voucher.ts'
import { budgetKey, spendingOfLine } from '../model/line-spending.ts'
import type { EntryDesk } from '../use-entry-desk.ts'
import type { CellChoices } from './cell-editor.tsx'

/** What a cell of a column offers: accounts, currencies, grants, partners, and budget lines with what would remain of each. */
export function useCellChoices(desk: EntryDesk): (column: EntryColumn, row: number) => CellChoices | undefined {
  const t = useText('vouchers')
  const language = useLanguage()
  const latest = useRef(desk)
  latest.current = desk
  return useCallback(
    (column, row) => {
      const { references } = latest.current
      switch (column) {
        case 'account':
          return { items: references.accounts }
        case 'currency':
          return { items: references.currencies }
        case 'grant':
          return { items: references.grants }
        case 'partner':
          return { items: references.partners }
        case 'budgetLine': {
          const choices = budgetChoices(latest.current, row)
          if (!choices) return { items: [] }
          const amount = `${formatMoney(choices.ownXof, FUNCTIONAL_CURRENCY, language)} ${FUNCTIONAL_CURRENCY}`
          return { items: choices.items, aside: choices.aside, hint: t('grid.remainsAfter', { amount }) }
        }
        default:
          return undefined
      }
    },
    [t, language],
  )
}

/** The budget lines of the line's grant, each with what would remain of it if this line's amount went there. */
function budgetChoices({ state, references, balance, spending }: EntryDesk, row: number) {
  const line = lineAt(state.voucher, row)
  const { grant } = line
  const budget = grant === null ? undefined : references.budgets.get(grant)
  if (grant === null || !budget) return undefined
  const ownXof = spendingOfLine(line, balance.amountsXof[row] ?? null) ?? 0
  const aside = (code: string) => {
    const available = budget.lines.get(code)?.availableXof
    if (available === undefined) return null
    // The line's own amount counts once, wherever it stands now.
    const others = (spending.get(budgetKey(grant, code))?.xof ?? 0) - (line.budgetLine === code ? ownXof : 0)
    return <Money minor={available - others - ownXof} currency={FUNCTIONAL_CURRENCY} bracket over />
  }
  return { items: budget.choices, aside, ownXof }
}
