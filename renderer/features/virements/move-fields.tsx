import { TextInput } from '@mantine/core'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { Picker } from '../../ui/picker/picker.tsx'
import { useReferences } from '../vouchers/entry/use-references.ts'
import type { ComposedMove } from './model/composed-moves.ts'
import classes from './virements.module.css'
import type { Desk } from './virements-screen.tsx'

interface MoveFieldsProps {
  readonly desk: Desk
  readonly move: ComposedMove
  readonly number: number
  readonly onChange: (move: ComposedMove) => void
  readonly onRemove: (() => void) | undefined
}

/** A budget line and what it gives or receives; the list says what each line still has, and a new line is described under it. */
export function MoveFields({ desk, move, number, onChange, onRemove }: MoveFieldsProps) {
  const t = useText('virements')
  const language = useLanguage()
  const side = t(move.side === 'from' ? 'form.from' : 'form.to')
  const change = (part: Partial<ComposedMove>) => onChange({ ...move, ...part })
  const choices = desk.lines.map((line) => ({ code: line.code, label: line.label[language], freeMinor: line.freeMinor }))
  return (
    <>
      <div className={classes.move}>
        {move.opens ? (
          <TextInput
            aria-label={t('form.newCode', { side, number })}
            placeholder={t('form.code')}
            value={move.code}
            onChange={(event) => change({ code: event.currentTarget.value })}
          />
        ) : (
          <Picker
            name={t('form.lineName', { side, number })}
            placeholder={t('form.line')}
            items={choices}
            value={move.code === '' ? null : move.code}
            listWidth={380}
            aside={(choice) => <Money minor={choice.freeMinor} currency={desk.currency} over />}
            hint={t('form.free')}
            onChange={(code) => change({ code: code ?? '' })}
          />
        )}
        <MoneyField
          name={t('form.amountName', { side, number })}
          minor={move.amountMinor}
          currency={desk.currency}
          onChange={(amountMinor) => change({ amountMinor })}
        />
        {onRemove ? <IconButton icon="trash" label={t('form.remove', { side, number })} onClick={onRemove} /> : <span />}
      </div>
      {move.opens ? <Opening move={move} onChange={change} /> : null}
    </>
  )
}

interface OpeningProps {
  readonly move: ComposedMove
  readonly onChange: (part: Partial<ComposedMove>) => void
}

function Opening({ move, onChange }: OpeningProps) {
  const t = useText('virements')
  const { partners } = useReferences()
  return (
    <div className={classes.opening}>
      <TextInput label={t('form.head')} value={move.head} onChange={(event) => onChange({ head: event.currentTarget.value })} />
      <Picker
        label={t('form.partner')}
        items={partners}
        value={move.partner}
        clearable
        listWidth={300}
        onChange={(partner) => onChange({ partner })}
      />
      <TextInput
        label={t('form.label')}
        value={move.label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
    </div>
  )
}
