import { TextInput } from '@mantine/core'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Picker } from '../../../ui/picker/picker.tsx'
import { nextId, readDecimal } from '../../payroll/staff/employee-draft.ts'
import { useFundChoices } from '../../payroll/use-fund-choices.ts'
import { shareParts } from '../model/share-parts.ts'
import classes from '../shared-costs.module.css'

/** A receiver of a key while it is typed. */
export interface TypedKeyShare {
  readonly id: number
  readonly grant: string | null
  readonly budgetLine: string | null
  readonly partner: string | null
  readonly weight: string
}

interface KeySharesProps {
  readonly shares: readonly TypedKeyShare[]
  readonly onChange: (shares: readonly TypedKeyShare[]) => void
}

/** The receivers of a key with their weights; the share of each is shown as it is typed. */
export function KeyShares({ shares, onChange }: KeySharesProps) {
  const t = useText('sharedCosts')
  const language = useLanguage()
  const funds = useFundChoices()
  const parts = shareParts(
    shares.map((share) => readDecimal(share.weight, language)),
    language,
  )
  const edit = (id: number, part: Partial<TypedKeyShare>) =>
    onChange(shares.map((share) => (share.id === id ? { ...share, ...part } : share)))
  return (
    <>
      {shares.map((share, index) => (
        <div key={share.id} className={classes.share}>
          <Picker
            name={t('key.place')}
            items={funds.choices}
            value={funds.codeOf(share)}
            onChange={(code) => edit(share.id, funds.placeOf(code))}
            listWidth={380}
          />
          <TextInput
            aria-label={t('key.weight')}
            placeholder={t('key.weight')}
            inputMode="decimal"
            value={share.weight}
            onChange={(event) => edit(share.id, { weight: event.currentTarget.value })}
          />
          <span className={`${text.right} ${text.second} ${text.small}`}>{parts[index]}</span>
          <IconButton
            icon="trash"
            label={t('key.removeShare', { place: funds.codeOf(share) ?? '' })}
            onClick={() => onChange(shares.filter((other) => other.id !== share.id))}
          />
        </div>
      ))}
      <div>
        <Button
          small
          icon="plus"
          onClick={() => onChange([...shares, { id: nextId(shares), grant: null, budgetLine: null, partner: null, weight: '' }])}
        >
          {t('key.addShare')}
        </Button>
      </div>
    </>
  )
}
