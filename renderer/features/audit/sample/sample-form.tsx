import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { SAMPLE_METHODS, type SampleRequest } from '../../../../shared/contract/audit.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { MoneyField } from '../../../ui/money/money-field.tsx'
import { Segmented } from '../../../ui/tabs/segmented.tsx'
import classes from './sample.module.css'

const SMALLEST = 1
const LARGEST = 100_000
const USUAL_SIZE = 25

/** The rule of a sample: method, size, seed, and what each method lets one choose. */
export function SampleForm({ onDraw }: { readonly onDraw: (request: SampleRequest) => void }) {
  const t = useText('auditSample')
  const [method, setMethod] = useState<SampleRequest['method']>('mus')
  const [size, setSize] = useState(String(USUAL_SIZE))
  const [seed, setSeed] = useState('')
  const [start, setStart] = useState<number | null>(null)
  const [above, setAbove] = useState<number | null>(null)
  const [confidence, setConfidence] = useState<SampleRequest['confidence']>('95')
  const isComplete = Number(size) >= SMALLEST && Number(size) <= LARGEST && seed.trim() !== ''
  const draw = () => {
    onDraw({
      method,
      size: Number(size),
      seed: seed.trim(),
      confidence,
      errors: [],
      ...(method === 'mus' && start !== null ? { start } : {}),
      ...(method === 'stratified' && above !== null ? { above } : {}),
    })
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete) draw()
      }}
    >
      <Segmented
        label={t('method')}
        segments={SAMPLE_METHODS.map((key) => ({ key, label: t(`method.${key}`) }))}
        value={method}
        onChange={setMethod}
      />
      <TextInput
        label={t('size')}
        value={size}
        onChange={(event) => setSize(event.currentTarget.value.replace(/\D/g, ''))}
        inputMode="numeric"
        maxLength={6}
        w={90}
        required
      />
      <TextInput label={t('seed')} value={seed} onChange={(event) => setSeed(event.currentTarget.value)} w={130} required />
      {method === 'mus' ? (
        <>
          <MoneyField label={t('start')} minor={start} currency={FUNCTIONAL_CURRENCY} onChange={setStart} width={150} />
          <Select
            label={t('confidence')}
            data={['90', '95'].map((value) => ({ value, label: `${value}\u202F%` }))}
            value={confidence}
            onChange={(value) => setConfidence(value === '90' ? '90' : '95')}
            allowDeselect={false}
            w={90}
          />
        </>
      ) : null}
      {method === 'stratified' ? (
        <MoneyField label={t('above')} minor={above} currency={FUNCTIONAL_CURRENCY} onChange={setAbove} width={170} />
      ) : null}
      <Button type="submit" variant="primary" blocked={isComplete ? undefined : t('incomplete')}>
        {t('draw')}
      </Button>
    </form>
  )
}
