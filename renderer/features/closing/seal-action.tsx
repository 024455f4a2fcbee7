import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ChecklistView } from '../../../shared/contract/closing.ts'
import { faultText } from '../../../shared/i18n/fault-text.ts'
import { formatMonth } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { ConfirmDialog } from '../../ui/confirm/confirm-dialog.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'

/** Locks and seals the month, once nothing is in the way; until then it says what is. */
export function SealAction({ view }: { readonly view: ChecklistView }) {
  const t = useText('closing')
  const language = useLanguage()
  const { ledger } = useScope()
  const [asking, setAsking] = useState(false)
  const { run, pending, failure } = useCommand(client.closing.seal)
  const month = formatMonth(view.month, language)
  const faults = view.sealingFaults
  const reasons = faults.map((fault) => `• ${faultText(fault, language)}`).join('\n')
  const blocked = !ledger.user.roles.includes('administrator')
    ? t('blocked.role')
    : faults.length > 0
      ? `${t('blocked.items', { count: faults.length })}\n${reasons}`
      : undefined
  const seal = async () => {
    const answer = await run({ month: view.month })
    if (!answer.ok) return
    setAsking(false)
    notifications.show({ message: t('seal.done', { month, file: answer.value.backup }) })
  }
  return (
    <>
      <Button variant="primary" icon="lock" busy={pending} blocked={blocked} onClick={() => setAsking(true)}>
        {t('lock')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('seal.title', { month })}
        action={t('lock')}
        busy={pending}
        onConfirm={() => void seal()}
        onClose={() => setAsking(false)}
      >
        {t('seal.confirm', { month })}{' '}
        {view.closesToo.length > 0
          ? t('seal.too', { months: view.closesToo.map((each) => formatMonth(each, language)).join(', ') })
          : null}
        <FailureNote failure={failure} />
      </ConfirmDialog>
    </>
  )
}
