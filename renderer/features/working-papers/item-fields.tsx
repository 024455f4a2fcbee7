import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { MARK_RESULTS, type MarkContent, type SheetItem } from '../../../shared/contract/working-papers.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { MoneyField } from '../../ui/money/money-field.tsx'

export type ItemFound = Pick<MarkContent, 'tickmarks' | 'result' | 'errorXof' | 'comment'>

interface ItemFieldProps {
  readonly item: SheetItem
  readonly blocked: boolean
  readonly onChange: (part: Partial<ItemFound>) => void
}

/** Conform, error, document missing, or still to be seen. */
export function ResultField({ item, blocked, onChange }: ItemFieldProps) {
  const t = useText('workingPapers')
  return (
    <Select
      aria-label={t('resultOf', { voucher: item.voucher })}
      data={[
        { value: 'none', label: t('result.none') },
        ...MARK_RESULTS.map((value) => ({ value, label: t(`result.${value}`) })),
      ]}
      value={item.mark?.result ?? 'none'}
      onChange={(value) => {
        const result = MARK_RESULTS.find((one) => one === value) ?? null
        onChange({ result, errorXof: result === 'error' ? (item.mark?.errorXof ?? item.amountXof) : null })
      }}
      allowDeselect={false}
      disabled={blocked}
      size="xs"
    />
  )
}

/** What should not have been claimed; a missing document is the whole item. */
export function ErrorField({ item, blocked, onChange }: ItemFieldProps) {
  const t = useText('workingPapers')
  if (item.mark?.result === 'missing') return <Money minor={item.amountXof} currency={FUNCTIONAL_CURRENCY} />
  return (
    <MoneyField
      name={t('errorOf', { voucher: item.voucher })}
      minor={item.mark?.errorXof ?? null}
      currency={FUNCTIONAL_CURRENCY}
      readOnly={blocked}
      onChange={(errorXof) => {
        if (errorXof !== null && errorXof !== 0) onChange({ result: 'error', errorXof })
        else if (item.mark?.result === 'error') onChange({ result: null, errorXof: null })
      }}
    />
  )
}

export function CommentField({ item, blocked, onChange }: ItemFieldProps) {
  const t = useText('workingPapers')
  const kept = item.mark?.comment ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const leave = () => {
    if (typed !== null && typed.trim() !== kept) onChange({ comment: typed })
    setTyped(null)
  }
  return (
    <TextInput
      aria-label={t('commentOf', { voucher: item.voucher })}
      value={typed ?? kept}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
      maxLength={2_000}
      readOnly={blocked}
      size="xs"
    />
  )
}
