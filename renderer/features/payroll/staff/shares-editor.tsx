import { TextInput } from '@mantine/core'
import { isWhole } from '../../../../shared/money/decimal.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Picker } from '../../../ui/picker/picker.tsx'
import classes from '../payroll.module.css'
import { useFundChoices } from '../use-fund-choices.ts'
import { nextId, readDecimal, type TypedShare } from './employee-draft.ts'

interface SharesEditorProps {
  readonly shares: readonly TypedShare[]
  readonly onChange: (shares: readonly TypedShare[]) => void
}

/** Who bears somebody's time: budget lines and own funds in per cent, a hundred in all. */
export function SharesEditor({ shares, onChange }: SharesEditorProps) {
  const t = useText('payroll')
  const language = useLanguage()
  const funds = useFundChoices()
  const whole = isWhole(shares.map((share) => readDecimal(share.percent, language)))
  const edit = (id: number, part: Partial<TypedShare>) =>
    onChange(shares.map((share) => (share.id === id ? { ...share, ...part } : share)))
  return (
    <>
      {shares.map((share) => (
        <div key={share.id} className={classes.row} style={{ gridTemplateColumns: '1fr 84px 28px' }}>
          <Picker
            name={t('share.place')}
            items={funds.choices}
            value={funds.codeOf(share)}
            onChange={(code) => edit(share.id, funds.placeOf(code))}
            listWidth={380}
          />
          <TextInput
            aria-label={t('share.percent')}
            inputMode="decimal"
            rightSection="%"
            value={share.percent}
            onChange={(event) => edit(share.id, { percent: event.currentTarget.value })}
          />
          <IconButton
            icon="trash"
            label={t('share.remove', { place: funds.codeOf(share) ?? '' })}
            onClick={() => onChange(shares.filter((other) => other.id !== share.id))}
          />
        </div>
      ))}
      <div className={text.row}>
        <Button
          small
          icon="plus"
          onClick={() => onChange([...shares, { id: nextId(shares), grant: null, budgetLine: null, percent: '' }])}
        >
          {t('share.add')}
        </Button>
        <span className={text.grow} />
        <Chip tone={whole ? 'good' : 'warn'} icon={whole ? 'check' : 'alert'}>
          {t(whole ? 'share.whole' : 'share.notWhole')}
        </Chip>
      </div>
    </>
  )
}
