import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatMonth } from '../../../shared/i18n/format.ts'
import type { Month } from '../../../shared/time/period.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './conversion.module.css'
import { monthToFreeze } from './model/month-to-freeze.ts'

/** Freezes the conversion of the next open month by closing it: what is in the way first, then the question, in words. */
export function FreezeAction() {
  const t = useText('conversion')
  const shell = useText('shell')
  const language = useLanguage()
  const { ledger } = useScope()
  const [asking, setAsking] = useState(false)
  const month = monthToFreeze(ledger.periods)
  if (month === null) {
    return (
      <Button icon="lock" blocked={t('freeze.noneText')}>
        {t('freeze.none')}
      </Button>
    )
  }
  const name = formatMonth(month, language)
  const blocked = ledger.user.roles.includes('administrator') ? undefined : t('freeze.onlyAdministrator')
  return (
    <>
      <Button variant="primary" icon="lock" blocked={blocked} onClick={() => setAsking(true)}>
        {t('freeze', { month: name })}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('freeze.title', { month: name })}
        size={520}
        closeButtonProps={{ 'aria-label': shell('action.close') }}
      >
        {asking ? <FreezeQuestion month={month} name={name} onClose={() => setAsking(false)} /> : null}
      </Modal>
    </>
  )
}

interface FreezeQuestionProps {
  readonly month: Month
  readonly name: string
  readonly onClose: () => void
}

function FreezeQuestion({ month, name, onClose }: FreezeQuestionProps) {
  const t = useText('conversion')
  const shell = useText('shell')
  // What stood in the way a moment ago may have been corrected: the month is checked each time the question is asked.
  const checks = useQuery(orpc.settings.closingChecks.queryOptions({ input: { month }, staleTime: 0 }))
  const { run, pending, failure } = useCommand(client.settings.closePeriod)
  const faults = checks.data?.faults ?? []
  const close = async () => {
    const answer = await run({ month })
    if (!answer.ok) return
    notifications.show({ message: t('freeze.done', { month: name }) })
    onClose()
  }
  return (
    <div className={classes.dialog}>
      <QueryFailure error={checks.error} onRetry={() => void checks.refetch()} />
      {checks.isPending ? <p>{t('freeze.checking', { month: name })}</p> : null}
      {faults.length > 0 ? (
        <Notice tone="warn">
          <FaultList faults={faults} title={t('freeze.blocked', { count: faults.length })} />
        </Notice>
      ) : null}
      {checks.data && faults.length === 0 ? (
        <Notice tone="warn">{t('freeze.text', { count: checks.data.vouchers })}</Notice>
      ) : null}
      <FailureNote failure={failure} />
      <div className={classes.dialogActions}>
        {checks.data && faults.length === 0 ? (
          <Button variant="primary" icon="lock" busy={pending} onClick={() => void close()}>
            {t('freeze', { month: name })}
          </Button>
        ) : null}
        <Button data-autofocus onClick={onClose}>
          {shell('action.back')}
        </Button>
      </div>
    </div>
  )
}
