import { notifications } from '@mantine/notifications'
import type { RegisterRow } from '../../../../shared/contract/vouchers.ts'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { nameOf, type Waiting } from './waiting.ts'

/** Files what waits with a voucher; says what else the same bytes support. */
export function useFiling() {
  const t = useText('documents')
  const takeScan = useCommand(client.documents.takeScan)
  const link = useCommand(client.documents.link)
  const file = async (waiting: Waiting, voucher: RegisterRow, kind: string | null): Promise<boolean> => {
    takeScan.reset()
    link.reset()
    const attachment = { subject: voucher.key, lineNumber: null, kind, note: null }
    const answer =
      waiting.kind === 'scan'
        ? await takeScan.run({ ...attachment, scanId: waiting.scan.scanId })
        : await link.run({ ...attachment, document: waiting.document.id })
    if (!answer.ok) return false
    const where = answer.value.elsewhere.join(', ')
    const name = nameOf(waiting)
    notifications.show(
      where === ''
        ? { message: t('inbox.filed', { name, voucher: voucher.number ?? voucher.label }) }
        : { color: 'yellow', message: t('attached.elsewhere', { name, where }) },
    )
    return true
  }
  return { file, pending: takeScan.pending || link.pending, failure: takeScan.failure ?? link.failure }
}
