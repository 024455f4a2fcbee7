import { TextInput } from '@mantine/core'
import type { ChecklistItemView } from '../../../shared/contract/compliance.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { Button } from '../../ui/button/button.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './compliance.module.css'
import { EvidenceField } from './evidence-field.tsx'

interface AnswerFieldProps {
  readonly item: ChecklistItemView
  readonly value: string
  readonly names: ReadonlyMap<string, string>
  readonly readOnly: boolean
  readonly onChange: (answer: string) => void
}

/** What an item is answered with: its choices, a date, an amount, a text or a document; a given item may also not apply. */
export function AnswerField(props: AnswerFieldProps) {
  const { item, value, readOnly, onChange } = props
  const t = useText('compliance')
  const language = useLanguage()
  const spoken = (choice: string): string =>
    choice === 'yes' || choice === 'no' || choice === 'NA' ? t(`answer.${choice}`) : choice
  const label = `${item.code} ${item[language]}`
  if (readOnly && item.scale !== 'FILE') {
    const shown =
      value !== 'NA' && item.scale === 'DATE'
        ? formatDate(value)
        : value !== 'NA' && item.scale === 'AMOUNT'
          ? formatDecimalText(plainAmount(value), language)
          : spoken(value)
    return <strong>{value === '' ? '–' : shown}</strong>
  }
  if (item.choices.length > 0)
    return (
      <Segmented
        label={label}
        segments={item.choices.map((choice) => ({ key: choice, label: spoken(choice) }))}
        value={value}
        onChange={onChange}
      />
    )
  const isAway = value.toUpperCase() === 'NA'
  return (
    <span className={classes.given}>
      {isAway ? <strong>{t('answer.NA')}</strong> : <GivenField {...props} label={label} />}
      {readOnly ? null : (
        <Button small variant="quiet" aria-pressed={isAway} onClick={() => onChange(isAway ? '' : 'NA')}>
          {isAway ? t('answerAgain') : t('answer.NA')}
        </Button>
      )}
    </span>
  )
}

function GivenField({ item, value, names, readOnly, onChange, label }: AnswerFieldProps & { readonly label: string }) {
  const t = useText('compliance')
  const { today } = useScope()
  if (item.scale === 'DATE')
    return (
      <DateField
        label=""
        name={label}
        value={value === '' ? null : value}
        shown={today}
        onChange={(date) => onChange(date ?? '')}
      />
    )
  if (item.scale === 'FILE')
    return (
      <EvidenceField
        name={label}
        placeholder={t('document')}
        value={/^[0-9a-f]{64}$/.test(value) ? `document:${value}` : value}
        names={names}
        readOnly={readOnly}
        onChange={(typed) => onChange(typed.replace(/^document:/, ''))}
      />
    )
  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={value}
      maxLength={item.scale === 'AMOUNT' ? 30 : 500}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** An amount as it was typed, without its spaces and with a point. */
const plainAmount = (typed: string): string => typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
