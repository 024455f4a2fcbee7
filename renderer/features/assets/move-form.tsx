import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Asset } from '../../../shared/contract/assets.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from '../commitments/commitments.module.css'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'

interface MoveFormProps {
  readonly asset: Asset
  readonly onDone: () => void
}

/** Another custodian or place, from a day on. */
export function MoveForm({ asset, onDone }: MoveFormProps) {
  const t = useText('assets')
  const { today } = useScope()
  const move = useCommand(client.assets.move)
  const role = useRoleBlock('preparer')
  const [date, setDate] = useState(today)
  const [custodian, setCustodian] = useState(asset.custodian ?? '')
  const [location, setLocation] = useState(asset.location ?? '')
  const orNull = (word: string) => (word.trim() === '' ? null : word.trim())
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (role !== undefined) return
    const answer = await move.run({ id: asset.id, date, custodian: orNull(custodian), location: orNull(location), note: null })
    if (answer.ok) onDone()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <div className={classes.pair}>
        <TextInput label={t('form.custodian')} value={custodian} onChange={(event) => setCustodian(event.currentTarget.value)} />
        <TextInput label={t('form.location')} value={location} onChange={(event) => setLocation(event.currentTarget.value)} />
      </div>
      <DateField label={t('form.date')} value={date} shown={today} onChange={(next) => setDate(next ?? today)} />
      <FailureNote failure={move.failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" busy={move.pending} blocked={role}>
          {t('action.move.do')}
        </Button>
      </div>
    </form>
  )
}
