import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { LIST_FIELDS, type ListField, RESULT_FIELDS } from '../../../../domain/payments/operator-layout.ts'
import type { LayoutInput } from '../../../../shared/contract/payments-runs.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import classes from '../payments.module.css'

const joined = (words: readonly string[]): string => words.join(', ')
const parted = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** The columns of an operator's list, in order, and the names that its answer's columns and states may have. */
export function LayoutCard({ layout }: { readonly layout: LayoutInput & { readonly own: boolean } }) {
  const t = useText('payments')
  const { ledger } = useScope()
  const { own, ...shipped } = layout
  const [draft, setDraft] = useState<LayoutInput>(shipped)
  const save = useCommand(client.payments.saveLayout)
  const blocked = ledger.user.roles.includes('administrator') ? undefined : t('blocked.administrator')
  const keep = async () => {
    if ((await save.run({ layout: draft })).ok) notifications.show({ message: t('layout.saved') })
  }
  const column = (index: number, part: readonly [string, ListField]) =>
    setDraft({ ...draft, list: draft.list.map((each, at) => (at === index ? [...part] : each)) })
  return (
    <Card
      title={t('layout.title', { name: layout.name })}
      note={t(own ? 'layout.own' : 'layout.shipped')}
      end={
        <Button small icon="save" busy={save.pending} blocked={blocked} onClick={() => void keep()}>
          {t('layout.save')}
        </Button>
      }
      grow
      ruled
    >
      <div className={classes.layout}>
        <FailureNote failure={save.failure} />
        <h3>{t('layout.list')}</h3>
        {draft.list.map(([heading, field], index) => (
          // A column has no identity but its place in the list.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={index} className={classes.pair}>
            <TextInput
              aria-label={t('layout.heading', { number: index + 1 })}
              value={heading}
              onChange={(event) => column(index, [event.currentTarget.value, field])}
            />
            <Select
              aria-label={t('layout.field', { number: index + 1 })}
              data={LIST_FIELDS.map((key) => ({ value: key, label: t(`field.${key}`) }))}
              value={field}
              onChange={(chosen) => {
                const found = LIST_FIELDS.find((key) => key === chosen)
                if (found) column(index, [heading, found])
              }}
            />
          </div>
        ))}
        <h3>{t('layout.result')}</h3>
        {RESULT_FIELDS.map((field) => (
          <div key={field} className={classes.pair}>
            <span>{t(`field.${field}`)}</span>
            <WordsField
              name={t(`field.${field}`)}
              words={draft.result[field]}
              onChange={(words) => setDraft({ ...draft, result: { ...draft.result, [field]: words } })}
            />
          </div>
        ))}
        {(['paid', 'failed'] as const).map((state) => (
          <div key={state} className={classes.pair}>
            <span>{t(`layout.${state}`)}</span>
            <WordsField
              name={t(`layout.${state}`)}
              words={draft[state]}
              onChange={(words) => setDraft({ ...draft, [state]: words })}
            />
          </div>
        ))}
      </div>
    </Card>
  )
}

interface WordsFieldProps {
  readonly name: string
  readonly words: readonly string[]
  readonly onChange: (words: string[]) => void
}

/** Several words with commas between them; read when one leaves the field. */
function WordsField({ name, words, onChange }: WordsFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      aria-label={name}
      value={typed ?? joined(words)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null) onChange(parted(typed))
        setTyped(null)
      }}
    />
  )
}
