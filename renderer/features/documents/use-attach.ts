import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { documentSizeFault } from '../../../domain/documents/check-document.ts'
import { PERMISSIONS } from '../../../shared/contract/permission.ts'
import type { Role } from '../../../shared/contract/role.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import type { Failure } from '../../client/failure.ts'
import { useCommand } from '../../client/use-command.ts'
import { useText } from '../../ui/language/use-text.ts'

/** Why the person may not attach or change documents; undefined when they may. */
export function useDocumentsBlocked(): string | undefined {
  const t = useText('documents')
  const { ledger } = useScope()
  const allowed: readonly Role[] = PERMISSIONS['documents.attach']
  return ledger.user.roles.some((role) => allowed.includes(role)) ? undefined : t('blocked.role')
}

/** Attaches files one after the other; the first that is refused stops the others, and says why. Answers the document attached last. */
export function useAttach(subjectOf: () => Promise<string | null>) {
  const t = useText('documents')
  const action = useCommand(client.documents.attach)
  const [tooLarge, setTooLarge] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const attach = async (files: readonly File[], kind: string | null): Promise<string | null> => {
    action.reset()
    setTooLarge(null)
    const fault = files.flatMap((file) => documentSizeFault(file.name, file.size) ?? [])
    if (fault.length > 0) {
      setTooLarge({ kind: 'faults', faults: fault })
      return null
    }
    setBusy(true)
    try {
      const subject = files.length === 0 ? null : await subjectOf()
      let last: string | null = null
      for (const file of subject === null ? [] : files) {
        const answer = await action.run({ subject: subject ?? '', lineNumber: null, kind, note: null, file })
        if (!answer.ok) break
        const { document, elsewhere } = answer.value
        last = document.id
        if (elsewhere.length > 0)
          notifications.show({
            color: 'yellow',
            message: t('attached.elsewhere', { name: document.name, where: elsewhere.join(', ') }),
          })
      }
      return last
    } finally {
      setBusy(false)
    }
  }
  return { attach, pending: busy || action.pending, failure: tooLarge ?? action.failure }
}
