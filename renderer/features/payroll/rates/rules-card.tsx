import { Modal, NumberInput, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { StatutoryRuleView } from '../../../../shared/contract/payroll.ts'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import type { Column } from '../../../ui/table/column.ts'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import classes from '../payroll.module.css'

/** Who each return is paid to and by which day. */
export function RulesCard({ rules }: { readonly rules: readonly StatutoryRuleView[] }) {
  const t = useText('payroll')
  const [changing, setChanging] = useState<StatutoryRuleView | null>(null)
  const columns: readonly Column<StatutoryRuleView>[] = [
    { key: 'code', head: t('rule.return'), width: 62, cell: (rule) => <b>{rule.code}</b> },
    { key: 'authority', head: t('rule.authority'), cell: (rule) => <span title={rule.source}>{rule.authority}</span> },
    {
      key: 'due',
      head: t('rule.due'),
      width: 118,
      cell: (rule) => <span className={text.second}>{t(`rule.${rule.frequency}`, { day: rule.dueDay })}</span>,
    },
    {
      key: 'change',
      head: '',
      name: t('rule.change'),
      width: 48,
      cell: (rule) => (
        <IconButton icon="pencil" size={13} label={t('rule.changeName', { code: rule.code })} onClick={() => setChanging(rule)} />
      ),
    },
  ]
  return (
    <Card title={t('rule.title')} flush>
      <PlainTable label={t('rule.title')} columns={columns} rows={rules} rowKey={(rule) => rule.code} />
      {changing ? <RuleDialog rule={changing} onClose={() => setChanging(null)} /> : null}
    </Card>
  )
}

function RuleDialog({ rule, onClose }: { readonly rule: StatutoryRuleView; readonly onClose: () => void }) {
  const t = useText('payroll')
  const language = useLanguage()
  const save = useCommand(client.payroll.saveRule)
  const [typed, setTyped] = useState(rule)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await save.run({ rule: typed })
    if (answer.ok) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={rule.label[language]} size={400}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('rule.authority')}
          value={typed.authority}
          onChange={(event) => setTyped({ ...typed, authority: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <NumberInput
            size="xs"
            label={t('rule.day')}
            min={1}
            max={28}
            value={typed.dueDay}
            onChange={(day) => typeof day === 'number' && setTyped({ ...typed, dueDay: day })}
          />
          <Select
            label={t('rule.frequency')}
            data={(['monthly', 'quarterly'] as const).map((each) => ({ value: each, label: t(`frequency.${each}`) }))}
            value={typed.frequency}
            onChange={(each) => setTyped({ ...typed, frequency: each === 'quarterly' ? 'quarterly' : 'monthly' })}
          />
        </div>
        <TextInput
          label={t('rates.source')}
          value={typed.source}
          onChange={(event) => setTyped({ ...typed, source: event.currentTarget.value })}
        />
        <FailureNote failure={save.failure} />
        <div className={classes.actions}>
          <Button variant="primary" type="submit" busy={save.pending}>
            {t('rule.save')}
          </Button>
          <Button onClick={onClose}>{t('back')}</Button>
        </div>
      </form>
    </Modal>
  )
}
