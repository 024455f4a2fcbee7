import { Modal, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ChecklistView } from '../../../shared/contract/closing.ts'
import { formatDate, formatMonth } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './closing.module.css'

type Reopening = ChecklistView['reopenings'][number]

/** Reopening a sealed month: the request, its confirmation by another person, and what was done before. */
export function ReopeningCard({ view }: { readonly view: ChecklistView }) {
  const t = useText('closing')
  const language = useLanguage()
  const { ledger } = useScope()
  const [asking, setAsking] = useState(false)
  const pending = view.reopenings.find(({ state }) => state === 'asked')
  const past = view.reopenings.filter(({ state }) => state === 'confirmed')
  if (view.state !== 'closed' && past.length === 0 && view.pendingElsewhere.length === 0) return null
  const blocked = ledger.postsAlone
    ? t('reopen.alone')
    : ledger.user.roles.some((role) => role !== 'auditor')
      ? undefined
      : t('blocked.write')
  return (
    <Card title={t('reopen.title')}>
      {past.map((request) => (
        <p key={request.id} className={classes.note}>
          {t('reopen.confirmed', {
            date: formatDate((request.decidedAt ?? '').slice(0, 10)),
            asker: request.askedBy,
            name: request.decidedBy ?? '',
            reason: request.reason,
          })}
        </p>
      ))}
      {pending ? <PendingRequest request={pending} /> : null}
      {view.pendingElsewhere.map(({ id, month, askedBy }) => (
        <p key={id}>
          <button type="button" className={classes.fact} onClick={() => navigate('closing', { month })}>
            {t('reopen.elsewhere', { month: formatMonth(month, language), name: askedBy })}
          </button>
        </p>
      ))}
      {view.state === 'closed' && !pending ? (
        <div className={classes.actions}>
          <Button small icon="unlock" blocked={blocked} onClick={() => setAsking(true)}>
            {t('reopen.ask')}
          </Button>
        </div>
      ) : null}
      {asking ? <AskDialog view={view} onClose={() => setAsking(false)} /> : null}
    </Card>
  )
}

function PendingRequest({ request }: { readonly request: Reopening }) {
  const t = useText('closing')
  const language = useLanguage()
  const { ledger } = useScope()
  const confirm = useCommand(client.closing.confirmReopening)
  const withdraw = useCommand(client.closing.withdrawReopening)
  const { name, roles } = ledger.user
  const blocked =
    name === request.askedBy
      ? t('reopen.other', { name })
      : roles.includes('approver') || roles.includes('administrator')
        ? undefined
        : t('reopen.role')
  const reopen = async () => {
    const answer = await confirm.run({ id: request.id })
    if (answer.ok) notifications.show({ message: t('reopen.done', { month: formatMonth(answer.value.month, language) }) })
  }
  return (
    <>
      <p>
        {t('reopen.asked', {
          name: request.askedBy,
          date: formatDate(request.askedAt.slice(0, 10)),
          reason: request.reason,
        })}
      </p>
      <FailureNote failure={confirm.failure ?? withdraw.failure} />
      <div className={classes.actions}>
        <Button small variant="danger" icon="unlock" busy={confirm.pending} blocked={blocked} onClick={() => void reopen()}>
          {t('reopen.confirm')}
        </Button>
        <Button
          small
          busy={withdraw.pending}
          blocked={roles.some((role) => role !== 'auditor') ? undefined : t('blocked.write')}
          onClick={() => void withdraw.run({ id: request.id })}
        >
          {t('reopen.withdraw')}
        </Button>
      </div>
    </>
  )
}

function AskDialog({ view, onClose }: { readonly view: ChecklistView; readonly onClose: () => void }) {
  const t = useText('closing')
  const shell = useText('shell')
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const { run, pending, failure } = useCommand(client.closing.askReopening)
  const ask = async () => {
    const answer = await run({ month: view.month, reason })
    if (!answer.ok) return
    notifications.show({ message: t('reopen.sent') })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('reopen.askTitle', { month: formatMonth(view.month, language) })}
      size={460}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <Notice tone="warn">{t('reopen.text')}</Notice>
        <Textarea
          label={t('reopen.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={3}
          required
          data-autofocus
        />
        <FailureNote failure={failure} />
        <div className={classes.dialogActions}>
          <Button variant="danger" icon="unlock" busy={pending} onClick={() => void ask()}>
            {t('reopen.send')}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </div>
    </Modal>
  )
}
