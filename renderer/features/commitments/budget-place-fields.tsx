import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { Picker } from '../../ui/picker/picker.tsx'
import type { References } from '../vouchers/entry/use-references.ts'
import classes from './commitments.module.css'

export interface BudgetPlace {
  readonly grant: string | null
  readonly budgetLine: string | null
  readonly partner: string | null
}

interface BudgetPlaceFieldsProps {
  readonly place: BudgetPlace
  readonly references: References
  readonly onChange: (place: Partial<BudgetPlace>) => void
  readonly withoutPartner?: boolean | undefined
}

/** Grant, budget line and partner; the picker shows what each line has left after spending and open commitments. */
export function BudgetPlaceFields({ place, references, onChange, withoutPartner }: BudgetPlaceFieldsProps) {
  const t = useText('commitments')
  const budget = place.grant === null ? undefined : references.budgets.get(place.grant)
  const partnerOf = (code: string | null) => (code === null ? null : (budget?.lines.get(code)?.partner ?? null))
  return (
    <>
      <div className={classes.pair}>
        <Picker
          label={t('form.grant')}
          items={references.grants}
          value={place.grant}
          clearable
          onChange={(grant) => onChange({ grant, budgetLine: null })}
        />
        <Picker
          label={t('form.budgetLine')}
          items={budget?.choices ?? []}
          value={place.budgetLine}
          disabled={place.grant === null}
          clearable
          listWidth={360}
          aside={(choice) => (
            <Money minor={budget?.lines.get(choice.code)?.availableXof ?? null} currency={FUNCTIONAL_CURRENCY} over />
          )}
          hint={t('form.availableHint')}
          onChange={(budgetLine) => onChange({ budgetLine, partner: partnerOf(budgetLine) ?? place.partner })}
        />
      </div>
      {withoutPartner ? null : (
        <Picker
          label={t('form.partner')}
          items={references.partners}
          value={place.partner}
          clearable
          onChange={(partner) => onChange({ partner })}
        />
      )}
    </>
  )
}
