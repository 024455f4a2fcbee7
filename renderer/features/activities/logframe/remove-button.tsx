import { useState } from 'react'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm/confirm-dialog.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { useRoleBlock } from '../../commitments/use-role-block.ts'

interface RemoveButtonProps {
  readonly what: 'result' | 'indicator'
  readonly id: number
  readonly name: string
  readonly onRemoved: () => void
}

/** Takes a result or an indicator out of the logframe, once that is confirmed; what something leans on stays. */
export function RemoveButton({ what, id, name, onRemoved }: RemoveButtonProps) {
  const t = useText('activities')
  const [asking, setAsking] = useState(false)
  const remove = useCommand(client.activities.remove)
  const role = useRoleBlock('preparer')
  const takeOut = async () => {
    const answer = await remove.run({ what, id })
    setAsking(false)
    if (answer.ok) onRemoved()
  }
  return (
    <>
      <Button small icon="trash" blocked={role} onClick={() => setAsking(true)}>
        {t('form.remove')}
      </Button>
      <FailureNote failure={remove.failure} />
      <ConfirmDialog
        opened={asking}
        title={t('form.removeTitle', { name })}
        action={t('form.remove')}
        busy={remove.pending}
        danger
        onConfirm={() => void takeOut()}
        onClose={() => setAsking(false)}
      >
        {t('form.removeWhy')}
      </ConfirmDialog>
    </>
  )
}
