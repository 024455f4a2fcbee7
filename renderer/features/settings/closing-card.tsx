import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatMonth } from '../../../shared/i18n/format.ts'
import type { Month } from '../../../shared/time/period.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import type { PeriodState } from '../../ui/chip/period-badge.tsx'
import { ConfirmDialog } from '../../ui/confirm/confirm-dialog.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './settings.module.css'

interface ClosingCardProps {
  readonly month: Month
  readonly state: PeriodState
}

/** What is still missing before a month can be sealed, and the seal itself, asked for in words. */
export function ClosingCard({ month, state }: ClosingCardProps) {
  const t = useText('settings')
  const language = useLanguage()
  const { ledger } = useScope()
  const [asking, setAsking] = useState(false)
  const [head, setHead] = useState<string | null>(null)
  const closed = state === 'closed'
  const checks = useQuery(orpc.settings.closingChecks.queryOptions({ input: { month }, enabled: !closed }))
  const { run, pending, failure } = useCommand(client.settings.closePeriod)
  const name = formatMonth(month, language)
  const { faults = [], closesToo = [] } = checks.data ?? {}
  const blocked = !ledger.user.roles.includes('administrator')
    ? t('closing.onlyAdministrator')
    : !checks.data || faults.length > 0
      ? t('closing.fixFirst')
      : undefined

  const seal = async () => {
    const answer = await run({ month })
    setAsking(false)
    if (!answer.ok) return
    setHead(answer.value.head)
    notifications.show({ message: t('closing.done', { month: name }) })
  }
  return (
    <Card
      title={t('closing.title', { month: name })}
      end={checks.data ? t('closing.vouchers', { count: checks.data.vouchers }) : undefined}
    >
      <div className={classes.closing}>
        {closed ? (
          <>
            <Notice icon="lock">{t('closing.closed')}</Notice>
            {head === null ? null : <p className={classes.sealed}>{t('closing.head', { head })}</p>}
          </>
        ) : (
          <>
            <QueryFailure error={checks.error} onRetry={() => void checks.refetch()} />
            {checks.data && faults.length === 0 ? <Notice tone="good">{t('closing.ready')}</Notice> : null}
            {faults.length > 0 ? (
              <Notice tone="warn">
                <FaultList faults={faults} title={t('closing.blocked', { count: faults.length })} />
              </Notice>
            ) : null}
            <FailureNote failure={failure} />
            <div>
              <Button variant="primary" icon="lock" busy={pending} blocked={blocked} onClick={() => setAsking(true)}>
                {t('closing.seal', { month: name })}
              </Button>
            </div>
          </>
        )}
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('closing.title', { month: name })}
        action={t('closing.seal', { month: name })}
        busy={pending}
        onConfirm={() => void seal()}
        onClose={() => setAsking(false)}
      >
        {t('closing.confirm', { month: name })}{' '}
        {closesToo.length > 0
          ? t('closing.too', { months: closesToo.map((each) => formatMonth(each, language)).join(', ') })
          : null}
      </ConfirmDialog>
    </Card>
  )
}
