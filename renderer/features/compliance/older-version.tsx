import { notifications } from '@mantine/notifications'
import type { ChecklistRun } from '../../../shared/contract/compliance.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'

interface OlderVersionProps {
  readonly run: ChecklistRun
  /** True while answers are typed that are not kept yet. */
  readonly blocked: boolean
}

/** Says that a draft was begun under an older version of its template, and carries it over where one asks for it. */
export function OlderVersion({ run, blocked }: OlderVersionProps) {
  const t = useText('compliance')
  const carry = useCommand(client.compliance.carryRun)
  const send = async () => {
    const answer = await carry.run({ id: run.id })
    if (!answer.ok) return
    const { version, dropped } = answer.value
    const items = dropped.length === 0 ? t('carriedAll') : t('carriedDropped', { items: dropped.join(', ') })
    notifications.show({ message: `${t('carried', { version })} ${items}` })
  }
  return (
    <Notice tone="info">
      {t('olderWhy', { version: run.version, newer: run.newerVersion ?? 0 })}{' '}
      <Button small busy={carry.pending} blocked={blocked ? t('keepFirst') : undefined} onClick={() => void send()}>
        {t('carry', { newer: run.newerVersion ?? 0 })}
      </Button>
      <FailureNote failure={carry.failure} />
    </Notice>
  )
}
