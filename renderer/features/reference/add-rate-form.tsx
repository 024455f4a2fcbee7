import { Autocomplete, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import type { Language } from '../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { plainDecimal } from '../../ui/money/plain-decimal.ts'
import classes from './reference.module.css'

interface AddRateFormProps {
  readonly currencies: readonly string[]
  readonly base: string
  /** Called with the rate just added, so that the table shows it. */
  readonly onAdded: (base: string, dated: string) => void
}

/** What is typed in the form, as it is typed. */
interface TypedRate {
  readonly currency: string
  readonly dated: string
  readonly rate: string
  readonly source: string
  readonly evidence: string
}

/** The input of the command; what cannot be read as a decimal goes as it is typed, and the service names it in its refusal. */
function rateInput(typed: TypedRate, language: Language) {
  const evidence = typed.evidence.trim()
  return {
    base: typed.currency.trim().toUpperCase(),
    quote: FUNCTIONAL_CURRENCY,
    dated: typed.dated.trim(),
    rate: plainDecimal(typed.rate.replace(/\s/g, ''), language) ?? typed.rate,
    source: typed.source.trim(),
    evidence: evidence === '' ? null : evidence,
  }
}

/** A rate of the ledger's own, with where it comes from. */
export function AddRateForm({ currencies, base, onAdded }: AddRateFormProps) {
  const t = useText('reference')
  const language = useLanguage()
  const add = useCommand(client.settings.addRate)
  const [typed, setTyped] = useState<TypedRate>({ currency: base, dated: '', rate: '', source: '', evidence: '' })
  const change = (part: Partial<TypedRate>) => setTyped((before) => ({ ...before, ...part }))
  const field = (name: 'dated' | 'rate' | 'source' | 'evidence') => ({
    value: typed[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => change({ [name]: event.currentTarget.value }),
  })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const input = rateInput(typed, language)
    const answer = await add.run(input)
    if (!answer.ok) return
    notifications.show({ message: t('add.done', { base: input.base, dated: input.dated }) })
    change({ rate: '', evidence: '' })
    onAdded(input.base, input.dated)
  }
  return (
    <Card title={t('add.title')}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <div className={classes.pair}>
          <Autocomplete
            size="xs"
            label={t('add.base')}
            data={[...currencies]}
            value={typed.currency}
            onChange={(currency) => change({ currency })}
            maxLength={3}
          />
          <TextInput label={t('add.dated')} placeholder="2020-03" title={t('add.datedNote')} {...field('dated')} />
        </div>
        <TextInput
          label={t('add.rate')}
          inputMode="decimal"
          classNames={{ input: classes.figure ?? '' }}
          rightSection={<span className={classes.unit}>{FUNCTIONAL_CURRENCY}</span>}
          rightSectionWidth={40}
          {...field('rate')}
        />
        <TextInput label={t('add.source')} placeholder={t('add.sourcePlaceholder')} {...field('source')} />
        <TextInput label={t('add.evidence')} placeholder={t('add.evidencePlaceholder')} {...field('evidence')} />
        <FailureNote failure={add.failure} />
        <div>
          <Button variant="primary" type="submit" icon="plus" busy={add.pending}>
            {t('add.do')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
