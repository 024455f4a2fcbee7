import { Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { netOfNeed } from '../../../domain/sub-awards/tranche-gate.ts'
import type { AwardDetail, AwardTranche } from '../../../shared/contract/sub-awards.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { GateChip } from './gate-chip.tsx'
import classes from './sub-awards.module.css'

interface TrancheRequestProps {
  readonly award: AwardDetail
  /** The tranche that is asked for (again); null for a new one. */
  readonly tranche: AwardTranche | null
  readonly planning: boolean
  /** The day that the position is looked at: the request is made on it unless another is typed. */
  readonly on: string
  readonly onMade: (id: number) => void
}

/** Plans a tranche, or asks for it: the need, why, what the partner holds already, and what would be paid. */
export function TrancheRequest({ award, tranche, planning, on: lookedAt, onMade }: TrancheRequestProps) {
  const t = useText('subAwards')
  const { today } = useScope()
  const role = useRoleBlock('preparer')
  const plan = useCommand(client.subAwards.planTranche)
  const ask = useCommand(client.subAwards.requestTranche)
  const [on, setOn] = useState<string | null>(lookedAt)
  const [need, setNeed] = useState<number | null>(tranche?.need ?? null)
  const [words, setWords] = useState(tranche?.justification ?? '')
  const whole = on !== null && need !== null && (planning || words.trim() !== '')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (role !== undefined || !whole) return
    if (planning) {
      const planned = await plan.run({ subAward: award.code, plannedOn: on, need, condition: words === '' ? null : words })
      if (planned.ok) onMade(planned.value.id)
      return
    }
    const asked = await ask.run({ subAward: award.code, id: tranche?.id ?? null, on, need, justification: words })
    if (!asked.ok) return
    notifications.show({
      message: t(asked.value.gate.open ? 'tranche.asked' : 'tranche.stopped', { number: asked.value.number }),
    })
    onMade(asked.value.id)
  }
  return (
    <form className={classes.step} onSubmit={(event) => void submit(event)}>
      <div className={classes.form}>
        <DateField label={t(planning ? 'tranche.plannedOn' : 'tranche.on')} value={on} shown={today} onChange={setOn} />
        <MoneyField label={t('tranche.need')} minor={need} currency={award.currency} onChange={setNeed} />
        {planning ? (
          <TextInput
            className={classes.wide}
            label={t('tranche.condition')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        ) : (
          <Textarea
            className={classes.wide}
            label={t('tranche.justification')}
            value={words}
            autosize
            minRows={2}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
      </div>
      {planning ? null : <Netting award={award} need={need} />}
      <FailureNote failure={plan.failure ?? ask.failure} />
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="primary"
          busy={plan.pending || ask.pending}
          blocked={role ?? (whole ? undefined : t('tranche.missing'))}
        >
          {t(planning ? 'tranche.planDo' : 'tranche.askDo')}
        </Button>
      </div>
    </form>
  )
}

/** What today's books say of the need: what the partner holds, what is left to pay. */
function Netting({ award, need }: { readonly award: AwardDetail; readonly need: number | null }) {
  const t = useText('subAwards')
  const compliance = useText('complianceOverview')
  const { netted, net } = netOfNeed(need ?? 0, award)
  return (
    <>
      <div>
        <GateChip award={award} /> {compliance(`basis.${award.basis}`)}
      </div>
      <dl className={classes.figures}>
        <div>
          <dt>{t('tranche.netted')}</dt>
          <dd>
            <Money minor={netted} currency={award.currency} />
          </dd>
        </div>
        <div>
          <dt>{t('tranche.net')}</dt>
          <dd>
            <Money minor={net} currency={award.currency} sign="after" strong />
          </dd>
        </div>
      </dl>
    </>
  )
}
