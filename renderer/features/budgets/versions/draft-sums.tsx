import type { CheckedDraft } from '../../../../domain/budgets/check-draft.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import type { VersionsView } from './use-versions.ts'
import classes from './versions.module.css'

interface DraftSumsProps {
  readonly view: VersionsView
  readonly checked: CheckedDraft
}

/** What the draft comes to, beside the version in force and the ceiling. */
export function DraftSums({ view, checked }: DraftSumsProps) {
  const t = useText('budgetVersions')
  const before = sumMinor(view.base.map(({ amounts }) => amounts.amountMinor))
  return (
    <div className={classes.sums}>
      <span>
        <small>{t('sum.total')}</small>
        <Money minor={checked.totalXof} currency={FUNCTIONAL_CURRENCY} sign="after" />
        <Money minor={checked.totalMinor} currency={view.currency} sign="before" strong />
      </span>
      <span>
        <small>{t('sum.before')}</small>
        <Money minor={before} currency={view.currency} sign="before" quiet />
      </span>
      <span>
        <small>{t('sum.ceiling')}</small>
        <Money minor={view.ceilingMinor} currency={view.currency} sign="before" />
      </span>
      <span>
        <small>{t('sum.gap')}</small>
        <Money minor={view.ceilingMinor - checked.totalMinor} currency={view.currency} sign="before" bracket over strong />
      </span>
    </div>
  )
}
