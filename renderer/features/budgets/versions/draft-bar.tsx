import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { ConfirmDialog } from '../../../ui/confirm/confirm-dialog.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import type { VersionsView } from './use-versions.ts'
import classes from './versions.module.css'

interface DraftBarProps {
  readonly view: VersionsView
  readonly draft: NonNullable<VersionsView['draft']>
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly isChanged: boolean
  /** How many faults keep it from being submitted. */
  readonly faults: number
  readonly saving: boolean
  readonly onSave: () => void
}

/** Where the draft stands, why the budget is revised, and what to do next. */
export function DraftBar({ view, draft, reason, onReason, isChanged, faults, saving, onSave }: DraftBarProps) {
  const t = useText('budgetVersions')
  const role = useRoleBlock('preparer')
  const submit = useCommand(client.budgets.submitDraft)
  const discard = useCommand(client.budgets.discardDraft)
  const [asking, setAsking] = useState(false)
  const isDraft = draft.state === 'draft'
  const step = { grant: view.grant, revision: draft.revision }
  const hand = async () => {
    const answer = await submit.run(step)
    if (answer.ok) notifications.show({ message: t('draft.submitted') })
  }
  const wrong = faults > 0 ? t('draft.faults', { count: faults }) : undefined
  return (
    <>
      <div className={classes.bar}>
        <Chip tone={isDraft ? 'info' : 'warn'} icon={isDraft ? 'pencil' : 'alert'}>
          {t(`draft.state.${draft.state}`)}
        </Chip>
        <span>{t('draft.by', { name: draft.preparedBy })}</span>
        <TextInput
          className={classes.grow ?? ''}
          aria-label={t('draft.reason')}
          placeholder={t('draft.reason')}
          value={reason}
          readOnly={!isDraft}
          maxLength={500}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
        <Button variant="quiet" blocked={role} onClick={() => setAsking(true)}>
          {t('draft.discard')}
        </Button>
        {isDraft ? (
          <>
            <Button icon="check" busy={saving} blocked={role ?? (isChanged ? undefined : t('draft.saved'))} onClick={onSave}>
              {t('draft.save')}
            </Button>
            <Button
              variant="primary"
              busy={submit.pending}
              blocked={role ?? (isChanged ? t('draft.unsaved') : wrong)}
              onClick={() => void hand()}
            >
              {t('draft.submit')}
            </Button>
          </>
        ) : (
          // Saving the same content again makes it a draft once more.
          <Button busy={saving} blocked={role} onClick={onSave}>
            {t('draft.edit')}
          </Button>
        )}
      </div>
      <FailureNote failure={submit.failure ?? discard.failure} limit={12} />
      <ConfirmDialog
        opened={asking}
        title={t('draft.discardTitle')}
        action={t('draft.discard')}
        busy={discard.pending}
        danger
        onConfirm={() => void discard.run(step).then(() => setAsking(false))}
        onClose={() => setAsking(false)}
      >
        {t('draft.discardText')}
      </ConfirmDialog>
    </>
  )
}
