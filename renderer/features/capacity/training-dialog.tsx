import { Modal, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { CAPACITY_TRAINING_KINDS, type TrainingInput } from '../../../shared/contract/capacity.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './capacity.module.css'
import { readLines } from './model/read-lines.ts'
import type { OpenedCapacity } from './opened-capacity.ts'

/** A training, coaching, exchange or tool given to the partner; its cost is typed or comes from voucher lines. */
export function TrainingDialog({ opened, onClose }: { readonly opened: OpenedCapacity; readonly onClose: () => void }) {
  const t = useText('capacity')
  const language = useLanguage()
  const { today } = useScope()
  const record = useCommand(client.capacity.recordTraining)
  const [typed, setTyped] = useState<Omit<TrainingInput, 'partner' | 'lines'>>({
    date: today,
    kind: 'training',
    title: '',
    pillars: [],
    days: '1',
    women: 0,
    men: 0,
    costXof: null,
    note: '',
  })
  const [lines, setLines] = useState('')
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const submit = async () => {
    const training = { ...typed, days: typed.days.trim().replace(',', '.'), partner: opened.partner, lines: readLines(lines) }
    const answer = await record.run({ training })
    if (answer.ok) onClose()
  }
  const people = (name: 'women' | 'men') => (
    <NumberInput
      size="xs"
      label={t(name)}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      value={typed[name]}
      onChange={(count) => change({ [name]: Number(count) })}
    />
  )
  return (
    <Modal opened onClose={onClose} title={`${t('addTraining')} · ${opened.partner}`} size={680}>
      <div className={classes.dialog}>
        <div className={classes.fields}>
          <Select
            label={t('kind')}
            size="xs"
            className={classes.wide ?? ''}
            data={CAPACITY_TRAINING_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={typed.kind}
            allowDeselect={false}
            onChange={(chosen) => change({ kind: CAPACITY_TRAINING_KINDS.find((kind) => kind === chosen) ?? typed.kind })}
          />
          <DateField
            label={t('date')}
            value={typed.date}
            shown={typed.date}
            onChange={(day) => (day === null ? undefined : change({ date: day }))}
          />
          <TextInput label={t('days')} value={typed.days} onChange={(event) => change({ days: event.currentTarget.value })} />
          <TextInput
            label={t('subject')}
            className={classes.whole ?? ''}
            value={typed.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <MultiSelect
            label={t('pillars')}
            size="xs"
            className={classes.whole ?? ''}
            data={opened.pillars.map(({ key, label }) => ({ value: key, label: label[language] }))}
            value={typed.pillars}
            onChange={(pillars) => change({ pillars })}
          />
          {people('women')}
          {people('men')}
          <div className={classes.wide}>
            <MoneyField
              label={t('cost')}
              minor={typed.costXof}
              currency={FUNCTIONAL_CURRENCY}
              onChange={(costXof) => change({ costXof })}
            />
          </div>
          <TextInput
            label={t('lines')}
            description={t('linesHelp')}
            className={classes.whole ?? ''}
            value={lines}
            onChange={(event) => setLines(event.currentTarget.value)}
          />
          <TextInput
            label={t('note')}
            className={classes.whole ?? ''}
            value={typed.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        </div>
        <FailureNote failure={record.failure} />
        <div className={classes.end}>
          <Button variant="primary" busy={record.pending} onClick={() => void submit()}>
            {t('keep')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
