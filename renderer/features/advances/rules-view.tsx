import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { AdvanceRuleInput } from '../../../shared/contract/advances.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './advances.module.css'

type Rule = AdvanceRuleInput & { readonly bundled: boolean }

/** The dated rules of deadlines, reminders and accounts, and a new one that begins on a day. */
export function RulesView({ views }: { readonly views: ReactNode }) {
  const t = useText('advances')
  const choices = useQuery(orpc.advances.choices.queryOptions())
  const rules: readonly Rule[] = choices.data?.rules ?? []
  const [latest] = rules
  const column = (
    key: 'working' | 'most' | 'staff' | 'partner' | 'project' | 'deduction',
    of: (rule: Rule) => ReactNode,
  ): Column<Rule> => ({
    key,
    head: t(`rules.${key}`),
    width: 118,
    align: key === 'working' || key === 'most' ? 'right' : 'left',
    cell: of,
  })
  const columns: readonly Column<Rule>[] = [
    { key: 'from', head: t('rules.from'), width: 110, cell: (rule) => formatDate(rule.from) },
    column('working', (rule) => rule.workingDays),
    column('most', (rule) => rule.mostDays),
    { key: 'reminders', head: t('rules.reminders'), width: 170, cell: (rule) => rule.reminderDays.join(', ') },
    column('staff', (rule) => rule.staffAccount),
    column('partner', (rule) => rule.partnerAccount),
    column('project', (rule) => rule.projectPartnerAccount),
    column('deduction', (rule) => rule.deductionAccount),
    { key: 'source', head: t('rules.source'), cell: (rule) => t(rule.bundled ? 'rules.bundled' : 'rules.own') },
  ]
  return (
    <>
      <div className={classes.tools}>{views}</div>
      <QueryFailure error={choices.error} onRetry={() => void choices.refetch()} />
      <Card title={t('rules.title')} flush ruled>
        <p className={`${text.second} ${text.small}`} style={{ padding: '8px 12px' }}>
          {t('rules.text')}
        </p>
        <PlainTable label={t('rules.title')} columns={columns} rows={rules} rowKey={(rule) => `${rule.from} ${rule.bundled}`} />
      </Card>
      {latest ? <RuleForm key={`${latest.from} ${latest.bundled}`} latest={latest} /> : null}
    </>
  )
}

const FIELDS = [
  ['working', 'workingDays'],
  ['most', 'mostDays'],
  ['reminders', 'reminderDays'],
  ['staff', 'staffAccount'],
  ['partner', 'partnerAccount'],
  ['project', 'projectPartnerAccount'],
  ['deduction', 'deductionAccount'],
] as const
type Typed = Record<(typeof FIELDS)[number][1], string>

function RuleForm({ latest }: { readonly latest: AdvanceRuleInput }) {
  const t = useText('advances')
  const { ledger, today } = useScope()
  const save = useCommand(client.advances.setRule)
  const [from, setFrom] = useState<string | null>(`${today.slice(0, 8)}01`)
  const [typed, setTyped] = useState<Typed>({
    workingDays: String(latest.workingDays),
    mostDays: String(latest.mostDays),
    reminderDays: latest.reminderDays.join(', '),
    staffAccount: latest.staffAccount,
    partnerAccount: latest.partnerAccount,
    projectPartnerAccount: latest.projectPartnerAccount,
    deductionAccount: latest.deductionAccount,
  })
  const blocked = ledger.user.roles.includes('administrator') ? undefined : t('blocked.administrator')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (from === null || blocked !== undefined) return
    const answer = await save.run({
      ...typed,
      from,
      workingDays: wholeDays(typed.workingDays),
      mostDays: wholeDays(typed.mostDays),
      reminderDays: typed.reminderDays
        .split(/[,;\s]+/)
        .filter(Boolean)
        .map(wholeDays),
    })
    if (answer.ok) notifications.show({ message: t('done.rule', { date: formatDate(from) }) })
  }
  return (
    <Card title={t('rules.new')}>
      <form onSubmit={(event) => void submit(event)}>
        <div className={classes.actions}>
          <DateField className={classes.day} label={t('rules.from')} value={from} onChange={setFrom} shown={today} />
          {FIELDS.map(([key, field]) => (
            <TextInput
              key={key}
              w={field === 'reminderDays' ? 150 : 112}
              label={t(`rules.${key}`)}
              value={typed[field]}
              onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
              autoComplete="off"
            />
          ))}
          <Button type="submit" icon="save" busy={save.pending} blocked={blocked}>
            {t('rules.save')}
          </Button>
        </div>
        <FailureNote failure={save.failure} />
      </form>
    </Card>
  )
}

/** What is no number of days goes as −1, which the service refuses by name. */
const wholeDays = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : -1)
