import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { navigate } from '../../../app/routes/router.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { saveFile } from '../../../client/save-file.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import classes from '../activities.module.css'
import { AllocateDialog } from './allocate-dialog.tsx'
import { AttendanceImport } from './attendance-import.tsx'
import type { OpenedEvent } from './event-panel.tsx'

type Opened = 'import' | 'allocate' | 'reopen' | null

/** What can be done with an event: change it, take in its list, link vouchers, validate or reopen it. */
export function EventActions({ event }: { readonly event: OpenedEvent }) {
  const t = useText('activities')
  const { ledger } = useScope()
  const [opened, setOpened] = useState<Opened>(null)
  const decide = useCommand(client.activities.decideEvent)
  const preparer = useRoleBlock('preparer')
  const approver = useRoleBlock('approver')
  const isValidated = event.validatedBy !== null
  const own = event.recordedBy === ledger.user.name && !ledger.postsAlone ? t('validate.own') : undefined
  const close = () => setOpened(null)
  const fixed = isValidated ? t('validate.why') : undefined
  const exportList = async () => {
    const { fileName, text } = await client.activities.attendanceSheet({ id: event.id })
    saveFile(new Blob([text], { type: 'text/csv' }), fileName)
  }
  return (
    <>
      <div className={classes.actions}>
        <Button
          small
          icon="pencil"
          blocked={preparer ?? fixed}
          onClick={() => navigate('activities', { event: String(event.id), edit: String(event.id) })}
        >
          {t('edit')}
        </Button>
        <Button small icon="import" blocked={preparer ?? fixed} onClick={() => setOpened('import')}>
          {t('importList')}
        </Button>
        <Button small icon="export" onClick={() => void exportList()}>
          {t('exportList')}
        </Button>
        <Button small icon="link" blocked={preparer} onClick={() => setOpened('allocate')}>
          {t('costs.link')}
        </Button>
        {event.state === 'held' && !isValidated ? (
          <Button
            small
            icon="check"
            busy={decide.pending}
            blocked={approver ?? own}
            title={t('validate.why')}
            onClick={() => void decide.run({ id: event.id, decision: 'validate', reason: '' })}
          >
            {t('validate')}
          </Button>
        ) : null}
        {isValidated ? (
          <Button small icon="unlock" blocked={approver} onClick={() => setOpened('reopen')}>
            {t('reopen')}
          </Button>
        ) : null}
      </div>
      <FailureNote failure={opened === 'reopen' ? null : decide.failure} />
      {opened === 'import' ? <AttendanceImport event={event} onClose={close} /> : null}
      {opened === 'allocate' ? <AllocateDialog event={event} onClose={close} /> : null}
      {opened === 'reopen' ? <ReopenDialog id={event.id} onClose={close} /> : null}
    </>
  )
}

function ReopenDialog({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const t = useText('activities')
  const decide = useCommand(client.activities.decideEvent)
  const [reason, setReason] = useState('')
  const reopen = async () => {
    const answer = await decide.run({ id, decision: 'reopen', reason })
    if (answer.ok) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('reopen')} size={440} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        className={classes.dialog}
        onSubmit={(submitted) => {
          submitted.preventDefault()
          void reopen()
        }}
      >
        <TextInput
          label={t('reason')}
          value={reason}
          maxLength={500}
          data-autofocus
          required
          onChange={(typed) => setReason(typed.currentTarget.value)}
        />
        <FailureNote failure={decide.failure} />
        <div className={classes.actions}>
          <Button type="submit" variant="primary" icon="unlock" busy={decide.pending}>
            {t('reopen')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
